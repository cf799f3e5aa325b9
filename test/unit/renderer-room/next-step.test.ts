import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../../renderer/features/meetings/readiness.ts'
import { nextStep, type StepFacts } from '../../../renderer/features/room/next-step.ts'
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
