import { Button } from '@mantine/core'
import { useState } from 'react'
import { challenges as words } from '../../../shared/messages/challenges.ts'
import { GROUND_NAMES, GROUND_SOURCES } from '../../../shared/messages/interests.ts'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import { DecideDialog, ExplainDialog, WithdrawDialog } from './challenge-dialogs.tsx'
import styles from './conflict-panel.module.css'
import type { Parts } from './parts.ts'
import { type Challenge, useChallenges } from './use-challenges.ts'

type Asked = { kind: 'explain' | 'decide' | 'withdraw'; challengeId: string }

/** The challenges of the item, with what each person may do about them. Nothing where there are none. */
export function ConflictPanel({ parts, item }: { parts: Parts; item: AgendaItem }) {
  const rows = useChallenges(item)
  const [asked, setAsked] = useState<Asked | null>(null)
  if (rows.length === 0) return null
  const canAct = item.state === 'open' || item.state === 'revealed'
  const chosen = rows.find(({ id }) => id === asked?.challengeId)
  const close = () => setAsked(null)
  return (
    <section className={styles.panel} aria-labelledby="challenges-title">
      <h2 id="challenges-title" className={styles.title}>
        {words.panel}
      </h2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.challenge}>
            <Facts row={row} />
            {canAct && row.outcome === 'waiting' ? (
              <Tools row={row} parts={parts} onAsk={(kind) => setAsked({ kind, challengeId: row.id })} />
            ) : null}
          </li>
        ))}
      </ul>
      {chosen && asked?.kind === 'explain' ? (
        <ExplainDialog item={item} row={chosen} onClose={close} />
      ) : null}
      {chosen && asked?.kind === 'decide' ? <DecideDialog item={item} row={chosen} onClose={close} /> : null}
      {chosen && asked?.kind === 'withdraw' ? (
        <WithdrawDialog item={item} row={chosen} onClose={close} />
      ) : null}
    </section>
  )
}

function Facts({ row }: { row: Challenge }) {
  const format = useFormat()
  const { forStaying, againstStaying, others } = row
  const isCounted = forStaying !== null && againstStaying !== null
  return (
    <>
      <p>
        {words.line(row.raisedByName, row.personName)}{' '}
        <span className={styles.state}>{words.states[row.outcome]}</span>
      </p>
      <p>
        {GROUND_NAMES[row.ground]}{' '}
        <span className={styles.soft}>{format.show(GROUND_SOURCES[row.ground])}</span>: {row.reason}
      </p>
      {row.explanation ? <p>{words.explained(row.explanation)}</p> : null}
      {isCounted ? (
        <p className={styles.soft}>
          {words.counts(format.count(forStaying), format.count(againstStaying), format.count(others))} ·{' '}
          {format.show(row.citation)}
        </p>
      ) : null}
    </>
  )
}

type ToolsProps = { row: Challenge; parts: Parts; onAsk: (kind: Asked['kind']) => void }

function Tools({ row, parts, onAsk }: ToolsProps) {
  const isOwn = row.personId === parts.personId
  const mayWithdraw = !isOwn && (parts.isOfficer || row.raisedById === parts.personId)
  const isUnheard = row.explanation === ''
  return (
    <div className={styles.tools}>
      {isOwn || parts.isOfficer ? (
        <Button variant="default" onClick={() => onAsk('explain')}>
          {words.explain}
        </Button>
      ) : null}
      {parts.isOfficer && !isOwn ? (
        <Button variant="default" disabled={isUnheard} onClick={() => onAsk('decide')}>
          {words.decide}
        </Button>
      ) : null}
      {parts.isOfficer && !isOwn && isUnheard ? (
        <span className={styles.soft}>{words.noExplanation}</span>
      ) : null}
      {mayWithdraw ? (
        <Button variant="subtle" onClick={() => onAsk('withdraw')}>
          {words.withdraw}
        </Button>
      ) : null}
    </div>
  )
}
