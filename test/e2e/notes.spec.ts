import type { Page } from '@playwright/test'
import { attachments, changes, reader, notes as words } from '../../shared/messages/notes.ts'
import { samplePdf } from '../helpers/sample-pdf.ts'
import { expect, type Mati, test } from './support/mati.ts'
import { memberName, prepareSample, SECRETARY_NAME } from './support/sample-workspace.ts'
import { clickOnWords, markedTexts, selectByMouse } from './support/select-text.ts'
import { signIn, visit } from './support/windows.ts'

const OBJECTIVE = 'เพื่อลดเวลารอของประชาชน ให้ได้รับบริการในวันเดียว และลดค่าใช้จ่ายของส่วนราชการ'

async function prepareProposal(mati: Mati): Promise<string> {
  const sample = await prepareSample(mati.dataDirectory)
  const { client } = sample.secretary
  const [row] = (await client.proposal.list({ limit: 1 })).rows
  const proposalId = row?.id ?? ''
  const { body } = await client.proposal.get({ proposalId })
  await client.proposal.edit({ proposalId, body: { ...body, objective: OBJECTIVE } })
  await client.proposal.keepVersion({ proposalId })
  await sample.close()
  return proposalId
}

async function openAs(mati: Mati, name: string, path: string): Promise<Page> {
  const page = await mati.open()
  await signIn(page, name)
  await visit(page, path)
  return page
}

const list = (page: Page) => page.getByRole('region', { name: words.list })

test('a passage is noted with the mouse, is private, and is shared by an act of its own', async ({
  mati,
}) => {
  const path = `/proposals/${await prepareProposal(mati)}`
  const author = await openAs(mati, memberName(2), path)
  const fellow = await openAs(mati, memberName(3), path)
  await selectByMouse(author, 'ลดเวลารอของประชาชน')
  await author.getByRole('button', { name: words.write }).click()
  await author.getByLabel(words.text).fill('ลดได้จริงหรือไม่ ขอดูตัวเลข')
  await expect(list(author).getByText(words.private)).toBeVisible()
  await expect(list(author).getByText('บันทึกแล้ว')).toBeVisible()
  expect(await markedTexts(author, 'active')).toEqual(['ลดเวลารอของประชาชน'])

  await fellow.getByRole('tab', { name: words.title }).click()
  await expect(fellow.getByText(words.none)).toBeVisible()
  expect(await markedTexts(fellow, 'private')).toEqual([])

  await author.getByRole('button', { name: words.share }).click()
  await expect(list(author).getByText(words.shared)).toBeVisible()
  await expect(fellow.getByText('ลดได้จริงหรือไม่ ขอดูตัวเลข')).toBeVisible()
  expect(await markedTexts(fellow, 'shared')).toEqual(['ลดเวลารอของประชาชน'])

  await clickOnWords(fellow, 'ลดเวลารอของประชาชน')
  await fellow.getByLabel(words.replyLabel).fill('มีในภาคผนวก')
  await fellow.getByRole('button', { name: words.reply, exact: true }).click()
  await expect(author.getByText('มีในภาคผนวก')).toBeVisible()
  await expect(author.getByText(words.answered)).toBeVisible()
})

test('a passage is noted from the keyboard, tagged, withdrawn and brought back, and found among the own notes', async ({
  mati,
}) => {
  const path = `/proposals/${await prepareProposal(mati)}`
  const page = await openAs(mati, memberName(2), path)
  await expect(page.getByText(OBJECTIVE)).toBeVisible()
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  for (let pressed = 0; pressed < 20 && (await focused()) !== OBJECTIVE; pressed += 1)
    await page.keyboard.press('KeyJ')
  await page.keyboard.press('KeyN')
  await expect(page.getByLabel(words.text)).toBeFocused()
  await page.keyboard.type('ทั้งย่อหน้า')
  await page.getByLabel(words.tags, { exact: true }).fill('งบประมาณ, ด่วน')
  await expect(list(page).getByText('บันทึกแล้ว')).toBeVisible()
  expect(await markedTexts(page, 'active')).toEqual([OBJECTIVE])

  await page.getByRole('button', { name: words.withdraw }).click()
  await expect(page.getByText(words.none)).toBeVisible()
  await page.getByRole('button', { name: words.undo }).click()
  await expect(list(page).getByText('ทั้งย่อหน้า')).toBeVisible()

  await visit(page, '/notes')
  await page.getByPlaceholder(words.own.search).fill('ด่วน')
  await expect(page.getByText('ทั้งย่อหน้า')).toBeVisible()
  await page.getByPlaceholder(words.own.search).fill('ไม่มีคำนี้')
  await expect(page.getByText(words.own.nothing)).toBeVisible()
})

