import { describe, expect, it } from 'vitest'
import {
  EMPTY_VOTE,
  isTied,
  outcomeOf,
  readCount,
  resolutionProblem,
  type VoteForm,
  withRestInFavour,
} from '../../../renderer/features/room/vote-form.ts'

const hands = (
  inFavour: string,
  against: string,
  abstained: string,
  rest: Partial<VoteForm> = {},
): VoteForm => ({
  ...EMPTY_VOTE,
  method: 'show_of_hands',
  inFavour,
  against,
  abstained,
  ...rest,
})
const facts = (form: VoteForm, rest: object = {}) => ({
  form,
  kind: 'approve' as const,
  text: 'เห็นชอบตามที่เสนอ',
  voters: 8,
  isQuorumMet: true,
  hasCastingVote: true,
  isSealed: false,
  isTemplateOnly: false,
  ...rest,
})

describe('the form of a resolution', () => {
  it('needs the quorum first, then the scores, then its words and the vote', () => {
    const empty = { kind: null, text: '' }
    expect(resolutionProblem(facts(EMPTY_VOTE, { ...empty, isQuorumMet: false, isSealed: true }))).toBe(
      'no_quorum',
    )
    expect(resolutionProblem(facts(EMPTY_VOTE, { ...empty, isSealed: true }))).toBe('not_revealed')
    expect(resolutionProblem(facts(EMPTY_VOTE, empty))).toBe('no_kind')
    expect(resolutionProblem(facts(EMPTY_VOTE, { text: ' \n' }))).toBe('no_text')
    expect(resolutionProblem(facts(EMPTY_VOTE, { isTemplateOnly: true }))).toBe('no_detail')
    expect(resolutionProblem(facts(EMPTY_VOTE))).toBe('no_method')
  })
  it('needs no count where nobody thinks otherwise', () => {
    expect(resolutionProblem(facts({ ...EMPTY_VOTE, method: 'no_objection' }))).toBeNull()
  })
  it('counts every voter in the room once', () => {
    expect(resolutionProblem(facts(hands('', '', '')))).toBe('no_count')
    expect(resolutionProblem(facts(hands('6', '1', '')))).toBe('miscounted')
    expect(outcomeOf(hands('6', '1', ''), 8)).toEqual({ kind: 'miscounted', counted: 7, expected: 8 })
    expect(resolutionProblem(facts(hands('๖', '๑', '๑')))).toBeNull()
  })
  it('asks for the casting vote on a tie only, and only where the committee has one', () => {
    expect(isTied(hands('4', '4', '0'), 8)).toBe(true)
    expect(resolutionProblem(facts(hands('4', '4', '0')))).toBe('tie')
    expect(resolutionProblem(facts(hands('4', '4', '0', { castingVote: 'in_favour' })))).toBeNull()
    expect(resolutionProblem(facts(hands('4', '4', '0', { castingVote: 'against' })))).toBe('lost')
    expect(resolutionProblem(facts(hands('4', '4', '0'), { hasCastingVote: false }))).toBe(
      'tie_without_casting',
    )
    expect(isTied(hands('5', '3', '0'), 8)).toBe(false)
  })
  it('records no resolution that the majority is against', () => {
    expect(resolutionProblem(facts(hands('2', '6', '0')))).toBe('lost')
  })
  it('takes dissents of those who were counted against, with a reason', () => {
    const dissents = [{ personId: 'a', reason: 'งบประมาณไม่ชัดเจน' }]
    expect(resolutionProblem(facts(hands('7', '1', '0', { dissents })))).toBeNull()
    expect(resolutionProblem(facts(hands('8', '0', '0', { dissents })))).toBe('too_many_dissents')
    expect(resolutionProblem(facts(hands('7', '1', '0', { dissents: [{ personId: '', reason: '' }] })))).toBe(
      'dissent',
    )
    const form = { ...EMPTY_VOTE, method: 'no_objection' as const, dissents }
    expect(resolutionProblem(facts(form))).toBe('dissent_without_count')
  })
  it('fills in the rest as the secretary counts: hands against and abstentions only', () => {
    expect(withRestInFavour(hands('', '2', '๑'), 8)).toMatchObject({
      inFavour: '5',
      against: '2',
      abstained: '1',
    })
    expect(withRestInFavour(hands('', '9', ''), 8).inFavour).toBe('0')
  })
  it('reads counts in either script and nothing else', () => {
    expect(readCount(' ๑๒ ')).toBe(12)
    for (const text of ['', '-1', '1.5', 'หก', '1234']) expect(readCount(text)).toBeNull()
  })
})
