import { Button } from '@mantine/core'
import { IconCircleOff, IconDoorExit, IconLock } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { paperSheets } from '../../../shared/messages/paper-sheets.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import type { Parts } from './parts.ts'
import styles from './score-panel.module.css'
import { ScoreSheet } from './score-sheet.tsx'
import { WithdrawPaper } from './withdraw-paper.tsx'

type PanelProps = { meeting: Meeting; parts: Parts; item: AgendaItem }

/** A member's own part of an open item: the sheet, or the calm after it. Nothing of others is here. */
export function ScorePanel({ meeting, parts, item }: PanelProps) {
  const mine = useQueryOf('score.mine', { itemId: item.id })
  if (mine.error) return <ErrorNotice error={mine.error} onRetry={() => void mine.refetch()} />
  if (!mine.data) return <Waiting />
  const { state } = mine.data
  if (state === 'none' || state === 'draft')
    return <ScoreSheet rubric={meeting.rubric} item={item} sheet={mine.data} />
  return <Done sheet={mine.data} isOfficer={parts.isOfficer} />
}

function Done({ sheet, isOfficer }: { sheet: OutputOf<'score.mine'>; isOfficer: boolean }) {
  const format = useFormat()
  if (sheet.state === 'recused')
    return (
      <Calm icon={<IconDoorExit size={36} stroke={1.6} aria-hidden />} title={words.score.recusedTitle}>
        <p>{words.score.recusedText}</p>
        {sheet.reason ? <p className={styles.soft}>{words.score.yourReason(sheet.reason)}</p> : null}
      </Calm>
    )
  if (sheet.state === 'abstained')
    return (
      <Calm icon={<IconCircleOff size={36} stroke={1.6} aria-hidden />} title={words.score.abstainedTitle}>
        {sheet.reason ? <p className={styles.soft}>{words.score.yourReason(sheet.reason)}</p> : null}
        {sheet.enteredBy === null ? null : <FromPaper sheet={sheet} by={sheet.enteredBy} />}
      </Calm>
    )
  return (
    <Calm
      icon={<IconLock size={36} stroke={1.6} aria-hidden />}
      title={words.score.sealedTitle}
      isCompact={isOfficer}
    >
      {isOfficer ? null : (
        <>
          <p>{words.score.sealedCalm}</p>
          <p>{words.score.sealedText}</p>
        </>
      )}
      {sheet.sealedAt ? (
        <p className={styles.soft}>{words.score.sealedAt(format.time(sheet.sealedAt))}</p>
      ) : null}
      {sheet.enteredBy === null ? null : <FromPaper sheet={sheet} by={sheet.enteredBy} />}
      {sheet.commitment ? (
        <p className={styles.soft}>
          {words.score.commitment} <code>{sheet.commitment.slice(0, 12)}</code>
        </p>
      ) : null}
    </Calm>
  )
}

/** Somebody typed it in from paper; the member may say that it is not the own one. */
function FromPaper({ sheet, by }: { sheet: OutputOf<'score.mine'>; by: string }) {
  const session = useQueryOf('session.current', {})
  const [isWithdrawing, setWithdrawing] = useState(false)
  if (!session.data) return null
  const { person } = session.data
  return (
    <>
      <p>{paperSheets.enteredBy(by)}</p>
      <Button variant="default" onClick={() => setWithdrawing(true)}>
        {paperSheets.notMine}
      </Button>
      {isWithdrawing ? (
        <WithdrawPaper
          itemId={sheet.itemId}
          member={{ personId: person.id, name: person.name }}
          onClose={() => setWithdrawing(false)}
        />
      ) : null}
    </>
  )
}

/** Appears in place of the sheet, whose focus it takes over; on coming back to the screen it takes nothing. */
type CalmProps = { icon: ReactNode; title: string; isCompact?: boolean; children: ReactNode }

function Calm({ icon, title, isCompact = false, children }: CalmProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className={styles.calm} data-compact={isCompact || undefined} role="status">
      <span className={styles.icon}>{icon}</span>
      <h2 ref={heading} tabIndex={-1} className={styles.calmTitle}>
        {title}
      </h2>
      {children}
    </section>
  )
}
