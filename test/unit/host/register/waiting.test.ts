import { describe, expect, it } from 'vitest'
import { decideTasks, type TaskFacts } from '../../../../electron/host/features/home/decide-tasks.ts'
import { emptyBody } from '../../../../shared/domain/register-import/merge-body.ts'
import { agencyNamed, openDesk, plant } from '../proposal/workbench.ts'

const nobody: TaskFacts = {
  state: 'preparing',
  minutesState: null,
  isSecretary: false,
  isSeated: false,
  isPresiding: false,
  isScoreAwaited: false,
  hasUnsignedPdf: false,
}
const tasks = (facts: Partial<TaskFacts>) => decideTasks({ ...nobody, ...facts })

describe('what waits', () => {
  it('for each role in each state', () => {
    expect(tasks({ isSecretary: true })).toEqual(['prepare'])
    expect(tasks({ isSeated: true })).toEqual([])
    expect(tasks({ state: 'in_session', isSeated: true })).toEqual(['enter'])
    expect(tasks({ state: 'in_session' })).toEqual([])
    expect(tasks({ state: 'in_session', isSeated: true, isScoreAwaited: true })).toEqual(['score'])
    expect(tasks({ state: 'in_session', isSecretary: true, isScoreAwaited: true })).toEqual([
      'score',
      'enter',
    ])
    const closed = { state: 'closed', isSecretary: true } as const
    expect(tasks(closed)).toEqual(['draft_minutes'])
    expect(tasks({ ...closed, minutesState: 'draft' })).toEqual(['finish_minutes'])
    expect(tasks({ ...closed, minutesState: 'finished' })).toEqual([])
    const signing = { state: 'closed', minutesState: 'finished', isPresiding: true } as const
    expect(tasks({ ...signing, hasUnsignedPdf: true })).toEqual(['sign'])
    expect(tasks(signing)).toEqual([])
  })

  it('counts the register, and shows a meeting to its keeper', async () => {
    const desk = await openDesk()
    const before = await desk.client.home.waiting({})
    const agencyId = agencyNamed(desk, 'กรมที่ดิน').id
    const sample = desk.test.host.assets.sample<{ body: ReturnType<typeof emptyBody> }[]>('proposals')[0]
    plant(desk, [
      { code: '1', agencyId, body: sample?.body ?? emptyBody() },
      { code: '2', agencyId },
    ])
    const [committee] = await desk.client.committee.list({})
    const { meetingId } = await desk.client.meeting.create({
      committeeId: committee?.id ?? '',
      number: 3,
      date: '2014-01-20',
      startsAt: '09:30',
      endsAt: '12:00',
      place: 'ห้องประชุม',
    })
    const after = await desk.client.home.waiting({})
    expect(after).toEqual({
      proposals: 2,
      incompleteProposals: 1,
      agenciesWithout: before.agenciesWithout - 1,
      meetings: [
        { meetingId, title: `${committee?.shortName} ครั้งที่ 3/2557`, date: '2014-01-20', task: 'prepare' },
      ],
    })
  })
})
