import { roomAgenda as agendaWords } from '../../../shared/messages/room-agenda.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { AheadStrip } from './ahead-strip.tsx'
import { AskFirst } from './ask-first.tsx'
import { BallotPanel } from './ballot-panel.tsx'
import { CarriedForm } from './carried-form.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import styles from './item-work.module.css'
import { isResolving } from './left-pane.tsx'
import { NoteEditor } from './note-editor.tsx'
import type { Parts } from './parts.ts'
import { ProgressPanel } from './progress-panel.tsx'
import { RecordedResolution } from './recorded-resolution.tsx'
import { ResolutionForm } from './resolution-form.tsx'
import { ResultsPanel } from './results-panel.tsx'
import { RulingsPanel } from './rulings-panel.tsx'
import { ScorePanel } from './score-panel.tsx'
import type { RoomFacts } from './use-room-facts.ts'

type WorkProps = { meeting: Meeting; parts: Parts; item: AgendaItem; facts: RoomFacts }

/** What this person does with a proposal now: in the order in which it happens, with only what is due. */
export function ItemWork({ meeting, parts, item, facts }: WorkProps) {
  const isOpen = item.state === 'open'
  const areScoresOut = item.state === 'revealed' || item.state === 'resolved'
  const isCurrent = item.id === facts.current?.id
  const canResolve = isResolving({ parts, item, facts })
  const ballot = isCurrent ? facts.ballot : null
  const isFormDue = canResolve && (ballot === null || ballot?.state === 'lost')
  // Beside the form, in the other pane, where there is one: see LeftPane.
  const areScoresHere = areScoresOut && !(canResolve && item.state === 'revealed')
  const isParked = !isCurrent && item.openedAt !== null && (isOpen || item.state === 'revealed')
  const note = parts.isSecretary ? <NoteEditor item={item} minRows={4} /> : null
  return (
    <div className={styles.work}>
      {item.state === 'waiting' ? <p>{agendaWords.notYet}</p> : null}
      {isParked ? <p>{agendaWords.jump.parked}</p> : null}
      {item.state === 'postponed' && item.postponedReason !== null ? (
        <p>{agendaWords.postpone.done(item.postponedReason)}</p>
      ) : null}
      {isOpen && !isCurrent && !isParked ? (
        <AheadStrip item={item} ahead={facts.ahead} isVoter={parts.isVoter} />
      ) : null}
      <RulingsPanel meetingId={meeting.id} itemId={item.id} parts={parts} />
      <ConflictPanel parts={parts} item={item} />
      {isOpen && !isParked && parts.isVoter ? (
        <AskFirst meeting={meeting} parts={parts} item={item}>
          <ScorePanel meeting={meeting} parts={parts} item={item} />
        </AskFirst>
      ) : null}
      {isOpen && parts.isOfficer && !facts.mustScore ? <ProgressPanel item={item} /> : null}
      {item.state === 'resolved' ? <RecordedResolution meeting={meeting} parts={parts} item={item} /> : null}
      {isOpen ? note : null}
      {ballot ? <BallotPanel key={ballot.id} parts={parts} item={item} ballot={ballot} /> : null}
      {canResolve && ballot?.state === 'carried' ? (
        <CarriedForm meeting={meeting} item={item} ballot={ballot} />
      ) : null}
      {areScoresHere ? <ResultsPanel meeting={meeting} parts={parts} item={item} /> : null}
      {isFormDue ? <ResolutionForm meeting={meeting} item={item} /> : null}
      {isOpen ? null : note}
    </div>
  )
}
