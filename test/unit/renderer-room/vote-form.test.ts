import { describe, expect, it } from 'vitest'
import {
  dissentProblem,
  EMPTY_VOTE,
  isTyped,
  outcomeOf,
  readCount,
  resolutionProblem,
  type VoteForm,
  type VoteRules,
  voteStep,
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
const rules = (rest: Partial<VoteRules> = {}): VoteRules => ({
  majority: 'of_votes',
  hasCastingVote: true,
  members: 10,
  ...rest,
})
const stepOf = (form: VoteForm, given = rules()) =>
  voteStep(form, outcomeOf(form, { voters: 8, rules: given }))
const facts = (form: VoteForm, rest: object = {}) => ({
  form,
  kind: 'approve' as const,
  text: 'เห็นชอบตามที่เสนอ',
  voters: 8,
  isQuorumMet: true,
  rules: rules(),
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
    expect(outcomeOf(hands('6', '1', ''), { voters: 8, rules: rules() })).toEqual({
      kind: 'miscounted',
      counted: 7,
      expected: 8,
    })
    expect(resolutionProblem(facts(hands('๖', '๑', '๑')))).toBeNull()
  })
  it('keeps a tie for the presiding member, and only where the committee has a casting vote (ม. 82)', () => {
    expect(resolutionProblem(facts(hands('4', '4', '0')))).toBeNull()
    expect(outcomeOf(hands('4', '4', '0'), { voters: 8, rules: rules() })).toEqual({ kind: 'tie' })
    expect(stepOf(hands('4', '4', '0'))).toBe('enter_count')
    const none = { voters: 8, rules: rules({ hasCastingVote: false }) }
    expect(outcomeOf(hands('4', '4', '0'), none)).toMatchObject({ kind: 'lost' })
    expect(stepOf(hands('5', '3', '0'))).toBe('record')
  })
  it('records no resolution that the majority is against: the count is kept as lost', () => {
    expect(stepOf(hands('2', '6', '0'))).toBe('enter_count')
  })
  it('counts by the majority that the committee asks for', () => {
    expect(stepOf(hands('5', '3', '0'), rules({ majority: 'two_thirds_of_votes' }))).toBe('enter_count')
    expect(stepOf(hands('5', '0', '3'), rules({ majority: 'of_members' }))).toBe('enter_count')
    expect(stepOf(hands('6', '0', '2'), rules({ majority: 'of_members' }))).toBe('record')
  })
  it('opens a ballot for votes at the screens, and needs no count for it', () => {
    for (const method of ['named', 'secret'] as const) {
      const form = { ...EMPTY_VOTE, method }
      expect(resolutionProblem(facts(form))).toBeNull()
      expect(voteStep(form, null)).toBe('open_ballot')
    }
  })
  it('counts the slips of a secret vote on paper as it counts hands, and keeps them for themselves', () => {
    const slips = hands('6', '2', '0', { method: 'secret', source: 'paper' })
    expect(isTyped(slips)).toBe(true)
    expect(stepOf(slips)).toBe('enter_count')
    expect(resolutionProblem(facts({ ...slips, inFavour: '5' }))).toBe('miscounted')
    // Chosen and taken back: a source without its method counts nothing.
    expect(isTyped({ method: 'named', source: 'paper' })).toBe(false)
  })
  it('takes no more dissents than votes against', () => {
    const dissents = [{ personId: 'a', reason: 'งบประมาณไม่ชัดเจน' }]
    expect(dissentProblem(dissents, { against: 1, isCounted: true })).toBeNull()
    expect(dissentProblem(dissents, { against: 0, isCounted: true })).toBe('too_many_dissents')
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
