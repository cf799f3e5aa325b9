import { expect } from 'vitest'
import { SCHEDULE } from '../../helpers/stage-meeting.ts'
import { idOf, keep, type Memory, type Step, step, windowOf } from './step.ts'

const meeting = (memory: Memory) => ({ meetingId: idOf(memory, 'meeting') })

/** Notice, substitutes, and a meeting that is broken off before it opens. */
export const lawCalls: Step[] = [
  step('meeting.recordNotice', (memory) => ({
    ...meeting(memory),
    sentOn: '2014-01-02',
    saysReduced: false,
  })),
  step(
    'attendance.nameSubstitute',
    (memory) => ({
      ...meeting(memory),
      seatId: idOf(memory, 'absentSeat'),
      person: { name: 'ผู้แทนตัวอย่าง', position: 'รองผู้อำนวยการ' },
      authority: 'หนังสือมอบหมายตัวอย่าง',
    }),
    { after: keep('substitution', 'substitutionId') },
  ),
  step('attendance.withdrawSubstitute', (memory) => ({
    ...meeting(memory),
    substitutionId: idOf(memory, 'substitution'),
    reason: 'บันทึกผิดตำแหน่ง',
  })),
  step('meeting.create', (memory) => ({ committeeId: idOf(memory, 'committee'), ...SCHEDULE, number: 8 }), {
    after: keep('short', 'meetingId'),
  }),
  step(
    'meeting.adjourn',
    (memory) => ({
      meetingId: idOf(memory, 'short'),
      cause: 'no_quorum' as const,
      reason: 'มาประชุมไม่ครบองค์ประชุม',
      next: { ...SCHEDULE, number: 9 },
    }),
    {
      after: async ({ meetingId }, memory) => {
        const { reconvenedFrom, items } = await windowOf(memory, 'secretary').client.meeting.get({
          meetingId,
        })
        expect(reconvenedFrom?.meetingId).toBe(idOf(memory, 'short'))
        expect(items.length).toBeGreaterThan(0)
      },
    },
  ),
]

export const meterCall = step('meeting.meter', (memory) => ({ itemId: idOf(memory, 'item') }), {
  as: 'member',
  after: ({ at, quorum }) => expect([at, quorum.isMet]).toEqual([null, true]),
})
