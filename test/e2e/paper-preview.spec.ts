import type { Page } from '@playwright/test'
import { documents } from '../../shared/messages/documents.ts'
import { minutes } from '../../shared/messages/minutes.ts'
import { paperPreview } from '../../shared/messages/printed-paper.ts'
import { expect, test } from './support/mati.ts'
import { callMeeting, openMeeting } from './support/sample-meeting.ts'
import { prepareSample, SECRETARY_NAME } from './support/sample-workspace.ts'
import { SIZES } from './support/screen-look.ts'
import { prepareScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

const previewButton = (page: Page, paper: keyof typeof documents.papers) =>
  page.getByRole('button', { name: documents.of(paperPreview.button, documents.papers[paper]), exact: true })

test('a paper is looked at and made with the keyboard alone, and the focus comes back', async ({ mati }) => {
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const page = await mati.openElsewhere({ viewport: SIZES[2] })
  await signIn(page, SECRETARY_NAME)
  await visit(page, `/meetings/${meetings.drafted.id}/documents`)
  const button = previewButton(page, 'pack')
  await button.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('region', { name: paperPreview.page(documents.papers.pack) })
  await expect(sheet).toBeFocused()
  await expect(sheet.getByRole('img', { name: paperPreview.radar }).first()).toBeAttached()
  await page.keyboard.press('PageDown')
  await expect.poll(() => sheet.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: paperPreview.make(documents.formats.pdf) }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const made = documents.of(documents.download, documents.kinds.pack_pdf)
  await expect(page.getByRole('button', { name: made })).toBeVisible({ timeout: 60_000 })
})

test('the minutes beside the editor follow what is typed, without leaving the field', async ({ mati }) => {
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const page = await mati.openElsewhere({ viewport: SIZES[0] })
  await signIn(page, SECRETARY_NAME)
  await visit(page, `/meetings/${meetings.drafted.id}/minutes`)
  const paper = page.getByRole('region', { name: minutes.preview })
  await expect(paper).toContainText('เริ่มประชุมเวลา')
  const text = page.getByLabel(minutes.text('๑'), { exact: true })
  await text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' และขอบคุณผู้เข้าประชุมทุกท่าน')
  await expect(paper).toContainText('และขอบคุณผู้เข้าประชุมทุกท่าน')
  await expect(text).toBeFocused()
})

const PARAGRAPH = 'ที่ประชุมได้อภิปรายกันอย่างกว้างขวางถึงผลกระทบต่อประชาชนผู้รับบริการในแต่ละพื้นที่ และเห็นว่าควรดำเนินการต่อไป'
const LONG = Array.from({ length: 1_700 }, (_, index) => `${index + 1}. ${PARAGRAPH}`).join('\n')

test('a thousand pages are drawn where they are read, down to the last signature', async ({ mati }) => {
  test.setTimeout(180_000)
  const sample = await prepareSample(mati.dataDirectory)
  const meeting = await callMeeting(sample, { number: 1, proposals: 10 })
  const { client } = sample.secretary
  const meetingId = meeting.id
  await openMeeting(sample, meeting)
  await client.minutes.draft({ meetingId })
  const { sections } = await client.minutes.get({ meetingId })
  for (const { id: sectionId } of sections) await client.minutes.edit({ meetingId, sectionId, text: LONG })
  await sample.close()
  const page = await mati.openElsewhere({ viewport: SIZES[0] })
  await signIn(page, SECRETARY_NAME)
  await visit(page, `/meetings/${meetingId}/documents`)
  await previewButton(page, 'minutes').click()
  const sheet = page.getByRole('region', { name: paperPreview.page(documents.papers.minutes) })
  await expect(sheet).toContainText('เริ่มประชุมเวลา', { timeout: 30_000 })
  const drawn = await sheet.locator('p').count()
  expect(drawn).toBeLessThan(0.1 * sections.length * 1_700)
  // What comes near is drawn and may be taller than it was thought: the end moves until it is reached.
  await expect(async () => {
    await sheet.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await expect(sheet.getByText(documents.sign.roles.chair, { exact: true })).toBeInViewport({
      timeout: 500,
    })
  }).toPass()
  expect(await sheet.locator('p').count()).toBeLessThan(0.2 * sections.length * 1_700)
})
