import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../../renderer/features/meetings/readiness.ts'
import { ballotDuty, nextStep, type StepFacts } from '../../../renderer/features/room/next-step.ts'
import type { Parts } from '../../../renderer/features/room/parts.ts'

const item = (id: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  number: id,
  position: 1,
  section: 4,
  kind: 'proposal',
  title: id,
  state: 'waiting',
  plannedMinutes: 10,
  openedAt: null,
  closedAt: null,
  usedMs: 0,
  runningSince: null,
  postponedReason: null,
  proposalId: null,
  proposalCode: null,
  agencyName: null,
  resolutionKind: null,
  ...rest,
})
const parts = (rest: Partial<Parts> = {}): Parts => {
  const known = { personId: 'p', role: null, isSecretary: false, isPresiding: false, isVoter: false, ...rest }
  return { ...known, isOfficer: known.isSecretary || known.isPresiding }
}
const secretary = parts({ isSecretary: true })
const chair = parts({ isPresiding: true, isVoter: true })
const member = parts({ isVoter: true })
const facts = (rest: Partial<StepFacts>): StepFacts => ({
  parts: secretary,
  items: [],
  current: null,
  shown: null,
  mustScore: false,
  hasSealed: false,
  ...rest,
})

describe('the one thing to do next', () => {
  const open = item('4.1', { state: 'open' })
  it('is to score for whoever still has to, chair and secretary too', () => {
    for (const who of [member, chair, parts({ isSecretary: true, isVoter: true })])
      expect(nextStep(facts({ parts: who, current: open, mustScore: true })).kind).toBe('seal')
  })
  it('is to reveal for the chair who has sealed, and the resolution for the secretary', () => {
    expect(nextStep(facts({ parts: chair, current: open, hasSealed: true })).kind).toBe('reveal')
    expect(nextStep(facts({ current: open, hasSealed: true })).kind).toBe('record')
    expect(nextStep(facts({ parts: chair, current: item('4.1', { state: 'revealed' }) })).kind).toBe('record')
  })
  it('is to wait for a member who has sealed', () => {
    expect(nextStep(facts({ parts: member, current: open })).kind).toBe('wait')
  })
  it('is, while items are scored ahead, to score them, then to open the seals of all for who presides', () => {
    const items = [item('4.1', { state: 'open' }), item('4.2', { state: 'open' })]
    const ahead = { items, shown: items[0] ?? null, ahead: 2 }
    expect(nextStep(facts({ ...ahead, parts: member, mustScore: true })).kind).toBe('seal')
    expect(nextStep(facts({ ...ahead, parts: chair })).kind).toBe('reveal_ahead')
    expect(nextStep(facts({ ...ahead })).kind).toBe('wait')
    expect(nextStep(facts({ ...ahead, parts: member })).kind).toBe('wait')
  })
  it('takes up in its turn what was scored ahead and revealed', () => {
    const items = [item('1', { state: 'resolved' }), item('2', { state: 'revealed' }), item('3')]
    expect(nextStep(facts({ items, shown: items[0] ?? null }))).toMatchObject({
      kind: 'open',
      item: { id: '2' },
    })
  })
  it('goes on in running order, and back to what was passed over', () => {
    const items = [item('1', { state: 'resolved' }), item('2'), item('3', { state: 'resolved' }), item('4')]
    expect(nextStep(facts({ items, shown: items[2] ?? null }))).toMatchObject({
      kind: 'open',
      item: { id: '4' },
    })
    const rest = items.slice(0, 3)
    expect(nextStep(facts({ items: rest, shown: rest[2] ?? null }))).toMatchObject({ item: { id: '2' } })
    expect(nextStep(facts({ items, shown: items[1] ?? null }))).toMatchObject({ item: { id: '2' } })
  })
  it('ends an item without a proposal and names the next', () => {
    const items = [item('1', { kind: 'information', state: 'open' }), item('2')]
    const step = nextStep(facts({ items, current: items[0] ?? null }))
    expect(step).toMatchObject({ kind: 'finish', next: { id: '2' } })
  })
  it('closes the meeting when nothing waits', () => {
    expect(nextStep(facts({ items: [item('1', { state: 'resolved' })] })).kind).toBe('close')
    expect(nextStep(facts({ parts: member, items: [] })).kind).toBe('wait')
  })
})

describe('a vote under way', () => {
  const open = { state: 'open', mayVote: true }
  it('asks everybody for the own vote first, then whoever runs the meeting to close it', () => {
    for (const who of [chair, member]) expect(ballotDuty(open, who)).toBe('cast')
    const voted = { ...open, mayVote: false }
    expect(ballotDuty(voted, member)).toBe('wait')
    for (const who of [chair, secretary]) expect(ballotDuty(voted, who)).toBe('close_ballot')
  })
  it('leaves a tie to the presiding member alone (ม. 82 วรรคสอง)', () => {
    const tie = { state: 'tie', mayVote: false }
    expect(ballotDuty(tie, chair)).toBe('casting_vote')
    for (const who of [member, secretary]) expect(ballotDuty(tie, who)).toBe('wait')
  })
  it('goes on to the resolution when it is carried, lost or not there', () => {
    for (const state of ['carried', 'lost'])
      expect(ballotDuty({ state, mayVote: false }, secretary)).toBeNull()
    for (const none of [null, undefined]) expect(ballotDuty(none, secretary)).toBeNull()
    const current = item('1', { state: 'revealed' })
    expect(nextStep(facts({ items: [current], current, ballot: null })).kind).toBe('record')
    expect(nextStep(facts({ items: [current], current, parts: member, ballot: 'cast' })).kind).toBe('cast')
    // An own sheet that is due goes before the vote.
    expect(nextStep(facts({ items: [current], current, ballot: 'cast', mustScore: true })).kind).toBe('seal')
  })
})
