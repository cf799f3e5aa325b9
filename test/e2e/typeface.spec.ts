import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { documents as words } from '../../shared/messages/documents.ts'
import { typeface } from '../../shared/messages/typeface.ts'
import { makeOldFont } from '../unit/documents/helpers/old-font.ts'
import { expect, test } from './support/mati.ts'
import { downloadMinutes } from './support/paper-steps.ts'
import { SECRETARY_NAME } from './support/sample-workspace.ts'
import { createLook } from './support/screen-look.ts'
import { prepareScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

const fontFile = (name: string) => readFileSync(new URL(`../../assets/fonts/${name}`, import.meta.url))
/** A font of the old kind, as an office has it: its marks under private-use characters. */
const oldFont = (name: string) =>
  Buffer.from(makeOldFont(new Uint8Array(fontFile(name)), { unitsPerEm: 1500 }))
const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'font/ttf', buffer })

/** Ascents of the fonts that a file describes. */
const facesOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/Ascent ([\d.]+)/g)].map(([, value]) => value)

const card = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: typeface.title }) })
const choose = (page: Page, files: ReturnType<typeof asFile>[]) =>
  card(page).locator('input[type="file"]').setInputFiles(files)

test('the keeper brings the office’s fonts, papers are made with them, and one button goes back', async ({
  mati,
}) => {
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const page = await mati.open()
  await signIn(page, SECRETARY_NAME)
  const [light, dark] = [createLook('light'), createLook('dark')]
  await visit(page, '/settings')

  await test.step('what is no use is refused with its reason, and nothing changes', async () => {
    await choose(page, [asFile('หนา.ttf', fontFile('Sarabun-Bold.ttf'))])
    await expect(card(page)).toContainText(typeface.problems.NO_REGULAR)
    await expect(card(page)).toContainText(typeface.sarabun)
    await card(page).scrollIntoViewIfNeeded()
    await light.at(page, 'settings-font-refused')
  })

  await test.step('two faces of an old font are taken', async () => {
    const files = ['Sarabun-Regular.ttf', 'Sarabun-Bold.ttf'].map((name) => asFile(name, oldFont(name)))
    await choose(page, files)
    await expect(card(page).getByRole('status')).toContainText(typeface.done('Sarabun'))
    await card(page).scrollIntoViewIfNeeded()
    await light.at(page, 'settings-font')
    await page.emulateMedia({ colorScheme: 'dark' })
    await dark.at(page, 'settings-font')
    await page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('a paper is made with them', async () => {
    await visit(page, `/meetings/${meetings.drafted.id}/documents`)
    const paper = page.getByRole('article', { name: words.kinds.minutes_pdf })
    const before = await downloadMinutes(page)
    await paper.getByRole('button', { name: new RegExp(`^${words.makeAgain}`) }).click()
    await expect(page.getByText(words.made(words.kinds.minutes_pdf))).toBeVisible()
    const pdf = await downloadMinutes(page)
    // Sarabun stands in both under its own name: the old font has thirds of 16 pt, and no thousandths of its em.
    expect(facesOf(before)).not.toEqual(facesOf(pdf))
  })

  await test.step('and one button goes back to Sarabun', async () => {
    await visit(page, '/settings')
    await card(page).getByRole('button', { name: typeface.reset }).click()
    await expect(card(page).getByRole('status')).toContainText(typeface.isReset)
    await expect(card(page)).toContainText(typeface.sarabun)
    await expect(card(page).getByRole('button', { name: typeface.reset })).toHaveCount(0)
  })
  light.end('typeface')
  dark.end('typeface')
})
