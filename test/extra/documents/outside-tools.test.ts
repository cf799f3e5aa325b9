import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import { derOf, findByteRanges, signedBytesOf } from '../../../electron/documents/sign/signed-ranges.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { minutesBytes, textsOfMinutes } from '../../unit/documents/helpers/documents-room.ts'
import { withoutSpace } from '../../unit/documents/helpers/read-pdf.ts'
import { certificateOf, SECRETARY, signAs, verifyWith } from '../../unit/documents/helpers/signing-room.ts'
import { isMissing, makeFolder, run, title } from './tools.ts'

const model = buildMinutes({ proposals: 38, isSample: false })
const folder = makeFolder()
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  const pdf = await minutesBytes(model)
  const [chair, secretary] = [await certificateOf({ kind: 'rsa' }), await certificateOf(SECRETARY)]
  const once = await signAs(pdf, chair)
  const twice = await signAs(once, secretary, { fieldName: 'minute_taker', signer: SECRETARY })
  writeFileSync(path('plain.pdf'), pdf)
  writeFileSync(path('signed.pdf'), twice)
  writeFileSync(path('roots.pem'), `${chair.caPem}${secretary.caPem}`)
  writeFileSync(path('minutes.docx'), await makeDocx({ kind: 'minutes', model }))
  for (const [index, range] of findByteRanges(twice).entries()) {
    writeFileSync(path(`${index}.der`), derOf(twice, range) ?? '')
    writeFileSync(path(`${index}.bin`), Buffer.concat(signedBytesOf(twice, range)))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Page numbers and footers stand between the two halves of a paragraph that goes over a page's end. */
const withoutPageEdges = (text: string): string =>
  text.replace(/^\s*-\s*[๐-๙]+\s*-\s*$/gm, '').replace(/^รหัสตรวจสอบบันทึก sha256:.*$/gm, '')

/** Spaces at a line's end are not in the file, so both sides are compared without. */
function missingFrom(text: string): string[] {
  const compact = withoutSpace(withoutPageEdges(text.replaceAll('\f', '\n')))
  return textsOfMinutes(model).filter((expected) => !compact.includes(withoutSpace(expected)))
}

describe.skipIf(isMissing('pdftotext'))(title('pdftotext', 'pdftotext -raw'), () => {
  it('gives every paragraph, heading, name and cell back letter for letter', async () => {
    expect(missingFrom(await run('pdftotext', ['-raw', path('signed.pdf'), '-']))).toEqual([])
  })
})

describe.skipIf(isMissing('mutool'))(title('mutool', 'mutool draw'), () => {
  it('gives every paragraph, heading, name and cell back letter for letter', async () => {
    expect(missingFrom(await run('mutool', ['draw', '-q', '-F', 'txt', path('signed.pdf')]))).toEqual([])
  })
})

describe.skipIf(isMissing('pdffonts'))(title('pdffonts', 'pdffonts'), () => {
  it('shows every font embedded, as a subset, with its text', async () => {
    const [, , ...rows] = (await run('pdffonts', [path('signed.pdf')])).trim().split('\n')
    expect(rows.length).toBeGreaterThanOrEqual(2)
    for (const row of rows) expect(row).toMatch(/Sarabun.*\byes\s+yes\s+yes\b/)
  })
})

describe.skipIf(isMissing('qpdf'))(title('qpdf', 'qpdf --check'), () => {
  it.each(['plain.pdf', 'signed.pdf'])('finds no fault in %s', async (file) => {
    const report = await run('qpdf', ['--check', path(file)])
    expect(report).toContain('No syntax or stream encoding errors found')
    expect(report).not.toMatch(/WARNING/)
  })
})

describe.skipIf(isMissing('pdfsig'))(title('pdfsig', 'pdfsig'), () => {
  it('calls both signatures valid', async () => {
    const report = await run('pdfsig', [path('signed.pdf')])
    expect(report.match(/Signature is Valid/g)).toHaveLength(2)
    expect(report.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2)
    expect(report).toContain('Total document signed')
  })
})

describe.skipIf(isMissing('openssl'))(title('openssl', 'openssl'), () => {
  it.each([0, 1])('verifies CMS %i with its certificate chain', async (index) => {
    const report = await run('openssl', [
      ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', path(`${index}.der`)],
      ...['-content', path(`${index}.bin`), '-CAfile', path('roots.pem'), '-out', path('content')],
      // The sample certificates of these tests were valid in January 2557.
      ...['-attime', '1390187700', '-purpose', 'any'],
    ])
    expect(report).toMatch(/CMS Verification successful/)
    expect(readFileSync(path('content')).equals(readFileSync(path(`${index}.bin`)))).toBe(true)
  })

  it.each(['made up', 'ปู่ย่าตายาย๑๒', 'ทั้งThai&Latin'])('opens the .p12, passphrase %s', async (passphrase) => {
    const own = passphrase === 'made up' ? {} : { passphrase }
    const made = await certificateOf(own)
    writeFileSync(path('own.p12'), made.p12)
    writeFileSync(path('own'), made.passphrase)
    const files = ['-in', path('own.p12'), '-passin', `file:${path('own')}`]
    const report = await run('openssl', ['pkcs12', ...files, '-nodes'])
    expect(report).toContain('BEGIN PRIVATE KEY')
    expect(report.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
  })
})

describe.skipIf(isMissing('openssl'))(title('openssl', 'a .p12 made by openssl'), () => {
  const at = new Date()

  async function makeP12(key: string[], exportOptions: string[], passphrase: string): Promise<Uint8Array> {
    const subject = ['-utf8', '-subj', '/C=TH/O=หน่วยงานตัวอย่าง/CN=สมาชิกตัวอย่าง ๒']
    const files = ['-keyout', path('o.key'), '-out', path('o.pem')]
    await run('openssl', ['req', '-x509', '-nodes', '-days', '30', ...key, ...subject, ...files])
    const pass = ['-passout', `pass:${passphrase}`]
    const input = ['-inkey', path('o.key'), '-in', path('o.pem'), '-out', path('o.p12')]
    await run('openssl', ['pkcs12', '-export', ...input, ...exportOptions, ...pass])
    return new Uint8Array(readFileSync(path('o.p12')))
  }

  it.each([
    ["RSA, today's ciphers", ['-newkey', 'rsa:2048'], [], 'secret'],
    ["P-256, today's ciphers", ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], [], 'secret'],
    ['RSA, old ciphers', ['-newkey', 'rsa:2048'], ['-legacy'], 'secret'],
    ['RSA, a Thai passphrase', ['-newkey', 'rsa:2048'], [], 'รหัสผ่าน๑๒๓'],
  ])('signs: %s', async (_name, key, exportOptions, passphrase) => {
    const p12 = await makeP12(key, exportOptions, passphrase)
    const certificate = { p12, passphrase, caPem: readFileSync(path('o.pem'), 'utf8') }
    const pdf = new Uint8Array(readFileSync(path('plain.pdf')))
    const signed = await signAs(pdf, certificate, { at: new Date(at.getTime() + 60_000).toISOString() })
    expect(await verifyWith(signed, certificate)).toMatchObject({
      status: 'valid',
      signatures: [{ signer: 'สมาชิกตัวอย่าง ๒', problems: [] }],
    })
  })
})

describe.skipIf(isMissing('soffice'))(title('soffice', 'LibreOffice'), () => {
  it('opens the .docx and prints it with the same facts', async () => {
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/office`,
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      path('minutes.docx'),
    ])
    const text = withoutSpace(readFileSync(path('minutes.txt'), 'utf8'))
    expect(textsOfMinutes(model).filter((expected) => !text.includes(withoutSpace(expected)))).toEqual([])
  }, 120_000)
})
