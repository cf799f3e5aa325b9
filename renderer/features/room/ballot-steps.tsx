import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { CastingVoteDialog, CloseBallot } from './ballot-dialogs.tsx'
import { forgetVote, useVote } from './room-store.ts'
import { usePrimaryKey } from './steps.tsx'
import type { Ballot } from './use-ballot.ts'
import { useCast } from './use-cast.ts'
import { dissentProblem } from './vote-form.ts'

type StepProps = { item: AgendaItem; ballot: Ballot }

export function CastStep({ item, ballot }: StepProps) {
  const { run, blockedBy, isRunning, error } = useCast(item, ballot)
  usePrimaryKey(run, blockedBy)
  return (
    <>
      <ErrorNotice error={error} />
      <PrimaryAction onClick={run} isRunning={isRunning} blockedBy={blockedBy}>
        {roomVotes.confirm}
      </PrimaryAction>
    </>
  )
}

/** When all have voted it is closed at once; before that somebody says that it is meant. */
export function CloseBallotStep({ item, ballot }: StepProps) {
  const close = useCommandOf('ballot.close')
  const [isAsking, setAsking] = useState(false)
  const blockedBy = ballot.cast === 0 ? roomVotes.nobodyVoted : null
  const run = () => {
    if (ballot.cast < ballot.voters) setAsking(true)
    else void close.attempt({ itemId: item.id, ballotId: ballot.id })
  }
  usePrimaryKey(run, blockedBy)
  return (
    <>
      <ErrorNotice error={close.error} />
      <PrimaryAction onClick={run} isRunning={close.isRunning} blockedBy={blockedBy}>
        {roomVotes.close}
      </PrimaryAction>
      {isAsking ? <CloseBallot item={item} ballot={ballot} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

export function CastingVoteStep({ item, ballot }: StepProps) {
  const [isAsking, setAsking] = useState(false)
  const run = () => setAsking(true)
  usePrimaryKey(run, null)
  return (
    <>
      <PrimaryAction onClick={run}>{roomVotes.casting}</PrimaryAction>
      {isAsking ? <CastingVoteDialog item={item} ballot={ballot} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

/** The resolution that was carried: in the words that were put to the vote. */
export function RecordBallotStep({ meeting, item, ballot }: StepProps & { meeting: Meeting }) {
  const format = useFormat()
  const form = useVote(item.id)
  const record = useCommandOf('resolution.record')
  const { present, needed, isMet } = meeting.quorum
  const problem = dissentProblem(form.dissents, { against: ballot.count?.against ?? 0, isCounted: true })
  const blockedBy = isMet
    ? problem && words.resolution.problems[problem]
    : words.resolution.problems.no_quorum(format.count(present), format.count(needed))
  const run = () => {
    const { kind, question: text, method, count, castingVote, id: ballotId } = ballot
    const dissents = form.dissents.map(({ personId, reason }) => ({ personId, reason: reason.trim() }))
    const input = { itemId: item.id, kind, text, method, count, castingVote, ballotId, dissents }
    void record.attempt(input).then((done) => (done ? forgetVote() : undefined))
  }
  usePrimaryKey(run, blockedBy)
  return (
    <>
      <ErrorNotice error={record.error} />
      <PrimaryAction onClick={run} isRunning={record.isRunning} blockedBy={blockedBy}>
        {words.resolution.record}
      </PrimaryAction>
    </>
  )
}
