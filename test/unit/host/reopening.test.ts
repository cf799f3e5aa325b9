import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Stage } from '../../../shared/domain/proposal.ts'
import {
  approve,
  createMeetingFixture,
  type MeetingFixture,
  revealByPin,
  VOTERS,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let [itemId, proposalId] = ['', '']
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
  proposalId = meeting.proposalIds[0] ?? ''
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const reopen = () => meeting.cast.chair.client.agenda.reopenItem({ itemId, reason: 'ที่ประชุมขอทบทวน' })
const stage = async () => (await keeper().proposal.get({ proposalId })).stage
const setStage = (to: Stage) => keeper().proposal.setStage({ proposalId, stage: to })

describe('a reopened item', () => {
  test('in which all abstained is revealed still: nobody scores it a second time', async () => {
    for (const name of VOTERS)
      await meeting.cast[name].client.score.abstain({ itemId, reason: 'ขอศึกษาเพิ่มเติม' })
    await revealByPin(meeting, itemId)
    await approve(meeting, itemId)
    await reopen()
    const { items } = await keeper().meeting.get({ meetingId: meeting.meetingId })
    expect(items.find(({ id }) => id === itemId)?.state).toBe('revealed')
  })

  test('gives the proposal the stage from which the resolution took it', async () => {
    await setStage('process_list')
    await approve(meeting, itemId)
    expect(await stage()).toBe('screening')
    await reopen()
    expect(await stage()).toBe('process_list')
  })

  test('neither passes on nor takes back a proposal that was further on already', async () => {
    await setStage('implementation')
    await approve(meeting, itemId)
    expect(await stage()).toBe('implementation')
    await reopen()
    expect(await stage()).toBe('implementation')
  })

  test('leaves a proposal alone that somebody has moved since', async () => {
    await approve(meeting, itemId)
    await setStage('closed')
    await reopen()
    expect(await stage()).toBe('closed')
  })
})
