import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { loadFonts } from '../../electron/documents/pdf/fonts.ts'
import { signPdf } from '../../electron/documents/sign/sign-pdf.ts'
import { certificates } from '../../shared/messages/certificates.ts'
import { documents as words } from '../../shared/messages/documents.ts'
import { stamping } from '../../shared/messages/stamping.ts'
import { answerAbout } from '../unit/documents/helpers/status-answers.ts'
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

type ServerState = { tsa: TimestampAuthority | null; isSilent: boolean; asked: string[]; longest: number }

/** A time-stamp server on this machine that answers about its certificate too; it is told to be silent. */
async function serve(): Promise<{ server: Server; url: string; state: ServerState }> {
  const state: ServerState = { tsa: null, isSilent: false, asked: [], longest: 0 }
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = new Uint8Array(Buffer.concat(pieces))
    state.asked.push(request.headers['content-type'] ?? '')
    state.longest = Math.max(state.longest, body.byteLength)
    const { tsa } = state
    if (!tsa || state.isSilent) return
    const now = new Date()
    if (request.url === '/status')
      return response.end(await answerAbout(tsa.own.certificate, tsa.root, { from: now }))
    response.setHeader('content-type', 'application/timestamp-reply').end(await tsa.answer(body, { at: now }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  state.tsa = await createTimestampAuthority({ statusAddress: `${url}status` })
  return { server, url, state }
}

const AUTHORITY_PASSPHRASE = 'รหัสผู้ออกทดสอบ'
const OWN_PASSPHRASE = 'abcd-1234'

/** The committee's own authority, and a certificate of it, as the secretariat makes them. */
async function issueOwn(page: Page, name: string): Promise<Buffer> {
  await page.getByRole('button', { name: certificates.create }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(certificates.bodyName).fill('คณะอนุกรรมการทดสอบ')
  await dialog.getByLabel(certificates.passphrase).fill(AUTHORITY_PASSPHRASE)
  await dialog.getByLabel(certificates.passphraseAgain).fill(AUTHORITY_PASSPHRASE)
  await dialog.getByRole('button', { name: certificates.create }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: certificates.issue }).click()
  await dialog.getByRole('combobox', { name: certificates.person }).fill(name)
  await page.getByRole('option', { name }).click()
  await dialog.getByLabel(certificates.memberPassphrase).fill(OWN_PASSPHRASE)
  await dialog.getByLabel(certificates.authorityPassphrase).fill(AUTHORITY_PASSPHRASE)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: certificates.submitIssue }).click(),
  ])
  await expect(dialog).toHaveCount(0)
  return readFile(await download.path())
}

