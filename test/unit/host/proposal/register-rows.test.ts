import { describe, expect, it } from 'vitest'
import { agencyNamed, countLog, type Desk, openDesk, plant, refusal } from './workbench.ts'

const codes = async ({ client }: Desk, input: Parameters<Desk['client']['proposal']['list']>[0]) =>
  (await client.proposal.list(input)).rows.map(({ code }) => code)

describe('proposals in the register', () => {
  it('a new one starts with version 1; its code is its own until it is withdrawn', async () => {
    const desk = await openDesk()
    const agencyId = agencyNamed(desk, 'กรมที่ดิน').id
    const fresh = { code: 'ก-001', track: 'service' as const, agencyId, title: 'จดทะเบียนต่างสำนักงาน' }
    const { proposalId } = await desk.client.proposal.create(fresh)
    await expect(desk.client.proposal.create(fresh)).rejects.toMatchObject(
      refusal('ALREADY_EXISTS', { code: 'ก-001' }),
    )
    const got = await desk.client.proposal.get({ proposalId })
    expect([got.agencyName, got.title, got.version, got.stage]).toEqual([
      'กรมที่ดิน',
      'จดทะเบียนต่างสำนักงาน',
      1,
      'proposal',
    ])
    await desk.client.proposal.withdraw({ proposalId, reason: 'ส่วนราชการขอถอน' })
    expect(await codes(desk, {})).toEqual([])
    expect(await codes(desk, { query: 'จดทะเบียน' })).toEqual([])
    await expect(desk.client.proposal.get({ proposalId })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await desk.client.proposal.create(fresh)
    expect(await codes(desk, { query: 'จดทะเบียน' })).toEqual(['ก-001'])
  })

  it('is not taken from under a meeting', async () => {
    const desk = await openDesk()
    const [proposalId = ''] = plant(desk, [{ code: 'ก-001', body: { title: 'เรื่อง' } }])
    const committees = await desk.client.committee.list({})
    const committee = committees.find(({ kind }) => kind === 'subcommittee')
    const { meetingId } = await desk.client.meeting.create({
      committeeId: committee?.id ?? '',
      number: 1,
      date: '2014-01-20',
      startsAt: '09:30',
      endsAt: '12:00',
      place: 'ห้องประชุม',
    })
    await desk.client.agenda.addProposals({ meetingId, proposalIds: [proposalId], plannedMinutes: 10 })
    const { meetings, stage } = await desk.client.proposal.get({ proposalId })
    expect(meetings.map(({ meetingTitle }) => meetingTitle)).toEqual([`${committee?.shortName} ครั้งที่ 1/2557`])
    expect(stage).toBe('subcommittee')
    await expect(desk.client.proposal.withdraw({ proposalId, reason: 'ขอถอน' })).rejects.toMatchObject(
      refusal('STATE_CONFLICT', { what: 'agenda' }),
    )
    await desk.client.agenda.withdrawItem({ itemId: meetings[0]?.itemId ?? '', reason: 'เลื่อน' })
    await desk.client.proposal.withdraw({ proposalId, reason: 'ขอถอน' })
  })

  it('sorts, pages and counts; what has no number comes last in both directions', async () => {
    const desk = await openDesk()
    const [land, transport] = [agencyNamed(desk, 'กรมที่ดิน').id, agencyNamed(desk, 'กรมการขนส่งทางบก').id]
    plant(desk, [
      { code: 'ก-2', agencyId: land, body: { title: 'เกณฑ์ใหม่', usersPerYear: 20 } },
      { code: 'ก-1', agencyId: transport, body: { title: 'ขั้นตอน', usersPerYear: null } },
      { code: 'ก-3', agencyId: land, body: { title: 'การต่ออายุ', usersPerYear: 1_000 } },
    ])
    expect(await codes(desk, {})).toEqual(['ก-1', 'ก-2', 'ก-3'])
    expect(await codes(desk, { isDescending: true })).toEqual(['ก-3', 'ก-2', 'ก-1'])
    // เ is read after its consonant: การ < เกณฑ์ < ขั้น.
    expect(await codes(desk, { sort: 'title' })).toEqual(['ก-3', 'ก-2', 'ก-1'])
    expect(await codes(desk, { sort: 'users' })).toEqual(['ก-2', 'ก-3', 'ก-1'])
    expect(await codes(desk, { sort: 'users', isDescending: true })).toEqual(['ก-3', 'ก-2', 'ก-1'])
    expect(await codes(desk, { sort: 'agency' })).toEqual(['ก-1', 'ก-2', 'ก-3'])
    expect(await codes(desk, { sort: 'agency', isDescending: true })).toEqual(['ก-2', 'ก-3', 'ก-1'])
    const page = await desk.client.proposal.list({ offset: 1, limit: 1 })
    expect([page.total, page.rows.map(({ code }) => code)]).toEqual([3, ['ก-2']])
  })

  it('filters by every column together, and shows a change at once', async () => {
    const desk = await openDesk()
    const land = agencyNamed(desk, 'กรมที่ดิน').id
    const [first = ''] = plant(desk, [
      { code: '1', track: 'service', agencyId: land, body: { approach: 'network', area: 'trade' } },
      { code: '2', track: 'service', agencyId: land, body: { approach: 'network' } },
      { code: '3', track: 'province', body: { approach: 'network', area: 'trade' } },
    ])
    expect(await codes(desk, { tracks: ['service'] })).toEqual(['1', '2'])
    expect(await codes(desk, { tracks: ['service', 'province'], areas: ['trade'] })).toEqual(['1', '3'])
    expect(await codes(desk, { agencyId: land, approaches: ['network'], areas: ['trade'] })).toEqual(['1'])
    expect(await codes(desk, { stages: ['screening'] })).toEqual([])
    await desk.client.proposal.setStage({ proposalId: first, stage: 'screening' })
    expect(await codes(desk, { stages: ['screening'] })).toEqual(['1'])
    const lines = countLog(desk)
    await desk.client.proposal.setStage({ proposalId: first, stage: 'screening' })
    expect(countLog(desk)).toBe(lines)
  })

  it('knows its neighbours in the order of codes', async () => {
    const desk = await openDesk()
    const [b = '', a = '', c = ''] = plant(desk, [{ code: 'ข' }, { code: 'ก' }, { code: 'ค' }])
    const beside = async (proposalId: string) => {
      const { previousId, nextId } = await desk.client.proposal.get({ proposalId })
      return [previousId, nextId]
    }
    expect(await beside(a)).toEqual([null, b])
    expect(await beside(b)).toEqual([a, c])
    await desk.client.proposal.withdraw({ proposalId: b, reason: 'ขอถอน' })
    expect(await beside(c)).toEqual([a, null])
  })
})
