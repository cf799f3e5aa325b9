import { expect } from 'vitest'
import { SCHEDULE } from '../../helpers/stage-meeting.ts'
import { idOf, keep, type Memory, type Step, step, windowOf } from './step.ts'

const meeting = (memory: Memory) => ({ meetingId: idOf(memory, 'meeting') })
const later = (memory: Memory) => ({ meetingId: idOf(memory, 'later') })
const late = (memory: Memory) => ({ itemId: idOf(memory, 'late') })
const reason = 'ส่วนราชการขอชี้แจงเพิ่มเติม'

/** One more proposal, jumped to, put off, brought back, put off again and taken up by the next meeting. */
export const runningOrderCalls: Step[] = [
  step('reference.get', {}, { after: (_, memory) => addLate(memory) }),
  step('agenda.jumpTo', late),
  step('agenda.postponeItem', (memory) => ({ ...late(memory), reason }), { as: 'chair' }),
  step('agenda.resumeItem', (memory) => ({ ...late(memory), reason })),
  step('agenda.postponeItem', (memory) => ({ ...late(memory), reason })),
  step(
    'meeting.create',
    (memory) => ({ committeeId: idOf(memory, 'committee'), ...SCHEDULE, number: 99, date: '2014-02-19' }),
    { after: keep('later', 'meetingId') },
  ),
  step('agenda.listPostponed', later, {
    after: (rows) => expect(rows).toMatchObject([{ reason, plannedMinutes: 15 }]),
  }),
  step('agenda.takeUpPostponed', (memory) => ({ ...later(memory), itemIds: [idOf(memory, 'late')] }), {
    after: ({ added }) => expect(added).toBe(1),
  }),
]

async function addLate(memory: Memory): Promise<void> {
  const { client } = windowOf(memory, 'secretary')
  const facts = { code: 'T-41', track: 'service' as const, agencyId: idOf(memory, 'agency') }
  const { proposalId } = await client.proposal.create({ ...facts, title: 'ข้อเสนอที่เลื่อน' })
  await client.agenda.addProposals({ ...meeting(memory), proposalIds: [proposalId], plannedMinutes: 15 })
  const { items } = await client.meeting.get(meeting(memory))
  memory.ids.set('late', items.find((item) => item.proposalId === proposalId)?.id ?? '')
}
