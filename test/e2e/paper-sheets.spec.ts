import { sheetCode } from '../../shared/domain/documents/score-papers.ts'
import { paperSheets as words } from '../../shared/messages/paper-sheets.ts'
import { room } from '../../shared/messages/room.ts'
import { roomAgenda } from '../../shared/messages/room-agenda.ts'
import { expect, test } from './support/mati.ts'
import { memberName, SECRETARY_NAME } from './support/sample-workspace.ts'
import { prepareScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

const MEMBER = memberName(3)

test('a paper is read by its code, typed with number keys and sealed; its member sees it and may say that it is another’s', async ({
  mati,
}) => {
  const { meetings, paper } = await prepareScreenStates(mati.dataDirectory)
  const path = `/meetings/${meetings.scoring.id}/room`
  const member = await mati.openElsewhere({ viewport: { width: 1366, height: 768 } })
  await signIn(member, MEMBER)
  await visit(member, path)
  await expect(member.getByRole('heading', { name: room.score.title })).toBeVisible()

  const secretary = await mati.openElsewhere({ viewport: { width: 1366, height: 768 } })
  await signIn(secretary, SECRETARY_NAME)
  await visit(secretary, path)
  await secretary.getByRole('button', { name: roomAgenda.more }).click()
  await secretary.getByRole('menuitem', { name: words.button }).click()
  const dialog = secretary.getByRole('dialog', { name: words.title })
  await dialog.getByLabel(words.code).fill(sheetCode(paper))
  await expect(dialog.getByLabel(words.person).and(dialog.locator('input'))).toHaveValue(MEMBER)
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  for (const digit of [4, 3, 5]) {
    await secretary.keyboard.press(`Digit${String(digit)}`)
    await expect(dialog.getByRole('radio', { checked: true }).last()).toHaveText(/[๓๔๕345]/)
    await secretary.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))))
  }
  await expect(dialog.getByText(words.missing('๑'))).toBeVisible()
  await secretary.keyboard.press('Digit2')
  await secretary.keyboard.press('Enter')
  await expect(dialog.getByText(words.sealed(MEMBER))).toBeVisible()
  await expect(dialog.getByLabel(words.code)).toBeFocused()

  await expect(member.getByText(words.enteredBy(SECRETARY_NAME))).toBeVisible()
  await member.getByRole('button', { name: words.notMine }).click()
  const reason = member.getByRole('dialog', { name: words.withdrawOf(MEMBER) })
  await reason.getByRole('textbox').fill('ไม่ใช่ลายมือชื่อของข้าพเจ้า')
  await reason.getByRole('button', { name: words.withdraw }).click()
  await expect(member.getByRole('heading', { name: room.score.title })).toBeVisible()
  await expect(dialog.getByText(words.entered)).toHaveCount(0)
})
