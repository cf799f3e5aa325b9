import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { common } from '../../shared/messages/common.ts'
import { importing, register } from '../../shared/messages/register.ts'
import { watchMainThread } from './support/main-thread.ts'
import { expect, type Mati, test } from './support/mati.ts'
import { changedCsv, goodCsv, longCsv, renamedPdf, wrongCsv } from './support/register-files.ts'
import { thai } from './support/room-actions.ts'
import { type ScrollReport, watchScroll } from './support/scroll-watch.ts'
import { seedWorkspace } from './support/seeded-workspace.ts'
import { goToRoom } from './support/set-up-steps.ts'
import { signIn, visit } from './support/windows.ts'

const MANY = 10_000
/** 3.5 rem. */
const ROW_PX = 63
const counted = (value: number) => thai(value).replace(/\B(?=([๐-๙]{3})+$)/g, ',')

async function openSeeded(mati: Mati, proposals: number): Promise<Page> {
  const keeper = await seedWorkspace(mati.dataDirectory, proposals)
  const page = await mati.open()
  await signIn(page, keeper.name, keeper.pin)
  return page
}

test('ten thousand proposals scroll without a blank row and without a task over 50 ms', async ({
  mati,
}, info) => {
  const page = await openSeeded(mati, MANY)
  await goToRoom(page, 'register')
  await expect(page.getByText(register.count(counted(MANY)))).toBeVisible()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(MANY + 1))
  const reports: ScrollReport[] = []
  const { longest } = await watchMainThread(page, async () => {
    // 300 rows a second are faster than a wheel is turned; a hundred a frame, upwards, is a finger that flings.
    for (const step of [ROW_PX * 5, -ROW_PX * 100]) reports.push(await watchScroll(page, step))
  })
  writeFileSync(info.outputPath('scroll.json'), JSON.stringify({ reports, longest }, null, 2))
  expect(reports[0]?.rowsSeen).toBeGreaterThan(MANY - 20)
  expect(reports.map(({ blankRows }) => blankRows)).toEqual([0, 0])
  expect(longest[0]?.cpu, JSON.stringify(longest)).toBeLessThanOrEqual(50)
})

test('ten thousand proposals are searched and filtered as one types', async ({ mati }) => {
  const page = await openSeeded(mati, MANY)
  await goToRoom(page, 'register')
  const search = page.getByLabel(register.search)
  const rows = page.getByRole('grid').getByRole('row')
  const total = page.getByRole('main').getByRole('status').first()
  await expect(total).toHaveText(register.count(counted(MANY)))

  // Two letters, inside a word.
  await search.pressSequentially('ดิ')
  await expect(total).not.toHaveText(register.count(counted(MANY)))
  await expect(rows.locator('mark').first()).toHaveText('ดิ')
  await search.fill('ไม่มีคำนี้ในทะเบียน')
  await expect(page.getByText(register.nothing)).toBeVisible()
  await search.fill('')
  await expect(total).toHaveText(register.count(counted(MANY)))

  await page.getByRole('button', { name: register.filters.track, exact: true }).click()
  const choice = page.getByRole('menu').getByText(common.tracks.province).locator('xpath=ancestor::button')
  await expect(choice).toContainText(/[๐-๙]/)
  const expected = (await choice.innerText()).match(/[๐-๙,]+/)?.[0] ?? ''
  await choice.click()
  await page.keyboard.press('Escape')
  await expect(total).toHaveText(register.count(expected))
  for (const row of await rows.all())
    if ((await row.getAttribute('aria-rowindex')) !== '1')
      await expect(row).toContainText(common.tracks.province)
  await page.getByRole('button', { name: register.filters.clear }).click()
  await expect(total).toHaveText(register.count(counted(MANY)))
})

const file = (page: Page) => page.locator('input[type="file"]')
const tile = (page: Page, kind: keyof typeof importing.kinds, count: number) =>
  page.getByRole('button', { name: new RegExp(`^${counted(count)}\\s*${importing.kinds[kind]}`) })

test('a register in Windows-874 comes in once; a second time changes nothing', async ({ mati }) => {
  const page = await openSeeded(mati, 0)
  await visit(page, '/register/import')
  await file(page).setInputFiles(goodCsv())
  await expect(tile(page, 'new', 2)).toBeVisible()
  await expect(page.getByRole('combobox', { name: importing.encoding })).toHaveValue(
    importing.encodings['windows-874'],
  )
  await expect(page.getByText('การจองคิวทดสอบขับรถผ่านเครือข่าย')).toBeVisible()
  await page.getByRole('button', { name: importing.apply(thai(2)) }).click()
  await expect(page.getByText(importing.doneDetail(thai(2), thai(0), thai(0)))).toBeVisible()

  await page.getByRole('button', { name: importing.again }).click()
  await file(page).setInputFiles(goodCsv())
  await expect(tile(page, 'unchanged', 2)).toBeVisible()
  await expect(page.getByText(importing.nothingToApply)).toBeVisible()

  await page.getByRole('button', { name: importing.otherFile }).click()
  await file(page).setInputFiles(changedCsv())
  await expect(tile(page, 'changed', 1)).toBeVisible()
  await tile(page, 'changed', 1).click()
  const change = page.getByRole('row', { name: /จำนวนผู้รับบริการต่อปี/ })
  await expect(change).toContainText(/45,?000/)
  await expect(change).toContainText(/46,?000/)
})

test('a bad file is named by row and column, and nothing of it comes in', async ({ mati }) => {
  const page = await openSeeded(mati, 3)
  await visit(page, '/register/import')
  await file(page).setInputFiles(renamedPdf())
  await expect(page.getByRole('alert')).toContainText('เอกสาร PDF')

  await file(page).setInputFiles(wrongCsv())
  for (const [row, column] of [
    [2, 'C'],
    [3, 'E'],
    [4, 'A'],
  ] as const)
    await expect(page.getByText(new RegExp(`แถว(ที่)? ${thai(row)} คอลัมน์ ${column}`))).toBeVisible()
  await expect(page.getByText(/“กรมการขนส่งทางบก”/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^นำเข้า/ })).toHaveAttribute('aria-disabled', 'true')

  await page.getByRole('button', { name: importing.otherFile }).click()
  await file(page).setInputFiles(longCsv(19_000))
  await expect(page.getByText(importing.sending).or(page.getByText(importing.checking)).first()).toBeVisible()
  await page.getByRole('button', { name: common.actions.cancel }).click()
  await expect(page.getByText(importing.cancelled)).toBeVisible()
  await goToRoom(page, 'register')
  await expect(page.getByText(register.count(thai(3)))).toBeVisible()
})
