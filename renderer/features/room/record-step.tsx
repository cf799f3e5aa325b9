import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { type Formatter, useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { useRoom, useVote } from './room-store.ts'
import { usePrimaryKey, waitingSentence } from './steps.tsx'
import { useChallengeBlock } from './use-challenges.ts'
import { isTemplateOnly } from './use-resolution-draft.ts'
import { useResolve } from './use-resolve.ts'
import type { RoomFacts } from './use-room-facts.ts'
import { outcomeOf, type ResolutionProblem, resolutionProblem, type VoteStep, voteStep } from './vote-form.ts'
import { voteRulesOf } from './vote-rules.ts'

function problemSentence(problem: ResolutionProblem, meeting: Meeting, format: Formatter): string {
  if (problem !== 'no_quorum') return words.resolution.problems[problem]
  const { present, needed } = meeting.quorum
  return words.resolution.problems.no_quorum(format.count(present), format.count(needed))
}

const LABELS: Record<VoteStep, string> = {
  record: words.resolution.record,
  open_ballot: roomVotes.open,
  enter_count: roomVotes.enterCount,
}

/** Records the resolution, or puts it to the vote; the first thing that is missing stands beside the button. */
type StepProps = { meeting: Meeting; item: AgendaItem; facts: Pick<RoomFacts, 'sealed' | 'waitingNames'> }

export function RecordStep({ meeting, item, facts }: StepProps) {
  const format = useFormat()
  const answer = useQueryOf('resolution.get', { itemId: item.id })
  const form = useVote(item.id)
  const typed = useRoom(({ draft }) => (draft?.itemId === item.id ? draft : null))
  const { kind, text } = typed ?? answer.data?.draft ?? { kind: null, text: '' }
  const voters = answer.data?.voters ?? 0
  const rules = voteRulesOf(meeting)
  const problem = resolutionProblem({
    ...{ form, kind, text, voters, rules },
    isTemplateOnly: isTemplateOnly({ kind, text }, item),
    isQuorumMet: meeting.quorum.isMet,
    isSealed: item.state === 'open' && facts.sealed > 0,
  })
  const isStillScoring = item.state === 'open' && facts.waitingNames.length > 0
  const isTooEarly = isStillScoring && (problem === 'no_kind' || problem === 'not_revealed')
  const challenged = useChallengeBlock(item)
  const missing = isTooEarly
    ? waitingSentence(facts.waitingNames, format)
    : problem && problemSentence(problem, meeting, format)
  const blockedBy = challenged ?? missing
  const outcome = outcomeOf(form, { voters, rules })
  const step = voteStep(form, outcome)
  const resolve = useResolve(item)
  const run = () => (kind === null ? undefined : resolve.run(step, { form, kind, text: text.trim() }))
  usePrimaryKey(run, blockedBy)
  const isForChair = step === 'enter_count' && outcome?.kind === 'tie'
  return (
    <>
      <ErrorNotice error={resolve.error} />
      <PrimaryAction onClick={run} isRunning={resolve.isRunning} blockedBy={blockedBy}>
        {isForChair ? roomVotes.toCasting : LABELS[step]}
      </PrimaryAction>
    </>
  )
}
