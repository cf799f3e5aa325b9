import type { Page } from '@playwright/test'
import { challenges } from '../../shared/messages/challenges.ts'
import { committees } from '../../shared/messages/committees.ts'
import { common } from '../../shared/messages/common.ts'
import { interests } from '../../shared/messages/interests.ts'
import { minutes } from '../../shared/messages/minutes.ts'
import { room } from '../../shared/messages/room.ts'
import { expect, test } from './support/mati.ts'
import { enterRoom, thai } from './support/room-actions.ts'
import {
  callMeeting,
  openItem,
  openMeeting,
  type SampleMeeting,
  sealSheets,
} from './support/sample-meeting.ts'
import {
  CHAIR_NAME,
  memberName,
  type PreparedSample,
  prepareSample,
  SECRETARY_NAME,
} from './support/sample-workspace.ts'
import { signIn, visit } from './support/windows.ts'

const MARKED = 3
const CHALLENGED = 4

/** The secretariat has noted that a member comes from the agency of the first item and of the third. */
async function noteInterest(sample: PreparedSample, meeting: SampleMeeting): Promise<string> {
  const { client } = sample.secretary
  const { items } = await client.meeting.get({ meetingId: meeting.id })
  const [first] = items.filter(({ kind }) => kind === 'proposal')
  const { agencyId } = await client.proposal.get({ proposalId: first?.proposalId ?? '' })
  await client.interest.note({
    committeeId: sample.committeeId,
    personId: sample.member(MARKED).id,
    agencyId,
    ground: 'affiliation',
    reason: 'เคยเป็นผู้อำนวยการกองของส่วนราชการนี้',
    since: null,
    until: '2012-09-30',
    replacesId: null,
  })
  return first?.agencyName ?? ''
}

async function prepareMarked(dataDirectory: string) {
  const sample = await prepareSample(dataDirectory)
  const meeting = await callMeeting(sample, { number: 1, proposals: 2 })
  const agencyName = await noteInterest(sample, meeting)
  await openMeeting(sample, meeting)
  await openItem(sample, meeting.itemIds[0] ?? '')
  await sealSheets(sample, meeting.itemIds[0] ?? '', [1, 2, 5, 6, 7, 8, 9])
  const { committeeId } = sample
  await sample.close()
  return { meeting, agencyName, committeeId }
}

async function choose(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label })
  await field.click()
  await field.fill(name)
  await page.getByRole('option', { name }).first().click()
}

test('a mark asks its member first; a challenge is decided by the others, and the quorum follows', async ({
  mati,
}) => {
  const { meeting, agencyName } = await prepareMarked(mati.dataDirectory)
  const [secretary, chair, marked, challenged] = [
    await mati.open(),
    await mati.open(),
    await mati.open(),
    await mati.open(),
  ]
  await signIn(secretary, SECRETARY_NAME)
  await signIn(chair, CHAIR_NAME)
  await signIn(marked, memberName(MARKED))
  await signIn(challenged, memberName(CHALLENGED))
  for (const page of [secretary, chair, marked, challenged]) await enterRoom(page, meeting.id)

  // The member is asked before there is a sheet; the answer goes to who runs the meeting.
  await expect(chair.getByText(interests.flags.head)).toBeVisible()
  await expect(marked.getByText(interests.question.text(agencyName))).toBeVisible()
  await expect(marked.getByRole('radiogroup')).toHaveCount(0)
  await marked.getByRole('button', { name: interests.question.no }).click()
  await marked.getByRole('dialog').getByLabel(common.reason).fill('ย้ายออกมาแล้วสิบปี')
  await marked.getByRole('button', { name: interests.question.noConfirm }).click()
  await expect(marked.getByRole('radiogroup', { name: /^เกณฑ์ที่/ }).first()).toBeVisible()
  await expect(chair.getByText('ย้ายออกมาแล้วสิบปี')).toBeVisible()

  // One member challenges another, in an own window.
  await marked.getByRole('button', { name: challenges.open, exact: true }).click()
  await choose(marked, challenges.member, memberName(CHALLENGED))
  await marked.getByRole('dialog').getByLabel(challenges.reason).fill('เป็นที่ปรึกษาของส่วนราชการผู้เสนอ')
  await marked.getByRole('button', { name: challenges.raise }).click()
  await expect(challenged.getByRole('heading', { name: challenges.ownTitle })).toBeVisible()
  await expect(challenged.getByRole('radiogroup')).toHaveCount(0)
  await expect(chair.getByText(challenges.blocked(memberName(CHALLENGED)))).toBeVisible()
  await expect(chair.getByText(room.quorum.recused(thai(1))).first()).toBeVisible()

  // Heard, and decided by slips: eight others, six needed.
  await secretary.getByRole('button', { name: challenges.explain }).click()
  await secretary.getByRole('dialog').getByLabel(challenges.explainLabel).fill('ให้คำปรึกษาโดยไม่รับค่าตอบแทน')
  await secretary.getByRole('dialog').getByRole('button', { name: challenges.explain }).click()
  await expect(secretary.getByRole('dialog')).toHaveCount(0)
  await secretary.getByRole('button', { name: challenges.decide }).click()
  await secretary.getByRole('dialog').getByLabel(challenges.forStaying, { exact: true }).fill('5')
  await secretary.getByRole('dialog').getByLabel(challenges.againstStaying).fill('3')
  await expect(secretary.getByText(challenges.willLeave)).toBeVisible()
  await secretary.getByRole('dialog').getByRole('button', { name: challenges.decide }).click()
  await expect(challenged.getByRole('heading', { name: room.score.recusedTitle })).toBeVisible()
  const panel = chair.getByRole('region', { name: challenges.panel })
  await expect(panel.getByText(challenges.states.leaves, { exact: true })).toBeVisible()
  await expect(chair.getByText(challenges.blocked(memberName(CHALLENGED)))).toHaveCount(0)

  // The minutes have it as a fact, with the figures.
  await visit(secretary, `/meetings/${meeting.id}/minutes`)
  await secretary.getByRole('button', { name: minutes.draft }).first().click()
  await expect(secretary.getByText(/ที่ประชุมลงคะแนนลับ ให้ปฏิบัติหน้าที่ต่อไป 5 เสียง/)).toBeVisible()
})

