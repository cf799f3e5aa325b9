import {
  decideVote,
  type ResolutionKind,
  type VoteMethod,
  type VoteOutcome,
} from '../../../shared/domain/voting.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'

/** The vote as it is typed: counts are text until they are read. */
export type VoteForm = {
  method: VoteMethod | null
  inFavour: string
  against: string
  abstained: string
  castingVote: 'in_favour' | 'against' | null
  dissents: readonly { personId: string; reason: string }[]
}

export const EMPTY_VOTE: VoteForm = {
  method: null,
  inFavour: '',
  against: '',
  abstained: '',
  castingVote: null,
  dissents: [],
}

export type ResolutionProblem =
  | 'no_quorum'
  | 'not_revealed'
  | 'no_kind'
  | 'no_text'
  | 'no_detail'
  | 'no_method'
  | 'no_count'
  | 'miscounted'
  | 'tie'
  | 'tie_without_casting'
  | 'lost'
  | 'dissent'
  | 'dissent_without_count'
  | 'too_many_dissents'

/** A count in either script of digits; null when it is none. An empty field is nothing counted yet. */
export function readCount(text: string): number | null {
  const digits = toArabicDigits(text.trim())
  return /^\d{1,3}$/.test(digits) ? Number(digits) : null
}

/** The three counts, where all are typed; an empty abstention counts as none once the others are there. */
export function readVoteCount(form: VoteForm) {
  const [inFavour, against] = [readCount(form.inFavour), readCount(form.against)]
  const abstained = form.abstained.trim() === '' ? 0 : readCount(form.abstained)
  if (inFavour === null || against === null || abstained === null) return null
  return { inFavour, against, abstained }
}

/** What the count gives so far; null while it is not whole or needs none. */
export function outcomeOf(form: VoteForm, voters: number): VoteOutcome | null {
  const count = form.method === 'show_of_hands' ? readVoteCount(form) : null
  return count && decideVote({ count, voters, castingVote: form.castingVote })
}

/** Do both sides stand equal, so that the presiding person is asked? */
export function isTied(form: VoteForm, voters: number): boolean {
  const outcome = outcomeOf({ ...form, castingVote: null }, voters)
  return outcome?.kind === 'tie'
}

type Facts = {
  form: VoteForm
  kind: ResolutionKind | null
  text: string
  /** Nothing was added to a template that ends in "ดังนี้" or "เนื่องจาก". */
  isTemplateOnly: boolean
  voters: number
  isQuorumMet: boolean
  hasCastingVote: boolean
  /** Sealed sheets that nobody has opened yet. */
  isSealed: boolean
}

function countProblem({ form, voters, hasCastingVote }: Facts): ResolutionProblem | null {
  if (form.method !== 'show_of_hands') return null
  const outcome = outcomeOf(form, voters)
  if (!outcome) return 'no_count'
  if (outcome.kind === 'miscounted') return 'miscounted'
  if (outcome.kind === 'tie') return hasCastingVote ? 'tie' : 'tie_without_casting'
  return outcome.kind === 'lost' ? 'lost' : null
}

function dissentProblem({ form }: Facts): ResolutionProblem | null {
  if (form.dissents.length === 0) return null
  if (form.method === 'no_objection') return 'dissent_without_count'
  if (form.dissents.some(({ personId, reason }) => personId === '' || reason.trim().length < 2))
    return 'dissent'
  return form.dissents.length > (readVoteCount(form)?.against ?? 0) ? 'too_many_dissents' : null
}

/** The first thing that keeps the resolution from being recorded, in the order in which a secretary would mend it. */
export function resolutionProblem(facts: Facts): ResolutionProblem | null {
  if (!facts.isQuorumMet) return 'no_quorum'
  if (facts.isSealed) return 'not_revealed'
  if (facts.kind === null) return 'no_kind'
  if (facts.text.trim() === '') return 'no_text'
  if (facts.isTemplateOnly) return 'no_detail'
  if (facts.form.method === null) return 'no_method'
  return countProblem(facts) ?? dissentProblem(facts)
}

/** Everybody who is not against and does not abstain: the hand count that a secretary really makes. */
export function withRestInFavour(form: VoteForm, voters: number): VoteForm {
  const [against, abstained] = [readCount(form.against) ?? 0, readCount(form.abstained) ?? 0]
  return {
    ...form,
    inFavour: String(Math.max(0, voters - against - abstained)),
    against: String(against),
    abstained: String(abstained),
  }
}
