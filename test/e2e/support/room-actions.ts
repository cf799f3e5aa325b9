import { expect, type Page } from '@playwright/test'
import { room } from '../../../shared/messages/room.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import { visit } from './windows.ts'

export const thai = (value: number): string => toThaiDigits(String(value))

export async function enterRoom(page: Page, meetingId: string): Promise<void> {
  await visit(page, `/meetings/${meetingId}/room`)
  await expect(page.getByRole('navigation', { name: room.agenda.title })).toBeVisible()
}

/** One value for each criterion from the first on, by the mouse. */
export async function giveScores(page: Page, values: readonly number[]): Promise<void> {
  const groups = page.getByRole('radiogroup', { name: /^เกณฑ์ที่/ })
  await expect(groups.nth(values.length - 1)).toBeVisible()
  for (const [index, value] of values.entries()) {
    const point = groups.nth(index).getByRole('radio', { name: new RegExp(`^${thai(value)} คะแนน`) })
    await point.click()
    await expect(point).toHaveAttribute('aria-checked', 'true')
  }
}

export async function sealScores(page: Page): Promise<void> {
  await page.getByRole('button', { name: room.score.seal }).click()
  await expect(page.getByRole('heading', { name: room.score.sealedTitle })).toBeVisible()
}

/** The chair opens the sealed scores with the PIN. */
export async function revealScores(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: room.reveal.button }).click()
  const dialog = page.getByRole('dialog', { name: room.reveal.title })
  await dialog.getByLabel(room.reveal.pin, { exact: true }).fill(pin)
  await dialog.getByRole('button', { name: room.reveal.button }).click()
  await expect(page.getByRole('heading', { name: room.results.title })).toBeVisible()
}
