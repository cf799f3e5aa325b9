import { loadFonts } from '../../electron/documents/pdf/fonts.ts'
import { makeDemoCertificate } from '../../electron/documents/sign/certificate.ts'
import { signPdf } from '../../electron/documents/sign/sign-pdf.ts'
import { documents as words } from '../../shared/messages/documents.ts'
import { errorSentence } from '../../shared/messages/errors.ts'
import { expect, test } from './support/mati.ts'
import { downloadMinutes } from './support/paper-steps.ts'
import { CHAIR_NAME, SECRETARY_NAME } from './support/sample-workspace.ts'
import { prepareScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

/** As the chair's own laptop would: our bytes, and a signature after them. */
async function signElsewhere(pdf: Buffer): Promise<Buffer> {
  const signer = { name: CHAIR_NAME, position: 'ประธานอนุกรรมการ' }
  const { p12, passphrase } = await makeDemoCertificate(signer)
  const at = new Date().toISOString()
  const request = { pdf, p12, passphrase, signer, reason: 'รับรอง', fieldName: 'chair', at }
  return Buffer.from(await signPdf(request, loadFonts(new URL('../../assets/fonts/', import.meta.url))))
}

test('minutes signed on another laptop are taken back; a file that is no such copy is refused with its reason', async ({
  mati,
}) => {
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const page = await mati.open()
  await signIn(page, SECRETARY_NAME)
  await visit(page, `/meetings/${meetings.unsigned}/documents`)
  const card = page.getByRole('article', { name: words.kinds.minutes_pdf })
  const pdf = await downloadMinutes(page)
  const bring = (buffer: Buffer) =>
    card
      .locator('input[type="file"]')
      .setInputFiles({ name: 'รายงาน.pdf', mimeType: 'application/pdf', buffer })

  await test.step('the same file without a signature', async () => {
    await bring(pdf)
    const refused = errorSentence('STATE_CONFLICT', { what: 'not_a_signed_copy' }, String)
    await expect(card.getByRole('alert')).toContainText(refused.what)
  })

  await test.step('the signed copy', async () => {
    await bring(await signElsewhere(pdf))
    await expect(page.getByRole('status').filter({ hasText: words.sign.taken(CHAIR_NAME) })).toBeAttached()
    await expect(card.locator('[data-made]')).toContainText(CHAIR_NAME)
    await expect(card.getByRole('alert')).toHaveCount(0)
  })
})
