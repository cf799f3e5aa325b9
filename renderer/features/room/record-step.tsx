import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { type Formatter, useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { forgetVote, useRoom, useVote } from './room-store.ts'
import { usePrimaryKey, waitingSentence } from './steps.tsx'
import { useChallengeBlock } from './use-challenges.ts'
import { isTemplateOnly } from './use-resolution-draft.ts'
import type { RoomFacts } from './use-room-facts.ts'
import { type ResolutionProblem, readVoteCount, resolutionProblem } from './vote-form.ts'

function problemSentence(problem: ResolutionProblem, meeting: Meeting, format: Formatter): string {
  if (problem !== 'no_quorum') return words.resolution.problems[problem]
  const { present, needed } = meeting.quorum
  return words.resolution.problems.no_quorum(format.count(present), format.count(needed))
}

/** Records the resolution; the first thing that is missing stands beside the button. */
type StepProps = { meeting: Meeting; item: AgendaItem; facts: Pick<RoomFacts, 'sealed' | 'waitingNames'> }

export function RecordStep({ meeting, item, facts }: StepProps) {
  const format = useFormat()
  const answer = useQueryOf('resolution.get', { itemId: item.id })
  const rules = useQueryOf('committee.get', { committeeId: meeting.committeeId })
  const form = useVote(item.id)
  const typed = useRoom(({ draft }) => (draft?.itemId === item.id ? draft : null))
  const record = useCommandOf('resolution.record')
  const { kind, text } = typed ?? answer.data?.draft ?? { kind: null, text: '' }
  const problem = resolutionProblem({
    form,
    kind,
    text,
    isTemplateOnly: isTemplateOnly({ kind, text }, item),
    voters: answer.data?.voters ?? 0,
    isQuorumMet: meeting.quorum.isMet,
    hasCastingVote: rules.data?.rules.hasCastingVote ?? true,
    isSealed: item.state === 'open' && facts.sealed > 0,
  })
  const isStillScoring = item.state === 'open' && facts.waitingNames.length > 0
  const isTooEarly = isStillScoring && (problem === 'no_kind' || problem === 'not_revealed')
  const challenged = useChallengeBlock(item)
  const missing = isTooEarly
    ? waitingSentence(facts.waitingNames, format)
    : problem && problemSentence(problem, meeting, format)
  const blockedBy = challenged ?? missing
  const run = () => {
    if (kind === null || form.method === null) return
    const input = {
      itemId: item.id,
      kind,
      text: text.trim(),
      method: form.method,
      count: form.method === 'show_of_hands' ? readVoteCount(form) : null,
      castingVote: form.method === 'show_of_hands' ? form.castingVote : null,
      dissents: form.dissents.map(({ personId, reason }) => ({ personId, reason: reason.trim() })),
    }
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
