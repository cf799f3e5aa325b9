import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { challenges } from '../../../shared/messages/challenges.ts'
import { common } from '../../../shared/messages/common.ts'
import { meetingLaw } from '../../../shared/messages/meeting-law.ts'
import { overview } from '../../../shared/messages/overview.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { goTo } from '../../app/router.ts'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { CastingVoteStep, CastStep, CloseBallotStep, RecordBallotStep } from './ballot-steps.tsx'
import { OrderChoices } from './order-choices.tsx'
import type { Parts } from './parts.ts'
import { RecordStep } from './record-step.tsx'
import styles from './room-bar.module.css'
import { showDialog } from './room-store.ts'
import { SealStep } from './seal-step.tsx'
import { CloseStep, FinishStep, OpenStep, RevealAheadStep, RevealStep } from './steps.tsx'
import type { Ballot } from './use-ballot.ts'
import { useHandOn } from './use-hand-on.ts'
import type { RoomFacts } from './use-room-facts.ts'

type BarProps = { meeting: Meeting; parts: Parts; facts: RoomFacts }

/** Bottom right: the one thing to do next. Bottom left: what else can be done with the item that is shown. */
export function RoomBar({ meeting, parts, facts }: BarProps) {
  const format = useFormat()
  const { shown, acting } = facts
  const handOn = useHandOn({ meeting, parts, ...roundOf(facts) })
  const canReopen = parts.isPresiding && shown?.state === 'resolved'
  return (
    <section className={styles.bar} aria-label={common.primaryAction}>
      <div className={styles.actions}>
        <OrderChoices parts={parts} facts={facts} handOn={handOn.isUseful ? handOn.run : null} />
        {handOn.isUseful && parts.isOfficer && facts.ballot?.state === 'open' ? (
          <Button variant="subtle" onClick={() => void handOn.run()} aria-keyshortcuts="P">
            {roomVotes.hotSeat.handOut}
          </Button>
        ) : null}
        {canReopen ? (
          <Button variant="subtle" onClick={() => showDialog('reopen')} aria-keyshortcuts="U">
            {words.item.reopen} {format.show(shown.number)}
          </Button>
        ) : null}
        {acting && acting.id === shown?.id ? <OwnChoices facts={facts} /> : null}
        <OverviewLink meeting={meeting} parts={parts} />
        {acting?.kind === 'proposal' && acting.id === shown?.id && acting.state !== 'resolved' ? (
          <Button variant="subtle" onClick={() => showDialog('conflict')}>
            {parts.isOfficer ? challenges.openOfficer : challenges.open}
          </Button>
        ) : null}
        {parts.isOfficer && (!meeting.quorum.isMet || facts.step.kind === 'open') ? (
          <Button variant="subtle" onClick={() => showDialog('adjourn')}>
            {meetingLaw.adjourn.open}
          </Button>
        ) : null}
        {parts.isOfficer && facts.step.kind === 'open' ? <EarlyClose meeting={meeting} /> : null}
      </div>
      <Step meeting={meeting} parts={parts} facts={facts} />
    </section>
  )
}

/** What a shared laptop goes around for: the ballot that is open, the item that is scored, or all scored ahead of their turn. */
function roundOf({ current, ahead, ballot }: RoomFacts): {
  items: readonly AgendaItem[]
  ballot: Ballot | null
} {
  if (current && ballot?.state === 'open') return { items: [current], ballot }
  const isScored = current?.kind === 'proposal' && current.state === 'open'
  return { items: isScored ? [current] : current ? [] : ahead.items, ballot: null }
}

/** What a member may do beside scoring: abstain while the own sheet is open, declare an interest until the resolution. */
function OwnChoices({ facts: { mustScore, recusal } }: { facts: RoomFacts }) {
  return (
    <>
      {mustScore ? (
        <Button variant="subtle" onClick={() => showDialog('abstain')}>
          {words.score.abstain}
        </Button>
      ) : null}
      {recusal === 'may_declare' ? (
        <Button variant="subtle" onClick={() => showDialog('recuse')}>
          {words.score.recuse}
        </Button>
      ) : null}
      {recusal === 'may_withdraw' ? (
        <Button variant="subtle" onClick={() => showDialog('withdrawRecusal')}>
          {words.score.withdrawRecusal}
        </Button>
      ) : null}
    </>
  )
}

