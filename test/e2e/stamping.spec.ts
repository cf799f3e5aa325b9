import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { loadFonts } from '../../electron/documents/pdf/fonts.ts'
import { makeDemoCertificate } from '../../electron/documents/sign/certificate.ts'
import { signPdf } from '../../electron/documents/sign/sign-pdf.ts'
import { certificates } from '../../shared/messages/certificates.ts'
import { documents as words } from '../../shared/messages/documents.ts'
import { stamping } from '../../shared/messages/stamping.ts'
import {
  createTimestampAuthority,
  type TimestampAuthority,
} from '../unit/documents/helpers/timestamp-authority.ts'
import { expect, test } from './support/mati.ts'
import { downloadMinutes, verifyPdf } from './support/paper-steps.ts'
import { SECRETARY_NAME } from './support/sample-workspace.ts'
import { createLook } from './support/screen-look.ts'
import { prepareScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

/** A time-stamp server on this machine; what it is asked is kept. */
async function serve(tsa: TimestampAuthority): Promise<{ server: Server; url: string; asked: Buffer[] }> {
  const asked: Buffer[] = []
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    asked.push(Buffer.concat(pieces))
    const answer = await tsa.answer(new Uint8Array(Buffer.concat(pieces)), { at: new Date() })
    response.setHeader('content-type', 'application/timestamp-reply').end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked }
}

/** Every block of the minutes, as other laptops would. */
async function signAll(pdf: Buffer, fields: readonly string[]): Promise<Buffer> {
  const signer = { name: 'สมาชิกตัวอย่าง', position: 'อนุกรรมการ' }
  const { p12, passphrase } = await makeDemoCertificate(signer)
  const fonts = loadFonts(new URL('../../assets/fonts/', import.meta.url))
  let signed: Uint8Array = pdf
  for (const fieldName of fields) {
    const at = new Date().toISOString()
    signed = await signPdf({ pdf: signed, p12, passphrase, signer, reason: 'รับรอง', fieldName, at }, fonts)
  }
  return Buffer.from(signed)
}

async function trustRoot(page: Page, pem: string): Promise<void> {
  const file = { name: 'tsa.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(pem) }
  await page.getByLabel(certificates.file).setInputFiles(file)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(certificates.compared).check()
  await dialog.getByRole('button', { name: certificates.trust }).click()
  await expect(dialog).toHaveCount(0)
}

test('the keeper names a server, signed minutes are time-stamped there, and the file tells its states', async ({
  mati,
}) => {
  const look = createLook('light')
  const tsa = await createTimestampAuthority()
  const { server, url, asked } = await serve(tsa)
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const page = await mati.open()
  await signIn(page, SECRETARY_NAME)

  await test.step('certificates: the address and whom to trust', async () => {
    await visit(page, '/certificates')
    await page.getByLabel(stamping.address).fill(url)
    await page.getByRole('button', { name: stamping.save }).click()
    await expect(page.getByRole('status').filter({ hasText: stamping.saved })).toBeVisible()
    await trustRoot(page, tsa.rootPem)
    await look.at(page, 'certificates-server')
  })

  await visit(page, `/meetings/${meetings.unsigned}/documents`)
  const card = page.getByRole('article', { name: words.kinds.minutes_pdf })
  const button = card.getByRole('button', { name: new RegExp(`^${stamping.button}`) })
  await test.step('offered when all have signed, and not before', async () => {
    const pdf = await downloadMinutes(page)
    await expect(button).toHaveCount(0)
    const copy = { name: 'รายงาน.pdf', mimeType: 'application/pdf' }
    const fields = ['minute_taker', 'checker', 'chair'].filter((field) => pdf.includes(`(${field})`))
    await card.locator('input[type="file"]').setInputFiles({ ...copy, buffer: await signAll(pdf, fields) })
    // One certificate signs for all of them here, so its name is another's in two blocks.
    await page.getByRole('dialog').getByRole('button', { name: words.sign.takeOtherConfirm }).click()
    await expect(button).toBeVisible()
    expect(asked).toHaveLength(0)
  })

  await test.step('time-stamped after the question', async () => {
    await button.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(new URL(url).host)
    await look.at(page, 'dialog-stamp')
    await dialog.getByRole('button', { name: stamping.confirm }).click()
    await expect(card.getByText(stamping.reached['B-T'])).toBeVisible()
    // Practice certificates say of no list where it lies: the rest waits for another day.
    await expect(card.getByText(stamping.later)).toBeVisible()
    await expect(button).toBeVisible()
    expect(asked).toHaveLength(1)
    await expect(card.locator('[data-made]').first()).toContainText('พิสูจน์ได้ว่ามีอยู่แล้วเมื่อ')
    await look.at(page, 'documents-stamped')
  })

  await test.step('the verification tells the proven time and the file’s states', async () => {
    const stamped = await downloadMinutes(page)
    // What went out was a hash: no stretch of the file is in it.
    expect(asked[0]?.byteLength).toBeLessThan(100)
    await verifyPdf(page, stamped)
    await expect(page.getByText('B-T', { exact: false }).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: stamping.revisions })).toBeVisible()
    await look.at(page, 'verify-stamped')
    await page.getByRole('heading', { name: stamping.revisions }).scrollIntoViewIfNeeded()
    await look.at(page, 'verify-states')
  })
  server.close()
  look.end('stamping')
})
