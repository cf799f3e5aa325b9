import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { documents as words } from '../../../shared/messages/documents.ts'
import { minutes } from '../../../shared/messages/minutes.ts'
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

const PDF = words.kinds.minutes_pdf

export async function makeMinutesPdf(page: Page): Promise<void> {
  await page.getByRole('button', { name: minutes.toDocuments }).click()
  await page
    .getByRole('button', { name: words.makeOf(PDF) })
    .first()
    .click()
  await expect(page.getByRole('button', { name: words.downloadOf(PDF) })).toBeVisible()
}

type Certificate = { file: { name: string; mimeType: string; buffer: Buffer }; passphrase: string }

export async function signMinutes(page: Page, own: Certificate): Promise<void> {
  await page
    .getByRole('button', { name: words.sign.of(PDF) })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: words.sign.title })
  await dialog.locator('input[type="file"]').setInputFiles(own.file)
  await dialog.getByLabel(words.sign.passphrase).fill(own.passphrase)
  await dialog.getByRole('button', { name: words.sign.submit }).click()
  await expect(dialog).toHaveCount(0)
}

/** @returns what the browser saved */
export async function downloadMinutes(page: Page): Promise<Buffer> {
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: words.downloadOf(PDF) }).click()
  const download = await started
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  return readFile(await download.path())
}

export async function verifyPdf(page: Page, pdf: Buffer): Promise<void> {
  await goToRoom(page, 'all-documents')
  await page
    .getByRole('main')
    .getByRole('button', { name: words.all.verify })
    .or(page.getByRole('main').getByRole('link', { name: words.all.verify }))
    .first()
    .click()
  const file = { name: 'รายงานการประชุม.pdf', mimeType: 'application/pdf', buffer: pdf }
  await page.locator('input[type="file"]').setInputFiles(file)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
}
