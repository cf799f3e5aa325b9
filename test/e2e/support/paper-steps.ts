import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { certificates } from '../../../shared/messages/certificates.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { minutes } from '../../../shared/messages/minutes.ts'
import { inkPng } from '../../helpers/ink-png.ts'
import { goToRoom } from './set-up-steps.ts'

/** Drafted from the record, a text edited, finished. */
export async function writeMinutes(page: Page, edit: { item: string; text: string }): Promise<void> {
  await page.getByRole('button', { name: minutes.draft }).click()
  const text = page.getByLabel(minutes.text(edit.item), { exact: true })
  await text.fill(edit.text)
  await text.blur()
  await expect(page.getByText(minutes.noProblems)).toBeVisible()
  await page.getByRole('button', { name: minutes.finish }).click()
  await page.getByRole('dialog').getByRole('button', { name: minutes.finish }).click()
  await expect(page.getByText(minutes.finished).first()).toBeVisible()
}

/** The card of the minutes; its buttons begin with what they do. */
const card = (page: Page) => page.getByRole('article', { name: words.kinds.minutes_pdf })
const button = (page: Page, action: string) =>
  card(page).getByRole('button', { name: new RegExp(`^${action}`) })

export async function makeMinutesPdf(page: Page): Promise<void> {
  await page.getByRole('button', { name: minutes.toDocuments }).click()
  await button(page, words.make).click()
  await expect(button(page, words.download)).toBeVisible({ timeout: 60_000 })
}

type Upload = { name: string; mimeType: string; buffer: Buffer }
type Certificate = {
  file: Upload
  passphrase: string
  signer: string
}

/** As the office does: the root's file, its fingerprint compared, then trusted. */
export async function trustIssuer(page: Page, root: Upload): Promise<void> {
  await goToRoom(page, 'settings')
  await page.getByRole('button', { name: certificates.open }).click()
  await page.getByLabel(certificates.file).setInputFiles(root)
  const dialog = page.getByRole('dialog', { name: certificates.compareTitle })
  await dialog.getByLabel(certificates.compared).check()
  await dialog.getByRole('button', { name: certificates.trust }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(certificates.added)).toBeVisible()
}

export async function signMinutes(page: Page, own: Certificate): Promise<void> {
  await button(page, words.sign.button).click()
  const dialog = page.getByRole('dialog', { name: words.sign.title })
  await dialog.getByLabel(words.sign.file, { exact: true }).setInputFiles(own.file)
  const picture = { name: 'ลายมือชื่อ.png', mimeType: 'image/png', buffer: inkPng() }
  await dialog.getByLabel(words.sign.imageChoose).setInputFiles(picture)
  await expect(dialog.getByAltText(words.sign.imageAlt)).toBeVisible()
  await dialog.getByLabel(words.sign.passphrase).fill(own.passphrase)
  await dialog.getByRole('button', { name: words.sign.submit }).click()
  await expect(dialog).toHaveCount(0)
  await expect(card(page).getByText(own.signer)).toBeVisible()
}

/** @returns what the browser saved */
export async function downloadMinutes(page: Page): Promise<Buffer> {
  const started = page.waitForEvent('download')
  await button(page, words.download).click()
  const download = await started
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  return readFile(await download.path())
}

/** Any file, by the screen that checks signatures; the verdict is a heading. */
export async function verifyPdf(page: Page, pdf: Buffer): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: words.all.verify }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.verify.title })).toBeVisible()
  const file = { name: 'รายงานการประชุม.pdf', mimeType: 'application/pdf', buffer: pdf }
  await page.locator('input[type="file"]').setInputFiles(file)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
}