const FEE = 'ให้ยกเว้นค่าธรรมเนียมแก่ผู้สูงอายุ'
const REPORT = 'ให้รายงานผลต่อคณะกรรมการทุกเดือน'
const BEFORE = 'ค่าธรรมเนียมทั่วไปเรียกเก็บตามอัตราในบัญชีท้ายประกาศของกรม'
const AFTER = 'ทั้งนี้ตั้งแต่วันที่ประกาศในราชกิจจานุเบกษาเป็นต้นไปจนกว่าจะเปลี่ยน'
const FIRST = [
  [BEFORE, FEE, AFTER],
  ['การกำกับและรายงาน', REPORT, 'โดยส่งทางอิเล็กทรอนิกส์'],
]
/** The fee has moved to the second page with its surroundings; on the first a look-alike; the report is gone. */
const SECOND = [
  ['ผู้มีสิทธิได้รับการยกเว้นเป็นกรณีพิเศษตามมติคณะรัฐมนตรี', 'ให้ยกเว้นค่าธรรมเนียมแก่ผู้พิการ', 'เมื่อแสดงบัตร'],
  [BEFORE, FEE, AFTER],
]

test('a file is read in the program, and when it is replaced its notes go with their words or wait in the tray', async ({
  mati,
}) => {
  const path = `/proposals/${await prepareProposal(mati)}`
  const keeper = await openAs(mati, SECRETARY_NAME, path)
  await keeper.getByRole('tab', { name: attachments.title }).click()
  const choose = async (label: string, pages: string[][]) =>
    keeper
      .getByLabel(label)
      .and(keeper.locator('input'))
      .setInputFiles({
        name: 'แผนงาน.pdf',
        mimeType: 'application/pdf',
        buffer: await samplePdf(pages),
      })
  await choose(attachments.add, FIRST)
  await keeper.getByRole('button', { name: attachments.open }).click()
  await expect(keeper.getByRole('region', { name: reader.pages })).toBeVisible()

  for (const [quote, body] of [
    [FEE, 'ใครรับภาระ'],
    [REPORT, 'ถี่เกินไป'],
  ] as const) {
    await selectByMouse(keeper, quote)
    await keeper.getByRole('button', { name: words.write }).click()
    // The note before it may still be open for a moment.
    await expect(keeper.getByLabel(words.text)).toHaveValue('')
    await keeper.getByLabel(words.text).fill(body)
    await expect(list(keeper).getByText('บันทึกแล้ว')).toBeVisible()
  }
  await visit(keeper, path)
  await keeper.getByRole('tab', { name: attachments.title }).click()
  await choose(attachments.replace, SECOND)
  await expect(keeper.getByText(attachments.facts('๒', '๒', '').slice(0, 9))).toBeVisible()

  await keeper.getByRole('button', { name: attachments.changes }).click()
  await expect(keeper.getByRole('dialog').locator('ins', { hasText: 'พิการ' }).first()).toBeVisible()
  await expect(keeper.getByRole('dialog').getByRole('button', { name: changes.next })).toBeVisible()
  await keeper.keyboard.press('Escape')

  await keeper.getByRole('button', { name: attachments.open }).click()
  const moved = list(keeper).getByRole('article', { name: FEE })
  await expect(moved.getByText(words.moved)).toBeVisible()
  await expect(moved.getByText(words.page('๒')).first()).toBeVisible()

  await keeper.getByRole('button', { name: words.tray.open('๑') }).click()
  await expect(keeper.getByRole('dialog').getByText(REPORT)).toBeVisible()
  await keeper.getByRole('dialog').getByRole('button', { name: words.tray.choose }).click()
  await expect(keeper.getByText(words.tray.choosing)).toBeVisible()
  await selectByMouse(keeper, 'เมื่อแสดงบัตร')
  await keeper.getByRole('button', { name: words.placeHere }).click()
  await expect(keeper.getByRole('button', { name: words.tray.open('๑') })).toHaveCount(0)
  await expect.poll(() => markedTexts(keeper, 'active')).toEqual(['เมื่อแสดงบัตร'])
})

test('a damaged file is refused in Thai and nothing is kept', async ({ mati }) => {
  const keeper = await openAs(mati, SECRETARY_NAME, `/proposals/${await prepareProposal(mati)}`)
  await keeper.getByRole('tab', { name: attachments.title }).click()
  await keeper
    .getByLabel(attachments.add)
    .and(keeper.locator('input'))
    .setInputFiles({
      name: 'เสีย.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 ไม่ใช่จริง'),
    })
  await expect(keeper.getByText('PDF_UNREADABLE')).toBeVisible()
  await expect(keeper.getByText(attachments.none, { exact: true })).toBeVisible()
})
