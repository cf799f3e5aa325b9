import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProposal } from '../../../db/queries/proposal.ts'
import { findResolution } from '../../../db/queries/resolution.ts'
import { createCall } from '../../../electron/host/call.ts'
import { buildMinutesModel, buildResolutionsModel } from '../../../electron/host/features/document/models.ts'
import { NO_SCOPE } from '../../../electron/host/scope.ts'
import { approve, codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let [itemId, proposalId] = ['', '']
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
  proposalId = meeting.proposalIds[0] ?? ''
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const readDb = () => meeting.test.host.db.read

async function edit(title: string): Promise<void> {
  const standing = findProposal(readDb(), proposalId)
  if (!standing) throw new Error('proposal')
  await keeper().proposal.edit({ proposalId, body: { ...standing.body, title, processName: title } })
}
const titles = async () => {
  const { items } = await keeper().meeting.get({ meetingId: meeting.meetingId })
  const [resolution] = await keeper().resolution.list({ meetingId: meeting.meetingId })
  return [items.find(({ id }) => id === itemId)?.title, resolution?.title]
}
const models = () => {
  const { window } = meeting.test.window()
  const { personId: actorId } = meeting.cast.keeper
  const call = createCall({ host: meeting.test.host, window, ticket: null, scope: NO_SCOPE, actorId })
  const request = { meetingId: meeting.meetingId, digits: 'thai' } as const
  const item = buildMinutesModel(call, request).items.find(({ proposal }) => proposal?.code === 'T-1')
  return { item, entries: buildResolutionsModel(call, request).entries }
}

describe('what was resolved', () => {
  test('is the version that stood: a draft beyond the newest one is kept by the resolution', async () => {
    await edit('ชื่อที่ลงมติ')
    await approve(meeting, itemId)
    expect(findResolution(readDb(), itemId)?.inputs.proposal).toMatchObject({
      id: proposalId,
      version: 2,
      code: 'T-1',
      stageBefore: 'subcommittee',
    })
    const versions = await keeper().proposal.listVersions({ proposalId })
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
  })

  test('needs no new version when nothing was written since the last one', async () => {
    await approve(meeting, itemId)
    expect(findResolution(readDb(), itemId)?.inputs.proposal?.version).toBe(1)
    expect(await keeper().proposal.listVersions({ proposalId })).toHaveLength(1)
  })

  test('stays what agenda, resolutions and documents read, whatever is written into the proposal later', async () => {
    await approve(meeting, itemId)
    await edit('ชื่อที่แก้ทีหลัง')
    expect(await titles()).toEqual(['ข้อเสนอทดสอบ 1', 'ข้อเสนอทดสอบ 1'])
    const { item, entries } = models()
    expect(item).toMatchObject({ title: 'ข้อเสนอทดสอบ 1', proposal: { processName: '' } })
    expect(entries).toMatchObject([{ title: 'ข้อเสนอทดสอบ 1', proposalCode: 'T-1' }])
  })

  test('keeps the agency and its name of that day', async () => {
    const before = models().item?.proposal?.agencyName
    await approve(meeting, itemId)
    const [agency] = await keeper().agency.list({})
    if (!agency) throw new Error('agency')
    const { id: agencyId, ministry, source, isVerified } = agency
    await keeper().agency.update({ agencyId, ministry, source, isVerified, name: 'กรมชื่อใหม่' })
    expect(models().item?.proposal?.agencyName).toBe(before)
    expect(models().entries[0]?.agencyName).toBe(before)
  })

  test('is open to change again while the item is reopened', async () => {
    await approve(meeting, itemId)
    await meeting.cast.chair.client.agenda.reopenItem({ itemId, reason: 'ขอทบทวน' })
    await edit('ชื่อใหม่')
    expect((await titles())[0]).toBe('ชื่อใหม่')
    await approve(meeting, itemId)
    expect(findResolution(readDb(), itemId)?.inputs.proposal?.version).toBe(2)
  })
})

describe('a proposal withdrawn after its resolution', () => {
  test('stays readable for the documents of the meeting', async () => {
    await approve(meeting, itemId)
    await keeper().proposal.withdraw({ proposalId, reason: 'หน่วยงานขอถอน' })
    const { item, entries } = models()
    expect(item?.proposal).toMatchObject({ code: 'T-1' })
    expect(entries).toHaveLength(1)
  })

  test('can be reopened and resolved anew', async () => {
    await approve(meeting, itemId)
    await keeper().proposal.withdraw({ proposalId, reason: 'หน่วยงานขอถอน' })
    await meeting.cast.chair.client.agenda.reopenItem({ itemId, reason: 'ขอทบทวน' })
    expect(models().item?.proposal).toMatchObject({ code: 'T-1' })
    expect(await codeOf(approve(meeting, itemId))).toBe('answered')
  })
})