/** For everybody once there is something to see, for officers as soon as there is something to open for scoring. */
function OverviewLink({ meeting, parts }: { meeting: Meeting; parts: Parts }) {
  const proposals = meeting.items.filter(({ kind }) => kind === 'proposal')
  const isUseful = parts.isOfficer
    ? proposals.length > 1
    : proposals.some(({ state }) => state === 'revealed')
  if (!isUseful) return null
  return (
    <Button variant="subtle" onClick={() => goTo({ screen: 'overview', meetingId: meeting.id })}>
      {overview.open}
    </Button>
  )
}

/** Closing before the agenda is through: not while a proposal waits, since its minutes could never be finished; who asks hears why. */
function EarlyClose({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  const waiting = meeting.items.filter(({ kind, state }) => kind === 'proposal' && state === 'waiting')
  const names = waiting.map(({ number, title }) => `${format.show(number)} ${title}`).join(', ')
  const why =
    waiting.length > 2
      ? words.item.closeBlockedMany(format.count(waiting.length))
      : words.item.closeBlocked(names)
  const whyId = useId()
  const [isAsked, setAsked] = useState(false)
  const isBlocked = waiting.length > 0
  const isExplained = isBlocked && isAsked
  return (
    <>
      <Button
        variant="subtle"
        aria-expanded={isBlocked ? isAsked : undefined}
        aria-describedby={isExplained ? whyId : undefined}
        onClick={() => (isBlocked ? setAsked(!isAsked) : showDialog('close'))}
      >
        {words.item.closeMeeting}
      </Button>
      <span id={whyId} className={styles.why} role="status">
        {isExplained ? why : null}
      </span>
    </>
  )
}

/** A vote that is under way, and one that was carried. */
function BallotStep({ meeting, facts }: Pick<BarProps, 'meeting' | 'facts'>) {
  const { step, current: item, ballot } = facts
  if (!item || !ballot) return null
  switch (step.kind) {
    case 'cast':
      return <CastStep key={ballot.id} item={item} ballot={ballot} />
    case 'close_ballot':
      return <CloseBallotStep item={item} ballot={ballot} />
    case 'casting_vote':
      return <CastingVoteStep item={item} ballot={ballot} />
    default:
      return <RecordBallotStep meeting={meeting} item={item} ballot={ballot} />
  }
}

function Step({ meeting, parts, facts }: BarProps) {
  const { step, current, acting } = facts
  if (step.kind === 'record' && facts.ballot?.state === 'carried')
    return <BallotStep meeting={meeting} facts={facts} />
  switch (step.kind) {
    case 'cast':
    case 'close_ballot':
    case 'casting_vote':
      return <BallotStep meeting={meeting} facts={facts} />
    case 'seal':
      return acting ? <SealStep meeting={meeting} parts={parts} item={acting} /> : null
    case 'reveal_ahead':
      return <RevealAheadStep ahead={facts.ahead} />
    case 'reveal':
      return <RevealStep facts={facts} />
    case 'record':
      return current ? <RecordStep meeting={meeting} item={current} facts={facts} /> : null
    case 'finish':
      return current ? <FinishStep item={current} next={step.next} /> : null
    case 'open':
      return <OpenStep item={step.item} />
    case 'close':
      return <CloseStep />
    default:
      return <WaitStep meeting={meeting} parts={parts} facts={facts} />
  }
}

const BALLOT_WAITS = {
  open: roomVotes.waitResult,
  tie: roomVotes.waitCasting,
  carried: roomVotes.waitRecord,
  lost: words.resolution.waiting,
}

function waitingFor({ current, ahead, ballot }: RoomFacts): string {
  if (ballot) return BALLOT_WAITS[ballot.state]
  if (current?.state === 'revealed') return words.resolution.waiting
  return ahead.items.length > 0 ? words.ahead.waiting : words.item.waitSecretary
}

/** Done for now: on a shared laptop the next one sits down. */
function WaitStep({ meeting, parts, facts }: BarProps) {
  const handOn = useHandOn({ meeting, parts, ...roundOf(facts) })
  if (!handOn.isUseful || !parts.isVoter) return <p className={styles.why}>{waitingFor(facts)}</p>
  return <PrimaryAction onClick={() => void handOn.run()}>{words.score.handOn}</PrimaryAction>
}
