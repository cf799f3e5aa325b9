import type { Page } from '@playwright/test'
import { entrance } from '../../shared/messages/entrance.ts'
import { overview } from '../../shared/messages/overview.ts'
import { room } from '../../shared/messages/room.ts'
import { expect, test } from './support/mati.ts'
import { enterRoom, thai } from './support/room-actions.ts'
import { callMeeting, openMeeting, sealSheets } from './support/sample-meeting.ts'
import { CHAIR_NAME, memberName, PIN, prepareSample } from './support/sample-workspace.ts'
import { signIn } from './support/windows.ts'

/** Three proposals are open for scoring; all but members 2 and 3 have sealed them: the first one apart, the others alike. */
async function prepareAhead(dataDirectory: string) {
  const sample = await prepareSample(dataDirectory)
  const meeting = await callMeeting(sample, { number: 1, proposals: 3 })
  await openMeeting(sample, meeting)
  const { id: meetingId, itemIds } = meeting
  await sample.secretary.client.agenda.openScoring({ meetingId, itemIds })
  const [first = '', ...alike] = itemIds
  const others = [1, 4, 5, 6, 7, 8, 9]
  await sealSheets(sample, first, others)
  for (const itemId of alike)
    for (const number of others) {
      const { client } = sample.member(number)
      for (const criterion of [1, 2, 3, 4])
        await client.score.put({ itemId, criterion: `CON-${criterion}`, value: 4 })
      await client.score.seal({ itemId })
    }
  await sample.close()
  return meeting
}

/** Four number keys with Enter between them, and Enter on the seal: without a mouse. */
async function scoreByKeys(page: Page, value: number): Promise<void> {
  await expect(page.getByText(room.score.progress(thai(0), thai(4)))).toBeVisible()
  for (let criterion = 1; criterion <= 4; criterion += 1) {
    await page.keyboard.press(`Digit${value}`)
    await expect(page.getByText(room.score.progress(thai(criterion), thai(4)))).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Enter')
}

async function scoreAll(page: Page, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    await expect(page.getByText(room.ahead.left(thai(left)))).toBeVisible()
    await scoreByKeys(page, 4)
  }
  await expect(page.getByText(room.ahead.allDone)).toBeVisible()
}

test('a laptop goes around for three items at once; the seals open together, a bundle is passed, one item is asked for apart', async ({
  mati,
}) => {
  const meeting = await prepareAhead(mati.dataDirectory)
  const laptop = await mati.open()
  await signIn(laptop, memberName(2))
  await enterRoom(laptop, meeting.id)
  await scoreAll(laptop, 3)

  // On to the next member: the round knows that it is about three items.
  await laptop.getByRole('button', { name: room.score.handOn }).click()
  await expect(laptop.getByText(room.hotSeat.leadMany(thai(3)))).toBeVisible()
  await laptop.getByRole('button', { name: new RegExp(`^${memberName(3)}`) }).click()
  await laptop.getByLabel(entrance.enterPin).fill(PIN)
  await laptop.getByRole('button', { name: entrance.enter, exact: true }).click()
  await scoreAll(laptop, 3)

  const chair = await mati.open()
  await signIn(chair, CHAIR_NAME)
  await enterRoom(chair, meeting.id)
  await chair.getByRole('button', { name: room.reveal.buttonMany(thai(3)) }).click()
  const dialog = chair.getByRole('dialog', { name: room.reveal.title })
  await dialog.getByLabel(room.reveal.pin, { exact: true }).fill(PIN)
  await dialog.getByRole('button', { name: room.reveal.button }).click()
  await expect(dialog).toHaveCount(0)

  await chair.getByRole('button', { name: overview.open }).click()
  await expect(chair.getByRole('heading', { name: overview.disputed.title })).toBeVisible()
  await expect(chair.getByText(overview.blocks.wide_spread)).toHaveCount(1)
  await expect(chair.getByRole('button', { name: overview.bundle.pass(thai(2)) })).toBeVisible()

  // A member wishes to speak of one of them; the chair's list is shorter by it at once.
  await laptop.getByRole('button', { name: overview.open }).click()
  await laptop.getByRole('button', { name: `${overview.bundle.takeOut}: ${meeting.titles[2]}` }).click()
  await expect(chair.getByText(overview.bundle.takenOutBy(memberName(3)))).toBeVisible()
  await chair.getByRole('button', { name: overview.bundle.pass(thai(1)) }).click()
  const asked = chair.getByRole('dialog', { name: overview.bundle.confirmTitle })
  await expect(asked.getByText(meeting.titles[1] ?? '')).toBeVisible()
  await asked.getByRole('button', { name: overview.bundle.confirm }).click()
  await expect(chair.getByRole('heading', { name: overview.decided.title })).toBeVisible()
  await expect(chair.getByText(overview.bundle.none)).toBeVisible()
})
