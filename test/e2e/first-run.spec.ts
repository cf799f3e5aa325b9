import { entrance } from '../../shared/messages/entrance.ts'
import { expect, test } from './support/mati.ts'

test('the first run makes a workspace and signs its keeper in @desktop', async ({ mati }) => {
  const page = await mati.open()
  await page.getByRole('button', { name: entrance.startWork }).click()
  await page.getByLabel(entrance.workspaceName).fill('ฝ่ายเลขานุการคณะที่ ๑')
  await page.getByLabel(entrance.ownName).fill('นางสาวทดสอบ ใจดี')
  await page.getByRole('button', { name: entrance.next }).click()
  for (let turn = 0; turn < 2; turn += 1) {
    await page.keyboard.type('2468')
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('navigation').first()).toBeVisible()
})
