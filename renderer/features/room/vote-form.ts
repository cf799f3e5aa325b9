import type { CommitteeRules } from '../../../shared/domain/committee.ts'
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
  /** Of a secret vote: at the screens, or slips that are counted in the room. */
  source: 'screen' | 'paper'
  inFavour: string
  against: string
  abstained: string
  dissents: readonly { personId: string; reason: string }[]
}

export const EMPTY_VOTE: VoteForm = {
  method: null,
  source: 'screen',
  inFavour: '',
  against: '',
  abstained: '',
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
  | DissentProblem

export type DissentProblem = 'dissent' | 'dissent_without_count' | 'too_many_dissents'

/** What the button in the corner does with the vote as it is typed. */
export type VoteStep = 'record' | 'open_ballot' | 'enter_count'

export type VoteRules = Pick<CommitteeRules, 'majority' | 'hasCastingVote'> & { members: number }

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

/** Are hands or slips counted in the room and typed here? */
export const isTyped = ({ method, source }: Pick<VoteForm, 'method' | 'source'>): boolean =>
  method === 'show_of_hands' || (method === 'secret' && source === 'paper')

/** What the count gives so far; null while it is not whole or needs none. */
export function outcomeOf(form: VoteForm, facts: { voters: number; rules: VoteRules }): VoteOutcome | null {
  const count = isTyped(form) ? readVoteCount(form) : null
  return count && decideVote({ count, voters: facts.voters, castingVote: null, ...facts.rules })
}

/**
 * Without objection, or carried by hands, it is recorded at once. Votes at the screens are opened; a count that needs the
 * presiding member's vote, is lost, or was secret, is kept for itself.
 */
export function voteStep(form: VoteForm, outcome: VoteOutcome | null): VoteStep {
  if (form.method === 'named' || (form.method === 'secret' && form.source === 'screen')) return 'open_ballot'
  if (form.method === 'secret') return 'enter_count'
  return outcome?.kind === 'tie' || outcome?.kind === 'lost' ? 'enter_count' : 'record'
}

type Facts = {
  form: VoteForm
  kind: ResolutionKind | null
  text: string
  /** Nothing was added to a template that ends in "ดังนี้" or "เนื่องจาก". */
  isTemplateOnly: boolean
  voters: number
  rules: VoteRules
  isQuorumMet: boolean
  /** Sealed sheets that nobody has opened yet. */
  isSealed: boolean
}

/** ม. 83: of those who were against, with their reasons. */
export function dissentProblem(
  dissents: VoteForm['dissents'],
  facts: { against: number; isCounted: boolean },
): DissentProblem | null {
  if (dissents.length === 0) return null
  if (!facts.isCounted) return 'dissent_without_count'
  if (dissents.some(({ personId, reason }) => personId === '' || reason.trim().length < 2)) return 'dissent'
  return dissents.length > facts.against ? 'too_many_dissents' : null
}

function countProblem({ form, voters, rules }: Facts): ResolutionProblem | null {
  if (!isTyped(form)) return null
  const outcome = outcomeOf(form, { voters, rules })
  if (!outcome) return 'no_count'
  if (outcome.kind === 'miscounted') return 'miscounted'
  if (voteStep(form, outcome) !== 'record') return null
  return dissentProblem(form.dissents, { against: readVoteCount(form)?.against ?? 0, isCounted: true })
}

/** The first thing that keeps the resolution from being recorded, in the order in which a secretary would mend it. */
export function resolutionProblem(facts: Facts): ResolutionProblem | null {
  const { form } = facts
  if (!facts.isQuorumMet) return 'no_quorum'
  if (facts.isSealed) return 'not_revealed'
  if (facts.kind === null) return 'no_kind'
  if (facts.text.trim() === '') return 'no_text'
  if (facts.isTemplateOnly) return 'no_detail'
  if (form.method === null) return 'no_method'
  if (form.method === 'no_objection') return dissentProblem(form.dissents, { against: 0, isCounted: false })
  return countProblem(facts)
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
