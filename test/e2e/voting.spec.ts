import type { Page } from '@playwright/test'
import { common } from '../../shared/messages/common.ts'
import { projector } from '../../shared/messages/projector.ts'
import { room } from '../../shared/messages/room.ts'
import { roomVotes } from '../../shared/messages/room-votes.ts'
import { expect, test } from './support/mati.ts'
import { enterRoom, thai } from './support/room-actions.ts'
import { callMeeting, openItem, openMeeting, reveal, sealSheets } from './support/sample-meeting.ts'
import { CHAIR_NAME, memberName, prepareSample, SECRETARY_NAME } from './support/sample-workspace.ts'
import { giveCastingVote } from './support/session-steps.ts'
import { signIn } from './support/windows.ts'

/** The first proposal is revealed: nine voters are in the room, the secretary is one of them. */
async function prepareRevealed(dataDirectory: string) {
  const sample = await prepareSample(dataDirectory)
  const meeting = await callMeeting(sample, { number: 1, proposals: 2 })
  await openMeeting(sample, meeting)
  const [itemId = ''] = meeting.itemIds
  await openItem(sample, itemId)
  await sealSheets(sample, itemId)
  await reveal(sample, itemId)
  await sample.close()
  return meeting
}

async function openBallot(page: Page, method: 'named' | 'secret'): Promise<void> {
  await page.getByRole('radio', { name: room.resolution.methods[method] }).click()
  await page.getByRole('button', { name: roomVotes.open, exact: true }).click()
  await expect(page.getByRole('radiogroup', { name: roomVotes.choose })).toBeVisible()
}

/** A number key, then Enter: nothing of it stays on the screen. */
async function voteByKeys(page: Page, key: 1 | 2 | 3): Promise<void> {
  const choices = page.getByRole('radiogroup', { name: roomVotes.choose })
  await expect(choices).toBeVisible()
  await page.keyboard.press(`Digit${key}`)
  await expect(choices.getByRole('radio').nth(key - 1)).toHaveAttribute('aria-checked', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: roomVotes.voted })).toBeVisible()
  await expect(choices).toHaveCount(0)
}

/** With five votes still out: that they are then given by nobody is said before. */
async function closeBallot(page: Page): Promise<void> {
  await page.getByRole('button', { name: roomVotes.close, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: roomVotes.closeTitle })
  await expect(dialog.getByText(roomVotes.closeText(thai(5)))).toBeVisible()
  await dialog.getByRole('button', { name: roomVotes.close, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

const countOf = (page: Page, choice: keyof typeof roomVotes.choices) =>
  page.locator(`[data-choice="${choice}"]`)

test('four tabs vote by name, then in secret; a tie waits for the chair, who alone decides it', async ({
  mati,
}) => {
  const meeting = await prepareRevealed(mati.dataDirectory)
  const names = [SECRETARY_NAME, CHAIR_NAME, memberName(2), memberName(3)]
  const pages: Page[] = []
  for (const name of names) {
    const page = await mati.open()
    await signIn(page, name)
    await enterRoom(page, meeting.id)
    pages.push(page)
  }
  const [secretary, chair, two, three] = pages as [Page, Page, Page, Page]
  const opened = secretary.waitForEvent('popup')
  await secretary.getByRole('button', { name: room.projector.open }).click()
  const wall = await opened
  const onWall = wall.getByRole('region', { name: projector.vote })

  await test.step('by name: nobody sees how until it is closed, then everybody does', async () => {
    await secretary.keyboard.press('Digit1')
    await openBallot(secretary, 'named')
    await voteByKeys(secretary, 3)
    await voteByKeys(two, 2)
    await voteByKeys(three, 1)
    await expect(three.getByText(roomVotes.progress(thai(3), thai(9)))).toBeVisible()
    await expect(secretary.getByText(roomVotes.waitingFor(CHAIR_NAME), { exact: false })).toBeVisible()
    await expect(onWall).toContainText(projector.voteProgress(thai(3), thai(9)))
    for (const page of [...pages, wall])
      await expect(page.getByText(roomVotes.states.carried, { exact: true })).toHaveCount(0)
    await voteByKeys(chair, 1)
    await closeBallot(chair)
    for (const page of pages) {
      await expect(countOf(page, 'in_favour')).toContainText(memberName(3))
      await expect(countOf(page, 'against')).toContainText(memberName(2))
      await expect(countOf(page, 'abstained')).toContainText(SECRETARY_NAME)
    }
    await expect(onWall).toContainText(projector.voteStates.carried)
    await expect(onWall).not.toContainText(memberName(2))
  })

  await test.step('called off with a reason, and held anew in secret', async () => {
    await secretary.getByRole('button', { name: roomVotes.cancel }).click()
    const dialog = secretary.getByRole('dialog', { name: roomVotes.cancelTitle })
    await dialog.getByLabel(common.reason).fill('ที่ประชุมขอให้ลงคะแนนลับ')
    await dialog.getByRole('button', { name: roomVotes.cancel }).click()
    await expect(dialog).toHaveCount(0)
    await openBallot(secretary, 'secret')
    await voteByKeys(secretary, 1)
    await voteByKeys(two, 2)
    await voteByKeys(three, 1)
    await voteByKeys(chair, 2)
    // Who is still out is told of nobody.
    await expect(secretary.getByText(roomVotes.waitingFor(''), { exact: false })).toHaveCount(0)
    await closeBallot(secretary)
  })

  await test.step('the tie is on every screen, and the button only on the chair’s', async () => {
    for (const page of pages) {
      await expect(page.getByText(roomVotes.states.tie, { exact: true })).toBeVisible()
      await expect(countOf(page, 'in_favour')).toHaveText(
        new RegExp(`${roomVotes.choices.in_favour}\\s*${thai(2)}$`),
      )
    }
    await expect(onWall).toContainText(projector.voteStates.tie)
    for (const page of [secretary, two, three])
      await expect(page.getByRole('button', { name: roomVotes.casting, exact: true })).toHaveCount(0)
    await giveCastingVote(chair, 'in_favour')
    await expect(secretary.getByText(roomVotes.byCasting(roomVotes.choices.in_favour))).toBeVisible()
  })

  await test.step('recorded in the words that were put to the vote; a dissent is handed in later', async () => {
    await secretary.getByRole('button', { name: room.resolution.record }).click()
    const title = `${room.resolution.title}: ${room.resolution.kinds.approve}`
    for (const page of pages) await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(onWall).toHaveCount(0)
    await expect(wall.getByText(projector.votes(thai(2), thai(2), thai(0)))).toBeVisible()
    await secretary.getByRole('button', { name: roomVotes.dissent.add }).click()
    const dialog = secretary.getByRole('dialog', { name: roomVotes.dissent.title })
    await dialog.getByLabel(room.resolution.dissenter).click()
    await secretary.getByRole('option', { name: memberName(2) }).click()
    await dialog.getByLabel(room.resolution.dissentReason).fill('วงเงินสูงเมื่อเทียบกับผลที่คาดว่าจะได้รับ')
    await dialog.getByLabel(roomVotes.dissent.written).check()
    await dialog.getByRole('button', { name: roomVotes.dissent.save }).click()
    await expect(three.getByText(`${room.resolution.dissents} ${memberName(2)}`)).toBeVisible()
  })
})
