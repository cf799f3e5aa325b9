import { expect } from 'vitest'
import { idOf, keep, type Memory, type Step, step, windowOf } from './step.ts'

const item = (memory: Memory) => ({ itemId: idOf(memory, 'item') })
const meeting = (memory: Memory) => ({ meetingId: idOf(memory, 'meeting') })
const STATEMENT = {
  ground: 'affiliation' as const,
  reason: 'เคยเป็นผู้อำนวยการกอง',
  since: '2010-10-01',
  until: null,
  replacesId: null,
}
const agencyOf = (memory: Memory) => {
  const { agencyId } = memory.kept.get('proposalAgency') as { agencyId: string }
  return { agencyId }
}

/** Before the meeting: who is tied to which agency, and in which order the items are taken. */
export const interestCalls: Step[] = [
  step('proposal.get', (memory) => ({ proposalId: idOf(memory, 'proposal') }), {
    after: ({ agencyId }, { kept }) => void kept.set('proposalAgency', { agencyId }),
  }),
  step('interest.declare', (memory) => ({ ...agencyOf(memory), ...STATEMENT }), {
    as: 'third',
    after: keep('interest', 'interestId'),
  }),
  step('interest.mine', {}, { as: 'third', after: (rows) => expect(rows[0]?.isOwn).toBe(true) }),
  step('interest.withdraw', (memory) => ({ interestId: idOf(memory, 'interest'), reason: 'แจ้งผิดกรม' }), {
    as: 'third',
  }),
  step(
    'interest.note',
    (memory) => ({
      committeeId: idOf(memory, 'committee'),
      personId: idOf(memory, 'member'),
      ...agencyOf(memory),
      ...STATEMENT,
    }),
    { after: keep('note', 'interestId') },
  ),
  step('interest.list', (memory) => ({ committeeId: idOf(memory, 'committee') }), {
    after: (rows) => expect(rows.map(({ isOwn }) => isOwn)).toEqual([false]),
  }),
  step('interest.flags', meeting, { after: (rows) => expect(rows).toHaveLength(1) }),
  step('interest.myFlags', meeting, { as: 'member', after: (rows) => expect(rows).toHaveLength(1) }),
  step('interest.suggestOrder', meeting, {
    after: ({ order, before }, { kept }) => {
      expect(before).toBe(1)
      kept.set('order', order)
    },
  }),
  step('agenda.reorder', (memory) => ({
    ...meeting(memory),
    itemIds: memory.kept.get('order') as string[],
  })),
]

/** While the item is open: said aloud, challenged, taken back, decided. */
export const challengeCalls: Step[] = [
  step('interest.answer', (memory) => ({ ...item(memory), reason: 'ย้ายออกมานานแล้ว' }), { as: 'member' }),
  step(
    'interest.withdrawNote',
    (memory) => ({
      committeeId: idOf(memory, 'committee'),
      interestId: idOf(memory, 'note'),
      reason: 'ตรวจแล้วไม่ใช่',
    }),
    { after: (_, memory) => expect(memory.ids.get('note')).toBeTruthy() },
  ),
  step('recusal.note', (memory) => ({
    ...item(memory),
    personId: idOf(memory, 'third'),
    reason: 'คู่สมรสเป็นข้าราชการของกรม',
  })),
  step('recusal.withdrawNote', (memory) => ({
    ...item(memory),
    personId: idOf(memory, 'third'),
    reason: 'แจ้งผิดเรื่อง',
  })),
  raise('taken-back', item),
  step(
    'challenge.withdraw',
    (memory) => ({
      ...item(memory),
      challengeId: idOf(memory, 'taken-back'),
      reason: 'ได้รับคำชี้แจงแล้ว',
    }),
    { as: 'member' },
  ),
]

/** On an item of its own, since whoever leaves scores no more: the others decide. */
export const decisionCalls: Step[] = [
  step('interest.mine', {}, { after: (_, memory) => addContested(memory) }),
  raise('decided', contested),
  step(
    'challenge.explain',
    (memory) => ({
      ...contested(memory),
      challengeId: idOf(memory, 'decided'),
      explanation: 'ไม่เคยสังกัดกรมนี้',
    }),
    { as: 'third' },
  ),
  step(
    'challenge.decide',
    (memory) => ({
      ...contested(memory),
      challengeId: idOf(memory, 'decided'),
      forStaying: 1,
      againstStaying: 2,
    }),
    { after: ({ outcome }) => expect(outcome).toBe('leaves') },
  ),
  step('challenge.list', contested, {
    as: 'third',
    after: async (rows, memory) => {
      expect(rows.map(({ outcome }) => outcome)).toEqual(['leaves'])
      const { client } = windowOf(memory, 'secretary')
      await client.agenda.withdrawItem({ ...contested(memory), reason: 'ส่วนราชการขอถอน' })
    },
  }),
]

function contested(memory: Memory): { itemId: string } {
  return { itemId: idOf(memory, 'contested') }
}

async function addContested(memory: Memory): Promise<void> {
  const { client } = windowOf(memory, 'secretary')
  const facts = { code: 'T-31', track: 'service' as const, title: 'ข้อเสนอที่มีผู้คัดค้าน' }
  const { proposalId } = await client.proposal.create({ ...facts, ...agencyOf(memory) })
  await client.agenda.addProposals({ ...meeting(memory), proposalIds: [proposalId], plannedMinutes: 5 })
  const { items } = await client.meeting.get(meeting(memory))
  const itemId = items.find((one) => one.proposalId === proposalId)?.id ?? ''
  await client.agenda.openScoring({ ...meeting(memory), itemIds: [itemId] })
  memory.ids.set('contested', itemId)
}

function raise(as: string, place: (memory: Memory) => { itemId: string }): Step {
  return step(
    'challenge.raise',
    (memory) => ({
      ...place(memory),
      personId: idOf(memory, 'third'),
      ground: 'affiliation' as const,
      reason: 'เคยสังกัดกรมผู้เสนอ',
      raisedById: null,
    }),
    { as: 'member', after: keep(as, 'challengeId') },
  )
}
