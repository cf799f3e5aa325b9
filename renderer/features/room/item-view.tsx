import { type RefObject, useEffect, useRef, useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { roomAgenda as agendaWords } from '../../../shared/messages/room-agenda.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { AttendancePanel } from './attendance-panel.tsx'
import { FlagLine } from './flag-line.tsx'
import styles from './item-view.module.css'
import { ItemWork } from './item-work.tsx'
import { isResolving, LeftPane } from './left-pane.tsx'
import { NoteEditor } from './note-editor.tsx'
import type { Parts } from './parts.ts'
import { RulingsPanel } from './rulings-panel.tsx'
import type { RoomFacts } from './use-room-facts.ts'

type ViewProps = {
  meeting: Meeting
  parts: Parts
  facts: RoomFacts
  headingRef: RefObject<HTMLHeadingElement | null>
}

/** The item on the screen: what it is on the left, what is done with it on the right. */
export function ItemView({ meeting, parts, facts, headingRef }: ViewProps) {
  const format = useFormat()
  const { shown, current } = facts
  const work = useRef<HTMLDivElement>(null)
  const stage = `${shown?.id}${shown?.state}${facts.mustScore}`
  const [seenStage, setSeenStage] = useState(stage)
  useEffect(() => {
    if (stage === seenStage) return
    // What is due now stands at the top of the pane, wherever the last stage was scrolled to.
    work.current?.scrollTo({ top: 0 })
    setSeenStage(stage)
  }, [stage, seenStage])
  const isBeforeFirst = current === null && meeting.items.every(({ state }) => state === 'waiting')
  if (isBeforeFirst && parts.isSecretary)
    return (
      <div className={styles.scroll}>
        <h1 className={styles.title}>{words.attendance.title}</h1>
        <p className={styles.lead}>{words.attendance.intro}</p>
        <AttendancePanel meeting={meeting} />
      </div>
    )
  if (!shown)
    return (
      <div className={styles.scroll}>
        <EmptyState title={words.item.none}>{words.item.noneText}</EmptyState>
      </div>
    )
  const isSplit = shown.proposalId !== null
  return (
    <>
      <header className={styles.header}>
        <p className={styles.kicker}>
          {words.item.number(format.show(shown.number))} · {words.agenda.states[wordOf(shown)]}
          {shown.agencyName ? ` · ${shown.proposalCode} · ${shown.agencyName}` : null}
        </p>
        <h1 ref={headingRef} tabIndex={-1} className={styles.title}>
          {shown.title}
        </h1>
        <FlagLine meeting={meeting} parts={parts} item={shown} />
      </header>
      {isSplit ? (
        <div
          className={styles.panes}
          data-scoring={(facts.mustScore && shown.id === facts.acting?.id) || undefined}
          data-resolving={isResolving({ parts, item: shown, facts }) || undefined}
        >
          <LeftPane key={shown.id} meeting={meeting} parts={parts} item={shown} facts={facts} />
          <div ref={work} className={styles.pane} data-work>
            <ItemWork key={shown.id} meeting={meeting} parts={parts} item={shown} facts={facts} />
          </div>
        </div>
      ) : (
        <PlainItem meeting={meeting} parts={parts} item={shown} />
      )}
    </>
  )
}

/** Open for sheets, but not before the meeting yet. */
const wordOf = ({ state, openedAt }: AgendaItem) =>
  state === 'open' && openedAt === null ? 'scoring' : state

/** รับทราบ, รับรอง, เรื่องอื่น: a note and on to the next. */
function PlainItem({ meeting, parts, item }: { meeting: Meeting; parts: Parts; item: AgendaItem }) {
  return (
    <div className={styles.scroll}>
      <RulingsPanel meetingId={meeting.id} itemId={item.id} parts={parts} />
      {item.postponedReason !== null ? <p>{agendaWords.postpone.done(item.postponedReason)}</p> : null}
      {parts.isSecretary ? (
        <div className={styles.note}>
          <NoteEditor key={item.id} item={item} minRows={12} />
        </div>
      ) : (
        <p className={styles.lead}>
          {item.state === 'resolved' ? words.item.resolved : words.item.plainLead}
        </p>
      )}
    </div>
  )
}
