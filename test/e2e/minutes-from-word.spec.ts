import { readFile } from 'node:fs/promises'
import { documents } from '../../shared/messages/documents.ts'
import { errorSentence } from '../../shared/messages/errors.ts'
import { minutes as words } from '../../shared/messages/minutes.ts'
import { editDocx } from '../unit/documents/helpers/edit-docx.ts'
import { expect, test } from './support/mati.ts'
import { SECRETARY_NAME } from './support/sample-workspace.ts'
import { createLook, SIZES } from './support/screen-look.ts'
import { prepareScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('minutes edited in Word come back: the prose is taken, a fact changed by hand is told and kept', async ({
  mati,
}) => {
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const page = await mati.openElsewhere({ viewport: SIZES[0] })
  const look = createLook('light')
  await signIn(page, SECRETARY_NAME)
  await visit(page, `/meetings/${meetings.drafted.id}/documents`)
  await expect(page.getByRole('region', { name: documents.check.title })).toContainText('ตรงกับวันพุธ')

  const docx = await test.step('made and saved', async () => {
    const card = page.getByRole('article', { name: documents.kinds.minutes_docx })
    await card.getByRole('button', { name: new RegExp(`^${documents.make}`) }).click()
    const save = card.getByRole('button', { name: new RegExp(`^${documents.download}`) })
    await expect(save).toBeVisible({ timeout: 60_000 })
    const started = page.waitForEvent('download')
    await save.click()
    return readFile(await (await started).path())
  })
  await visit(page, `/meetings/${meetings.drafted.id}/minutes`)
  const bring = (buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name: 'รายงาน.docx', mimeType: DOCX, buffer })

  await test.step('a damaged file is refused with its reason', async () => {
    await bring(docx.subarray(0, 2_000))
    const { what } = errorSentence('MINUTES_FILE_UNUSABLE', { problem: 'DOCX_DAMAGED' }, String)
    await expect(page.getByRole('alert')).toContainText(what)
  })

  await test.step('the edited one', async () => {
    const edited = editDocx(docx, (xml) =>
      xml.replace('วันศุกร์ที่ 15', 'วันพุธที่ 15').replace('ผู้มาประชุม', 'ผู้มาประชุมทุกคน'),
    )
    await bring(edited)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(words.word.byHand('๑'))
    await expect(dialog).toContainText('ผู้มาประชุมทุกคน')
    await look.at(page, 'dialog-word-file')
    await dialog.getByRole('button', { name: words.word.take }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('status').filter({ hasText: words.word.taken('๑') })).toBeVisible()
    await expect(page.getByLabel(words.text('๑'), { exact: true })).toHaveValue(/วันพุธที่ 15 มกราคม/)
  })
  look.end('word-file')
})
