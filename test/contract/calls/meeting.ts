import { expect } from 'vitest'
import { APPROVAL, fillSheet, SCHEDULE } from '../../helpers/stage-meeting.ts'
import { aheadCalls } from './ahead.ts'
import { challengeCalls, decisionCalls, interestCalls } from './conflicts.ts'
import { lawCalls, meterCall } from './law.ts'
import { runningOrderCalls } from './running-order.ts'
import { idOf, keep, type Memory, PIN, type Step, step, windowOf } from './step.ts'
import { dissentCalls, QUESTION, voteCalls } from './votes.ts'

/** What the third member wrote on paper. */
const PAPER = { 'CON-1': 3, 'CON-2': 3, 'CON-3': 3, 'CON-4': 3 }

const item = (memory: Memory) => ({ itemId: idOf(memory, 'item') })
const meeting = (memory: Memory) => ({ meetingId: idOf(memory, 'meeting') })

/** From the agenda to the last departure. */
export const meetingCalls: Step[] = [
  step('meeting.create', (memory) => ({ committeeId: idOf(memory, 'committee'), ...SCHEDULE }), {
    after: keep('meeting', 'meetingId'),
  }),
  step('meeting.update', (memory) => ({ ...meeting(memory), ...SCHEDULE, place: 'ห้องประชุม ๒' })),
  step('meeting.list', {}, { as: 'third', after: (rows) => expect(rows[0]?.place).toBe('ห้องประชุม ๒') }),
  step('agenda.addProposals', (memory) => ({
    ...meeting(memory),
    proposalIds: [idOf(memory, 'proposal')],
    plannedMinutes: 15,
  })),
  step(
    'agenda.addItem',
    (memory) => ({
      ...meeting(memory),
      section: 5 as const,
      kind: 'other' as const,
      title: 'เรื่องที่จะถอน',
      plannedMinutes: 5,
    }),
    { after: keep('extra', 'itemId') },
  ),
  step('agenda.updateItem', (memory) => ({
    itemId: idOf(memory, 'extra'),
    title: 'เรื่องที่ถอน',
    plannedMinutes: 1,
  })),
  step('agenda.moveItem', (memory) => ({ itemId: idOf(memory, 'extra'), position: 0 })),
  ...interestCalls,
  step('agenda.withdrawItem', (memory) => ({ itemId: idOf(memory, 'extra'), reason: 'ไม่มีเรื่องเสนอ' })),
  step('attendance.arrive', (memory) => ({
    ...meeting(memory),
    personIds: ['chair', 'member', 'third', 'secretary'].map((who) => idOf(memory, who)),
    at: null,
  })),
  step('attendance.addGuest', (memory) => ({
    ...meeting(memory),
    name: 'ผู้ชี้แจงตัวอย่าง',
    position: 'กรมทดสอบ',
  })),
  step('meeting.get', meeting, {
    as: 'chair',
    after: ({ items, attendees }, { ids, kept }) => {
      ids.set('item', items.find(({ kind }) => kind === 'proposal')?.id ?? '')
      ids.set('opening', items[0]?.id ?? '')
      kept.set('stay', attendees.find(({ isPresent }) => isPresent)?.stays[0])
      kept.set(
        'absent',
        attendees
          .filter(({ role, stays }) => role !== null && stays.length === 0)
          .map(({ personId }) => personId),
      )
      ids.set('absentSeat', attendees.find(({ isPresent }) => !isPresent)?.seatId ?? '')
      const guest = attendees.find(({ role }) => role === null)
      ids.set('guest', guest?.personId ?? '')
    },
  }),
  ...lawCalls,
  step('attendance.correctStay', (memory) => {
    const { id, arrivedAt } = memory.kept.get('stay') as { id: string; arrivedAt: string }
    const earlier = new Date(Date.parse(arrivedAt) - 60_000).toISOString()
    return { ...meeting(memory), stayId: id, arrivedAt: earlier, leftAt: null, reason: 'มาก่อนที่บันทึก' }
  }),
  step(
    'attendance.setAbsence',
    (memory) => ({
      ...meeting(memory),
      personId: (memory.kept.get('absent') as string[])[0] ?? '',
      reason: 'ติดราชการ',
    }),
    {
      after: async (_, memory) => {
        for (const personId of memory.kept.get('absent') as string[])
          await windowOf(memory, 'secretary').client.attendance.setAbsence({
            ...meeting(memory),
            personId,
            reason: 'ติดราชการ',
          })
      },
    },
  ),
  step(
    'meeting.open',
    (memory) => ({ ...meeting(memory), presidingPersonId: idOf(memory, 'chair'), presidingPin: PIN }),
    { after: ({ recoveryCode }) => expect(recoveryCode).toMatch(/^(\w{5}-){4}\w{5}$/) },
  ),
  step(
    'meeting.handOver',
    (memory) => ({
      ...meeting(memory),
      personId: idOf(memory, 'member'),
      pin: PIN,
      key: { by: 'pin' as const, pin: PIN },
      reason: 'ประธานติดภารกิจ',
    }),
    {
      after: async (_, memory) => {
        const back = { personId: idOf(memory, 'chair'), pin: PIN, reason: 'ประธานกลับมา' }
        const key = { by: 'pin' as const, pin: PIN }
        await windowOf(memory, 'member').client.meeting.handOver({ ...meeting(memory), ...back, key })
      },
    },
  ),
  step('windows.open', (memory) => ({ kind: 'projector' as const, ...meeting(memory) }), {
    after: ({ handover, isOpenedByShell }, memory) => openWall(memory, { handover, isOpenedByShell }),
  }),
  step('projector.view', {}, { as: 'wall', after: ({ isSample }) => expect(isSample).toBe(true) }),
  step('wall.set', (memory) => ({ ...meeting(memory), mode: 'blank' as const }), {
    after: async (_, memory) => {
      expect((await windowOf(memory, 'wall').client.projector.view({})).meetingTitle).toBe('')
      await windowOf(memory, 'chair').client.wall.set({ ...meeting(memory), mode: 'live' })
    },
  }),
  step('wall.get', meeting, { after: ({ mode }) => expect(mode).toBe('live') }),
  step('ruling.record', (memory) => ({ ...meeting(memory), text: 'ให้ผู้แทนส่วนราชการชี้แจงเรื่องละห้านาที' }), {
    as: 'chair',
    after: keep('ruling', 'rulingId'),
  }),
  step('ruling.list', meeting, { as: 'member', after: (rows) => expect(rows).toHaveLength(1) }),
  step(
    'ruling.withdraw',
    (memory) => ({ ...meeting(memory), rulingId: idOf(memory, 'ruling'), reason: 'ถ้อยคำไม่ครบ' }),
    { as: 'chair' },
  ),
  step('agenda.openItem', (memory) => ({ itemId: idOf(memory, 'opening') })),
  step('agenda.editNote', (memory) => ({ itemId: idOf(memory, 'opening'), text: 'ประธานแจ้งว่า' })),
  step('agenda.getNote', (memory) => ({ itemId: idOf(memory, 'opening') }), {
    after: ({ text }) => expect(text).toBe('ประธานแจ้งว่า'),
  }),
  step('agenda.finishItem', (memory) => ({ itemId: idOf(memory, 'opening') }), {
    after: async (_, memory) => {
      await windowOf(memory, 'secretary').client.agenda.openItem(item(memory))
    },
  }),
  ...challengeCalls,
  meterCall,
  step('score.put', (memory) => ({ ...item(memory), criterion: 'CON-1', value: 2 }), { as: 'member' }),
  step('score.clear', (memory) => ({ ...item(memory), criterion: 'CON-1' }), { as: 'member' }),
  step('score.mine', item, {
    as: 'member',
    after: ({ state, values }) => expect([state, values]).toEqual(['none', {}]),
  }),
  step('score.put', (memory) => ({ ...item(memory), criterion: 'CON-1', value: 4 }), {
    as: 'member',
    after: (_, memory) => fillSheet(windowOf(memory, 'member').client, idOf(memory, 'item'), 4),
  }),
  step('paperSheet.enter', (memory) => ({
    ...item(memory),
    personId: idOf(memory, 'third'),
    values: PAPER,
    abstainReason: null,
  })),
  step('paperSheet.withdraw', (memory) => ({
    ...{ ...item(memory), personId: idOf(memory, 'third'), reason: 'พิมพ์สลับแผ่น' },
  })),
  step('score.seal', item, { as: 'member', after: ({ state }) => expect(state).toBe('sealed') }),
  step('score.abstain', (memory) => ({ ...item(memory), reason: 'ขอศึกษาเพิ่มเติม' }), { as: 'third' }),
  step('score.recuse', (memory) => ({ ...item(memory), reason: 'เป็นผู้จัดทำข้อเสนอ' })),
  step('score.withdrawRecusal', (memory) => ({ ...item(memory), reason: 'แจ้งผิดเรื่อง' })),
  step('score.recuse', (memory) => ({ ...item(memory), reason: 'เป็นผู้จัดทำข้อเสนอ' }), {
    after: async (_, memory) => {
      const { client } = windowOf(memory, 'chair')
      await fillSheet(client, idOf(memory, 'item'), 2)
      await client.score.seal(item(memory))
    },
  }),
  step('score.progress', item, {
    after: (rows) =>
      expect(
        rows
          .map(({ state }) => state)
          .filter((state) => state !== 'absent')
          .sort(),
      ).toEqual(['abstained', 'recused', 'sealed', 'sealed']),
  }),
  step('score.reveal', (memory) => ({ ...item(memory), key: { by: 'pin' as const, pin: PIN } }), {
    as: 'chair',
  }),
  step(
    'score.change',
    (memory) => ({ ...item(memory), criterion: 'CON-1', value: 5, reason: 'ฟังคำชี้แจงแล้ว' }),
    {
      as: 'member',
    },
  ),
  step('score.results', item, {
    as: 'third',
    after: ({ scorers, abstained, recused }) => expect([scorers, abstained, recused]).toEqual([2, 1, 1]),
  }),
  step('resolution.editDraft', (memory) => ({ ...item(memory), kind: 'approve' as const, text: 'เห็นชอบ' })),
  step('resolution.get', item, { as: 'chair', after: ({ draft }) => expect(draft.text).toBe('เห็นชอบ') }),
  ...voteCalls,
  step('resolution.record', (memory) => ({
    ...{ ...item(memory), ...APPROVAL, ballotId: idOf(memory, 'ballot') },
    ...{ method: 'show_of_hands' as const, text: QUESTION.question },
  })),
  step('agenda.reopenItem', (memory) => ({ ...item(memory), reason: 'ขอปรับถ้อยคำ' }), {
    as: 'chair',
    after: async (_, memory) => {
      const count = { inFavour: 2, against: 1, abstained: 0 }
      const vote = { ...APPROVAL, method: 'show_of_hands' as const, count }
      await windowOf(memory, 'secretary').client.resolution.record({ ...item(memory), ...vote })
    },
  }),
  ...dissentCalls,
  step('resolution.list', meeting, { as: 'member', after: (rows) => expect(rows).toHaveLength(1) }),
  ...aheadCalls,
  ...decisionCalls,
  ...runningOrderCalls,
  step('attendance.leave', (memory) => ({ ...meeting(memory), personId: idOf(memory, 'third'), at: null })),
  step('meeting.close', meeting, { as: 'chair' }),
  step('meeting.reopen', (memory) => ({ ...meeting(memory), reason: 'ปิดประชุมก่อนเวลา' }), {
    as: 'chair',
    after: async (_, memory) => {
      const { client } = windowOf(memory, 'secretary')
      await client.attendance.arrive({ ...meeting(memory), personIds: [idOf(memory, 'third')], at: null })
      const { attendees } = await client.meeting.get(meeting(memory))
      const third = attendees.find(({ personId }) => personId === idOf(memory, 'third'))
      memory.kept.set('false', third?.stays.at(-1)?.id)
    },
  }),
  step(
    'attendance.voidStay',
    (memory) => ({ ...meeting(memory), stayId: memory.kept.get('false') as string, reason: 'ไม่ได้มา' }),
    { after: (_, memory) => closeAgain(memory) },
  ),
]

/** The desktop's shell opens the wall's window; a browser's tab shows the hand-over itself. */
async function openWall(
  memory: Memory,
  answer: { handover: string; isOpenedByShell: boolean },
): Promise<void> {
  const { transport } = memory
  expect(answer.isOpenedByShell).toBe(transport.name === 'port')
  const asked = transport.shellRequests.find(({ type }) => type === 'open-window')
  const handover = asked?.type === 'open-window' ? asked.handover : answer.handover
  const wall = await transport.openWindow({ handover })
  expect(wall.welcome.kind).toBe('projector')
  memory.windows.set('wall', wall)
}

async function closeAgain(memory: Memory): Promise<void> {
  await windowOf(memory, 'chair').client.meeting.close(meeting(memory))
}
