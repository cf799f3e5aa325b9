import type { Page } from '@playwright/test'
import { common } from '../../shared/messages/common.ts'
import { room } from '../../shared/messages/room.ts'
import { roomAgenda } from '../../shared/messages/room-agenda.ts'
import { expect, type Mati, test } from './support/mati.ts'
import { CHAIR_NAME, memberName, SECRETARY_NAME } from './support/sample-workspace.ts'
import { prepareScreenStates, type ScreenStates } from './support/screen-states.ts'
import { listShortcuts, listUnreached } from './support/tab-walk.ts'
import { settled, signIn, visit } from './support/windows.ts'

type Place = {
  who: string
  meeting: keyof Pick<ScreenStates['meetings'], 'arriving' | 'scoring' | 'revealed'>
}

/** Each role's own room, in the states in which it has most to do. */
const PLACES: readonly Place[] = [
  { who: SECRETARY_NAME, meeting: 'arriving' },
  { who: SECRETARY_NAME, meeting: 'revealed' },
  { who: CHAIR_NAME, meeting: 'scoring' },
  { who: CHAIR_NAME, meeting: 'revealed' },
  { who: memberName(3), meeting: 'scoring' },
  { who: memberName(2), meeting: 'revealed' },
]

/** What was typed has reached the button: one that is still grey is passed over by Tab. */
const canSubmit = (page: Page) =>
  expect(page.getByRole('dialog').locator('button[type="submit"]')).toBeEnabled()

test('every control of each role’s room is reached by Tab, and every key stands in the list of keys', async ({
  mati,
}) => {
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  for (const { who, meeting } of PLACES) {
    const page = await enter(mati, { who, meetingId: meetings[meeting].id })
    expect.soft(await listUnreached(page), `${who} ${meeting}`).toEqual([])
    await listsItsKeys(page, `${who} ${meeting}`)
    await page.close()
  }
})

async function enter(mati: Mati, { who, meetingId }: { who: string; meetingId: string }): Promise<Page> {
  const page = await mati.openElsewhere({ viewport: { width: 1366, height: 768 } })
  await signIn(page, who)
  await visit(page, `/meetings/${meetingId}/room`)
  await expect(page.getByRole('navigation', { name: room.agenda.title })).toBeVisible()
  await settled(page)
  return page
}

async function listsItsKeys(page: Page, place: string): Promise<void> {
  const shortcuts = await listShortcuts(page)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Shift+Slash')
  const list = page.getByRole('dialog', { name: common.keys.title })
  await expect(list).toBeVisible()
  const listed = await list.locator('dt .visually-hidden').allTextContents()
  expect
    .soft(
      shortcuts.filter((keys) => !listed.includes(keys) && keys !== 'ArrowUp'),
      place,
    )
    .toEqual([])
  await page.keyboard.press('Escape')
}

test('the chair jumps, postpones, rules, and freezes the wall without a mouse', async ({ mati }) => {
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const page = await enter(mati, { who: CHAIR_NAME, meetingId: meetings.scoring.id })
  const heading = page.getByRole('heading', { level: 1 })
  const before = await heading.textContent()
  const press = async (keys: string) => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press(keys)
  }
  await press('BracketRight')
  await expect(heading).not.toHaveText(before ?? '')
  const next = await heading.textContent()
  await press('KeyO')
  await expect(page.getByRole('button', { name: room.agenda.back })).toHaveCount(0)
  await expect(heading).toHaveText(next ?? '')

  await press('KeyR')
  await page.getByRole('dialog').getByLabel(roomAgenda.ruling.label).waitFor()
  await page.keyboard.insertText('ให้อภิปรายคนละไม่เกินสามนาที')
  await canSubmit(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: roomAgenda.ruling.title })).toContainText('คนละไม่เกินสามนาที')

  await press('KeyF')
  await expect(page.getByText(roomAgenda.wall.frozenNow)).toBeVisible()
  await press('KeyF')
  await expect(page.getByText(roomAgenda.wall.frozenNow)).toHaveCount(0)

  await press('KeyD')
  await page.getByRole('dialog').getByLabel(common.reason).waitFor()
  await page.keyboard.insertText('ส่วนราชการขอชี้แจงเพิ่มเติม')
  await canSubmit(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: room.agenda.title })).toContainText(
    room.agenda.states.postponed,
  )
})
