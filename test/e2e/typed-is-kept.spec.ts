import { meeting as words } from '../../shared/messages/meeting.ts'
import { meetingLaw } from '../../shared/messages/meeting-law.ts'
import { expect, test } from './support/mati.ts'
import { SECRETARY_NAME } from './support/sample-workspace.ts'
import { prepareScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

test('the day of the notice that was typed is there after the dialog of opening, and in another window', async ({
  mati,
}) => {
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const path = `/meetings/${meetings.preparing.id}`
  const page = await mati.openElsewhere({ viewport: { width: 1093, height: 614 } })
  await signIn(page, SECRETARY_NAME)
  await visit(page, path)
  await page.getByLabel(meetingLaw.notice.sentOn).fill('1/11/2557')
  await page.getByRole('button', { name: words.prepare.open, exact: true }).click()
  const dialog = page.getByRole('dialog')
  // The way on is in sight in a low window, not only the way back.
  await expect(dialog.locator('button[type="submit"]')).toBeInViewport({ ratio: 1 })
  const other = await mati.openElsewhere({ viewport: { width: 1366, height: 768 } })
  await signIn(other, SECRETARY_NAME)
  await visit(other, path)
  await expect(other.getByLabel(meetingLaw.notice.sentOn)).toHaveValue('1 พฤศจิกายน 2557')
})
