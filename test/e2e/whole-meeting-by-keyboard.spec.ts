import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { common } from '../../shared/messages/common.ts'
import { documents } from '../../shared/messages/documents.ts'
import { meeting as words } from '../../shared/messages/meeting.ts'
import { minutes } from '../../shared/messages/minutes.ts'
import { palette } from '../../shared/messages/palette.ts'
import { importing } from '../../shared/messages/register.ts'
import { room } from '../../shared/messages/room.ts'
import {
  chooseFile,
  command,
  confirm,
  countPointer,
  handOverByKeys,
  press,
  signInByKeys,
  tabTo,
  typeInto,
  watchPointer,
} from './support/keyboard.ts'
import { expect, test } from './support/mati.ts'
import { thai } from './support/room-actions.ts'
import {
  CHAIR_NAME,
  MEMBERS,
  memberName,
  PIN,
  prepareSample,
  SECRETARY_NAME,
} from './support/sample-workspace.ts'

const REGISTER = fileURLToPath(new URL('../../assets/sample/register.xlsx', import.meta.url))
const IMPORTED = 25

/** Not the hidden field behind it, which has the same name. */
const fileButton = (page: Page, name: string) =>
  page.getByRole('main').locator('button', { hasText: name }).first()

async function importRegister(page: Page): Promise<void> {
  await command(page, palette.commands.import)
  await chooseFile(page, fileButton(page, importing.choose), REGISTER)
  await press(page, page.getByRole('button', { name: importing.apply(thai(IMPORTED)) }))
  await expect(page.getByText(importing.doneDetail(thai(IMPORTED), thai(0), thai(0)))).toBeVisible()
}

async function callMeeting(page: Page): Promise<void> {
  await command(page, common.screens.meetings)
  await expect(page.getByRole('heading', { level: 1, name: words.list.title })).toBeVisible()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: words.form.createTitle })
  // The only committee with people is there already.
  await typeInto(page, dialog.getByLabel(words.form.place), 'ห้องประชุมตัวอย่าง ชั้น ๓')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words.prepare.agenda, exact: true })).toBeVisible()

  await page.keyboard.press('p')
  const picker = page.getByRole('dialog', { name: words.picker.title })
  await expect(picker.getByLabel(words.picker.search)).toBeFocused()
  await page.keyboard.insertText('2557-S-001')
  await expect(picker.getByRole('checkbox')).toHaveCount(1)
  await tabTo(page, picker.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await press(page, picker.getByRole('button', { name: words.picker.add(thai(1)) }))
  await expect(picker).toHaveCount(0)
}

async function openMeeting(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  const opening = page.getByRole('dialog', { name: words.opening.title })
  await tabTo(page, opening.getByLabel(words.opening.pin(CHAIR_NAME)))
  await page.keyboard.type(PIN)
  await page.keyboard.press('Enter')
  const shown = page.getByRole('dialog', { name: words.opening.codeTitle })
  await tabTo(page, shown.getByLabel(words.opening.confirm))
  await page.keyboard.press('Space')
  await press(page, shown.getByRole('button', { name: words.opening.enter }))
  await press(page, page.getByRole('button', { name: room.attendance.arriveAll }))
  await expect(page.getByText(room.quorum.met, { exact: true }).first()).toBeVisible()
}

const itemIsOpen = (page: Page, number: string) =>
  expect(page.getByText(`${room.item.number(number)} · ${room.agenda.states.open}`)).toBeVisible()

/** E goes to the note, Ctrl+Enter on to the next item. */
async function noteItems(page: Page): Promise<void> {
  const note = page.getByRole('textbox', { name: room.item.noteTitle })
  for (const number of [1, 2, 3]) {
    await page.keyboard.press('Control+Enter')
    await itemIsOpen(page, thai(number))
    await expect(note).toBeVisible()
    await page.keyboard.press('e')
    await expect(note).toBeFocused()
    await page.keyboard.insertText('ที่ประชุมรับทราบ')
    await expect(page.getByText(/^บันทึกแล้ว/).first()).toBeVisible()
  }
  await page.keyboard.press('Control+Enter')
  await itemIsOpen(page, '๔.๑')
}

/** A number scores, Enter goes on to the next criterion and from the last one to the seal. */
async function scoreAndSeal(page: Page, values: readonly number[]): Promise<void> {
  await expect(page.getByRole('heading', { name: room.score.title })).toBeVisible()
  await tabTo(
    page,
    page
      .getByRole('radiogroup', { name: /^เกณฑ์ที่/ })
      .first()
      .getByRole('radio')
      .first(),
  )
  for (const value of values) {
    await page.keyboard.press(`Digit${value}`)
    await page.keyboard.press('Enter')
  }
  const seal = page.getByRole('button', { name: room.score.seal })
  await expect(seal).toBeFocused()
  await expect(seal).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: room.score.sealedTitle })).toBeVisible()
}