test('the register is kept in the committee, and gives a running order', async ({ mati }) => {
  const sample = await prepareSample(mati.dataDirectory)
  const meeting = await callMeeting(sample, { number: 1, proposals: 3 })
  const { committeeId } = sample
  const { client } = sample.secretary
  const { items } = await client.meeting.get({ meetingId: meeting.id })
  const proposals = items.filter(({ kind }) => kind === 'proposal')
  const last = await client.proposal.get({ proposalId: proposals[2]?.proposalId ?? '' })
  await noteInterest(sample, meeting)
  await client.interest.note({
    committeeId,
    personId: sample.member(MARKED).id,
    agencyId: last.agencyId,
    ground: 'affiliation',
    reason: 'เป็นที่ปรึกษา',
    since: null,
    until: null,
    replacesId: null,
  })
  await sample.close()

  const page = await mati.open()
  await signIn(page, SECRETARY_NAME)
  await visit(page, `/meetings/${meeting.id}`)
  await expect(page.getByText(interests.order.line(thai(2), thai(1)))).toBeVisible()
  const titles = () => page.getByRole('region', { name: 'ระเบียบวาระ' }).getByRole('listitem')
  await expect(titles().first()).toBeVisible()
  await page.getByRole('button', { name: interests.order.apply }).click()
  await expect(page.getByText(interests.order.best(thai(1)))).toBeVisible()
  await page.getByRole('button', { name: interests.order.undo }).click()
  await expect(page.getByText(interests.order.line(thai(2), thai(1)))).toBeVisible()

  await visit(page, `/committees/${committeeId}`)
  await page.getByRole('tab', { name: interests.tab }).click()
  await expect(page.getByRole('heading', { name: memberName(MARKED) })).toBeVisible()
  await page.getByRole('button', { name: interests.add, exact: true }).click()
  await choose(page, interests.member, memberName(CHALLENGED))
  await choose(page, interests.agency, last.agencyName)
  await page.getByRole('dialog').getByLabel(interests.reason).fill('บิดาเป็นข้าราชการของกรมนี้')
  await page.getByRole('dialog').getByLabel(interests.since).fill('1 ต.ค. 2550')
  await page.getByRole('button', { name: interests.save }).click()
  await expect(page.getByRole('heading', { name: memberName(CHALLENGED) })).toBeVisible()
  await page.getByText(interests.byAgency).click()
  await expect(page.getByRole('heading', { name: last.agencyName })).toBeVisible()
  await page
    .getByRole('button', { name: interests.withdrawOf(memberName(CHALLENGED), last.agencyName) })
    .click()
  await page.getByRole('dialog').getByLabel(common.reason).fill('บันทึกผิดคน')
  await page.getByRole('dialog').getByRole('button', { name: interests.withdraw, exact: true }).click()
  await expect(page.getByText('บิดาเป็นข้าราชการของกรมนี้')).toHaveCount(0)
  await expect(page.getByRole('tab', { name: committees.tabs.seats })).toBeVisible()
})
