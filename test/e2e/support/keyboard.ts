import { expect, type Locator, type Page } from '@playwright/test'
import { common } from '../../../shared/messages/common.ts'
import { entrance } from '../../../shared/messages/entrance.ts'
import { palette } from '../../../shared/messages/palette.ts'

/** More presses than this to reach a control is not reaching it. */
const MOST_TABS = 60

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Goes to a control as a person without a mouse does; it has to show that it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let press = 0; !(await hasFocus(target)); press += 1) {
    if (press > MOST_TABS) throw new Error(`${target} is not reached by ${MOST_TABS} presses of Tab`)
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
  const outline = await target.evaluate((element) => {
    // A field shows it on the frame around it, which is its own border.
    const { outlineStyle, outlineWidth, borderColor } = getComputedStyle(element)
    return { isShown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1, borderColor }
  })
  const isField = await target.evaluate((element) => element.matches('input, textarea'))
  expect(outline.isShown || isField, 'the focus is seen').toBe(true)
}

export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** A dialog that only asks has its answer under the finger already. */
export async function confirm(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('button', { name })).toBeFocused()
  await page.keyboard.press('Enter')
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

/** Ctrl+K, a part of the name, Enter. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K')
  const field = page.getByRole('combobox', { name: palette.title })
  await expect(field).toBeFocused()
  await page.keyboard.insertText(name)
  await expect(page.getByRole('option', { selected: true })).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
}

/** At the door the field for the name has the focus already: a part of the name, Enter, the PIN, Enter. */
export async function signInByKeys(page: Page, name: string, pin: string): Promise<void> {
  await expect(page.getByLabel(entrance.findPerson)).toBeFocused()
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(entrance.enterPin)).toBeFocused()
  await page.keyboard.type(pin)
  await expect(page.getByRole('button', { name: entrance.enter })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: common.rail })).toBeVisible()
}

export async function handOverByKeys(page: Page, name: string, pin: string): Promise<void> {
  await command(page, palette.commands.signOut)
  await signInByKeys(page, name, pin)
}

/** Chooses a file with the system's dialog, which Enter on the button opens. */
export async function chooseFile(
  page: Page,
  button: Locator,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  // Before the way to the button: the browser has to be told first that the dialog is ours.
  const opened = page.waitForEvent('filechooser')
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await (await opened).setFiles(file)
}

/** Counts what a mouse or a finger does in the page, so that a test can say that there was none. */
export const watchPointer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counted = globalThis as unknown as { pointerEvents: number }
    counted.pointerEvents = 0
    for (const type of ['pointerdown', 'mousedown', 'mousemove', 'touchstart', 'wheel'])
      window.addEventListener(type, () => (counted.pointerEvents += 1), { capture: true, passive: true })
  })

export const countPointer = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { pointerEvents: number }).pointerEvents)