async function scoreAround(page: Page): Promise<void> {
  await scoreAndSeal(page, [4, 4, 5, 3])
  const numbers = Array.from({ length: MEMBERS }, (_, index) => index + 1).filter((number) => number > 1)
  const others = numbers.map(memberName).filter((name) => name !== SECRETARY_NAME)
  for (const [index, name] of [...others, CHAIR_NAME].entries()) {
    await handOverByKeys(page, name, PIN)
    await scoreAndSeal(page, [4, 5, 3, 1 + (index % 5)])
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByLabel(room.reveal.pin, { exact: true })).toBeFocused()
  await page.keyboard.type(PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: room.results.title })).toBeVisible()
}

async function resolveAndClose(page: Page): Promise<void> {
  const kinds = page.getByRole('radiogroup', { name: room.resolution.kind })
  await expect(kinds).toBeVisible()
  await page.keyboard.press(room.resolution.kindKeys.approve)
  await expect(kinds.getByRole('radio').first()).toHaveAttribute('aria-checked', 'true')
  await tabTo(
    page,
    page
      .getByRole('radiogroup', { name: new RegExp(`^${room.resolution.method}`) })
      .getByRole('radio')
      .first(),
  )
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  const heading = `${room.resolution.title}: ${room.resolution.kinds.approve}`
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await itemIsOpen(page, thai(5))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: room.item.closeMeeting })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await confirm(page, room.item.closeMeeting)
  await press(page, page.getByRole('button', { name: room.toMinutes }))
}

async function writeMinutes(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: minutes.draft }))
  await typeInto(page, page.getByLabel(minutes.text(thai(5)), { exact: true }), 'ไม่มี')
  await expect(page.getByText(minutes.noProblems)).toBeVisible()
  await press(page, page.getByRole('button', { name: minutes.finish }))
  await confirm(page, minutes.finish)
  await press(page, page.getByRole('button', { name: minutes.toDocuments }))
}

async function signAndVerify(page: Page): Promise<void> {
  const card = page.getByRole('article', { name: documents.kinds.minutes_pdf })
  const button = (action: string) => card.getByRole('button', { name: new RegExp(`^${action}`) })
  await press(page, button(documents.make))
  await expect(button(documents.download)).toBeVisible({ timeout: 60_000 })
  await handOverByKeys(page, CHAIR_NAME, PIN)
  await press(page, button(documents.sign.button))
  const dialog = page.getByRole('dialog', { name: documents.sign.title })
  await press(page, dialog.getByRole('button', { name: documents.sign.practice }))
  await expect(dialog.getByText(documents.sign.practiceReady)).toBeVisible()
  await press(page, dialog.getByRole('button', { name: documents.sign.submit }))
  await expect(dialog).toHaveCount(0)
  const started = page.waitForEvent('download')
  await press(page, button(documents.download))
  const pdf = await readFile(await (await started).path())
  expect(pdf.includes('/ETSI.CAdES.detached')).toBe(true)

  await command(page, common.screens.verify)
  const file = { name: 'minutes.pdf', mimeType: 'application/pdf', buffer: pdf }
  await chooseFile(page, fileButton(page, documents.verify.choose), file)
  await expect(page.getByRole('heading', { name: documents.verify.verdicts.valid })).toBeVisible()
}

test('a whole meeting with the keyboard alone', async ({ mati }) => {
  test.setTimeout(240_000)
  await (await prepareSample(mati.dataDirectory, { hasRegister: false })).close()
  const page = await mati.open()
  await watchPointer(page)
  await signInByKeys(page, SECRETARY_NAME, PIN)
  await test.step('the register is imported', () => importRegister(page))
  await test.step('a meeting is called', () => callMeeting(page))
  await test.step('the chair opens it', () => openMeeting(page))
  await test.step('what needs no vote', () => noteItems(page))
  await test.step('nine members score and seal, the chair reveals', () => scoreAround(page))
  await handOverByKeys(page, SECRETARY_NAME, PIN)
  await test.step('resolved and closed', () => resolveAndClose(page))
  await test.step('minutes', () => writeMinutes(page))
  await test.step('signed and verified', () => signAndVerify(page))
  expect(await countPointer(page), 'what a pointer did').toBe(0)
})