/** Every block of the minutes, as other laptops would. */
async function signAll(pdf: Buffer, fields: readonly string[], p12: Uint8Array): Promise<Buffer> {
  const signer = { name: 'สมาชิกตัวอย่าง', position: 'อนุกรรมการ' }
  const fonts = loadFonts(new URL('../../assets/fonts/', import.meta.url))
  const key = { p12: new Uint8Array(p12), passphrase: OWN_PASSPHRASE, signer, reason: 'รับรอง' }
  let signed: Uint8Array = pdf
  for (const fieldName of fields) {
    const at = new Date().toISOString()
    signed = await signPdf({ pdf: signed, fieldName, at, ...key }, fonts)
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

test('signed minutes are time-stamped and their evidence kept, and the file tells its states', async ({
  mati,
}) => {
  const look = createLook('light')
  const { server, url, state } = await serve()
  const { meetings } = await prepareScreenStates(mati.dataDirectory)
  const page = await mati.open()
  await signIn(page, SECRETARY_NAME)
  let p12: Buffer = Buffer.alloc(0)

  await test.step('certificates: the address, whom to trust, the committee’s own', async () => {
    await visit(page, '/certificates')
    await page.getByLabel(stamping.address).fill(url)
    await page.getByRole('button', { name: stamping.save }).click()
    await expect(page.getByRole('status').filter({ hasText: stamping.saved })).toBeVisible()
    await trustRoot(page, state.tsa?.rootPem ?? '')
    p12 = await issueOwn(page, SECRETARY_NAME)
    await look.at(page, 'certificates-server')
  })

  await visit(page, `/meetings/${meetings.unsigned}/documents`)
  const card = page.getByRole('article', { name: words.kinds.minutes_pdf })
  const button = card.getByRole('button', { name: new RegExp(`^${stamping.button}`) })
  const dialog = page.getByRole('dialog')
  await test.step('offered when all have signed, and not before', async () => {
    const pdf = await downloadMinutes(page)
    await expect(button).toHaveCount(0)
    const copy = { name: 'รายงาน.pdf', mimeType: 'application/pdf' }
    const fields = ['minute_taker', 'checker', 'chair'].filter((field) => pdf.includes(`(${field})`))
    await card
      .locator('input[type="file"]')
      .setInputFiles({ ...copy, buffer: await signAll(pdf, fields, p12) })
    // One certificate signs for all of them here, so its name is another's in two blocks.
    await dialog.getByRole('button', { name: words.sign.takeOtherConfirm }).click()
    await expect(button).toBeVisible()
    expect(state.asked).toEqual([])
  })

  await test.step('stopped while the server is silent, nothing has changed', async () => {
    state.isSilent = true
    await button.click()
    await expect(dialog).toContainText(new URL(url).host)
    await look.at(page, 'dialog-stamp')
    await dialog.getByRole('button', { name: stamping.confirm }).click()
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    await expect(dialog.getByText(stamping.steps.time)).toBeVisible()
    await look.at(page, 'dialog-stamp-running')
    await dialog.getByRole('button', { name: stamping.stop }).click()
    await expect(dialog.getByText(stamping.problems.CANCELLED)).toBeVisible()
    await expect(dialog.getByText(stamping.unchanged)).toBeVisible()
    state.isSilent = false
  })

  await test.step('a wrong passphrase says so; without one the committee’s own part is missing', async () => {
    const passphrase = dialog.getByLabel(stamping.passphrase)
    await passphrase.fill('ไม่ใช่รหัสนี้')
    await dialog.getByRole('button', { name: stamping.again }).click()
    await expect(dialog.getByText(stamping.wrongPassphrase)).toBeVisible()
    await look.at(page, 'dialog-stamp-wrong')
    await passphrase.fill('')
    await dialog.getByRole('button', { name: stamping.confirm }).click()
    await expect(dialog.getByText(stamping.reached['B-T'])).toBeVisible()
    await expect(dialog.getByText(stamping.noAddress)).toBeVisible()
    await look.at(page, 'dialog-stamp-missing')
  })

  await test.step('with it the evidence is whole', async () => {
    await dialog.getByLabel(stamping.passphrase).fill(AUTHORITY_PASSPHRASE)
    await dialog.getByRole('button', { name: stamping.again }).click()
    await expect(dialog.getByText(stamping.reached['B-LTA'])).toBeVisible()
    await look.at(page, 'dialog-stamp-whole')
    await dialog.getByRole('button', { name: stamping.close }).last().click()
    await expect(dialog).toHaveCount(0)
    await expect(button).toHaveCount(0)
    await expect(card.locator('[data-made]').first()).toContainText('พิสูจน์ได้ว่ามีอยู่แล้วเมื่อ')
    await look.at(page, 'documents-stamped')
    // What went out were hashes and a certificate's number: no stretch of the file is in them.
    expect(state.longest).toBeLessThan(120)
    expect(state.asked.filter((type) => type === 'application/ocsp-request')).toHaveLength(2)
  })

  await test.step('the verification tells the proven time and the file’s states', async () => {
    await verifyPdf(page, await downloadMinutes(page))
    await expect(page.getByText('B-LTA', { exact: false }).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: stamping.revisions })).toBeVisible()
    await look.at(page, 'verify-stamped')
    await page.getByRole('heading', { name: stamping.revisions }).scrollIntoViewIfNeeded()
    await look.at(page, 'verify-states')
  })
  server.closeAllConnections()
  server.close()
  look.end('stamping')
})
