import { common } from '../../shared/messages/common.ts'
import { projector } from '../../shared/messages/projector.ts'
import { room } from '../../shared/messages/room.ts'
import { expect, test } from './support/mati.ts'
import { enterRoom, giveScores, revealScores, sealScores, thai } from './support/room-actions.ts'
import { callMeeting, openItem, openMeeting, sealSheets } from './support/sample-meeting.ts'
import { CHAIR_NAME, memberName, PIN, prepareSample, SECRETARY_NAME } from './support/sample-workspace.ts'
import { settled, signIn } from './support/windows.ts'

/** A meeting whose first proposal is open and which all but members 2 and 3 have sealed. */
async function prepareScoring(dataDirectory: string) {
  const sample = await prepareSample(dataDirectory)
  const meeting = await callMeeting(sample, { number: 1, proposals: 2 })
  await openMeeting(sample, meeting)
  await openItem(sample, meeting.itemIds[0] ?? '')
  await sealSheets(sample, meeting.itemIds[0] ?? '', [1, 4, 5, 6, 7, 8, 9])
  await sample.close()
  return meeting
}

test('three tabs of one browser are three people, and see one another act', async ({ mati }) => {
  const meeting = await prepareScoring(mati.dataDirectory)
  const [secretary, member, chair] = [await mati.open(), await mati.open(), await mati.open()]
  await signIn(secretary, SECRETARY_NAME)
  await signIn(member, memberName(3))
  await signIn(chair, CHAIR_NAME)
  for (const page of [secretary, member, chair]) await enterRoom(page, meeting.id)

  // Each is who signed in there, though all share the browser's cookie.
  await expect(secretary.getByRole('banner')).toContainText(SECRETARY_NAME)
  await expect(member.getByRole('banner')).toContainText(memberName(3))
  await expect(chair.getByRole('banner')).toContainText(CHAIR_NAME)

  // A member is told of no other sheet: not the values, not even who has sealed.
  await expect(member.getByRole('heading', { name: room.progress.title })).toHaveCount(0)
  await expect(member.getByRole('heading', { name: room.results.title })).toHaveCount(0)
  await expect(chair.getByText(room.progress.line(thai(7), thai(9)))).toBeVisible()

  await giveScores(member, [5, 5, 4, 5])
  await sealScores(member)
  await expect(chair.getByText(room.progress.line(thai(8), thai(9)))).toBeVisible()
  await expect(secretary.getByText(room.progress.line(thai(8), thai(9)))).toBeVisible()
  await expect(chair.getByText(room.progress.waitingFor(memberName(2)))).toBeVisible()

  // The vice-chair withdraws in a fourth tab; then the chair reveals, and every tab shows it without a reload.
  const vice = await mati.open()
  await signIn(vice, memberName(2))
  await enterRoom(vice, meeting.id)
  await vice.getByRole('button', { name: room.score.recuse }).click()
  await vice.getByRole('dialog').getByLabel(common.reason).fill('เป็นที่ปรึกษาของส่วนราชการเจ้าของเรื่อง')
  await vice.getByRole('dialog').getByRole('button', { name: room.score.recuseConfirm }).click()
  await expect(vice.getByRole('heading', { name: room.score.recusedTitle })).toBeVisible()
  await revealScores(chair, PIN)
  await expect(member.getByRole('heading', { name: room.results.title })).toBeVisible()
  await expect(secretary.getByRole('heading', { name: room.results.title })).toBeVisible()
  await expect(secretary.getByText(room.results.scorers(thai(8)))).toBeVisible()
})

test('the wall shows the item, then the scores, then the resolution, and nothing sealed', async ({
  mati,
}) => {
  const meeting = await prepareScoring(mati.dataDirectory)
  const secretary = await mati.open()
  await signIn(secretary, SECRETARY_NAME)
  await enterRoom(secretary, meeting.id)
  const opened = secretary.waitForEvent('popup')
  await secretary.getByRole('button', { name: room.projector.open }).click()
  const wall = await opened
  await expect(wall.getByRole('heading', { name: meeting.titles[0] ?? '' })).toBeVisible()
  await expect(wall.getByText(projector.scoring)).toBeVisible()
  await expect(wall.getByRole('region', { name: projector.scores })).toHaveCount(0)

  const chair = await mati.open()
  await signIn(chair, CHAIR_NAME)
  await enterRoom(chair, meeting.id)
  for (const number of [2, 3]) {
    const page = await mati.open()
    await signIn(page, memberName(number))
    await enterRoom(page, meeting.id)
    await giveScores(page, [4, 4, 3, 4])
    await sealScores(page)
    await page.close()
  }
  await revealScores(chair, PIN)
  await expect(wall.getByRole('region', { name: projector.scores })).toBeVisible()

  await secretary.getByRole('radio', { name: room.resolution.kinds.approve, exact: false }).first().click()
  await secretary.getByRole('radio', { name: room.resolution.methods.no_objection, exact: false }).click()
  await secretary.getByRole('button', { name: room.resolution.record }).click()
  const resolved = `${projector.resolution}: ${projector.kinds.approve}`
  await expect(wall.getByRole('heading', { name: resolved })).toBeVisible()
})

test('the program is killed while members score: every score that was saved is there after it', async ({
  mati,
}) => {
  const meeting = await prepareScoring(mati.dataDirectory)
  const [member, secretary] = [await mati.open(), await mati.open()]
  await signIn(member, memberName(3))
  await signIn(secretary, SECRETARY_NAME)
  for (const page of [member, secretary]) await enterRoom(page, meeting.id)
  const opened = secretary.waitForEvent('popup')
  await secretary.getByRole('button', { name: room.projector.open }).click()
  const wall = await opened
  await expect(wall.getByRole('heading', { name: meeting.titles[0] ?? '' })).toBeVisible()

  await giveScores(member, [5, 4, 3])
  await expect(member.getByText(/^บันทึกแล้ว/).first()).toBeVisible()
  await mati.kill()
  await expect(member.getByText(common.connection.lost)).toBeVisible()
  await expect(wall.getByText(projector.lost)).toBeVisible()
  // The wall keeps its last picture.
  await expect(wall.getByRole('heading', { name: meeting.titles[0] ?? '' })).toBeVisible()

  await mati.restart()
  // The new program admits the browser by the new link; the windows that were open come back by themselves.
  const fourth = await mati.open()
  await expect(fourth.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(member.getByText(common.connection.lost)).toHaveCount(0)
  await expect(wall.getByText(projector.lost)).toHaveCount(0)
  await settled(member)
  await expect(member.getByText(room.score.progress(thai(3), thai(4)))).toBeVisible()
  for (const [index, value] of [5, 4, 3].entries()) {
    const group = member.getByRole('radiogroup', { name: /^เกณฑ์ที่/ }).nth(index)
    await expect(group.getByRole('radio', { checked: true })).toHaveText(thai(value))
  }
  await member
    .getByRole('radiogroup', { name: /^เกณฑ์ที่/ })
    .nth(3)
    .getByRole('radio')
    .first()
    .click()
  await sealScores(member)
  await expect(secretary.getByText(room.progress.line(thai(8), thai(9)))).toBeVisible()
})
