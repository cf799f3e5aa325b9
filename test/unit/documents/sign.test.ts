import { X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadP12 } from '../../../electron/documents/sign/load-p12.ts'
import { summarise } from '../../../electron/documents/sign/loaded-signer.ts'
import { derOf, findByteRanges } from '../../../electron/documents/sign/signed-ranges.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { minutesBytes } from './helpers/documents-room.ts'
import { readPieces } from './helpers/read-pdf.ts'
import { AT, certificateOf, SECRETARY, signAs, verifyWith } from './helpers/signing-room.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const SIGNING_TIME = '06092a864886f70d010905'
const SIGNING_CERTIFICATE_V2 = '060b2a864886f70d010910022f'

let pdf: Uint8Array
beforeAll(async () => {
  pdf = await minutesBytes(buildMinutes({ proposals: 1 }))
})

describe.each(['rsa', 'p256'] as const)('signing with a %s key', (kind) => {
  it('gives a valid signature, bytes before it untouched, and a second one leaves the first valid', async () => {
    const [chair, secretary] = await Promise.all([
      certificateOf({ kind }),
      certificateOf({ kind, ...SECRETARY }),
    ])
    const once = await signAs(pdf, chair)
    expect(hex(once.subarray(0, pdf.byteLength))).toBe(hex(pdf))
    const twice = await signAs(once, secretary, { fieldName: 'minute_taker', signer: SECRETARY })
    expect(hex(twice.subarray(0, once.byteLength))).toBe(hex(once))
    const report = await verifyWith(twice, chair, secretary)
    expect(report).toMatchObject({ status: 'valid', problems: [] })
    expect(report.signatures.map(({ fieldName, status, problems }) => [fieldName, status, problems])).toEqual(
      [
        ['chair', 'valid', []],
        ['minute_taker', 'valid', []],
      ],
    )
    expect(report.signatures[0]).toMatchObject({
      signer: 'สมาชิกตัวอย่าง ๑ (ตัวอย่าง)',
      reason: 'รับรองรายงานการประชุม (ฉบับสมบูรณ์)',
      claimedAt: AT,
      coversWholeFile: false,
      laterChanges: { changedPages: [], changedFields: [], isCatalogChanged: false },
    })
    expect(report.signatures[1]).toMatchObject({ coversWholeFile: true })
  })
})

describe('the signature', () => {
  it('is PAdES B-B: signing-certificate-v2, no signing-time, DocMDP on the first', async () => {
    const signed = await signAs(pdf, await certificateOf())
    const file = Buffer.from(signed).toString('latin1')
    expect(file).toContain('/ETSI.CAdES.detached')
    expect(file).toMatch(/\/TransformMethod\s*\/DocMDP/)
    const [range] = findByteRanges(signed)
    const der = hex((range && derOf(signed, range)) ?? new Uint8Array())
    expect(der).toContain(SIGNING_CERTIFICATE_V2)
    expect(der).not.toContain(SIGNING_TIME)
  })

  it('of an unknown issuer is neither valid nor invalid', async () => {
    const signed = await signAs(pdf, await certificateOf())
    expect(await verifyWith(signed)).toMatchObject({
      status: 'unknown',
      signatures: [{ status: 'unknown', problems: ['CHAIN_UNTRUSTED'], isSignatureOk: true }],
    })
  })

  it('is made in a new invisible field where the document has none of that name', async () => {
    const certificate = await certificateOf()
    const signed = await signAs(pdf, certificate, { fieldName: 'somebody' })
    expect(await verifyWith(signed, certificate)).toMatchObject({ status: 'valid' })
  })

  it('is not made, with the letter named, when its block holds one that the font lacks', async () => {
    const signer = { name: 'สมาชิกตัวอย่าง ๑', position: 'ประธานอนุกรรมการ ✓' }
    await expect(signAs(pdf, await certificateOf(), { signer })).rejects.toMatchObject({
      code: 'MISSING_GLYPHS',
      detail: ['✓'],
    })
  })

  it('does not disturb the text of the pages', async () => {
    const signed = await signAs(pdf, await certificateOf())
    const textOf = async (bytes: Uint8Array) => (await readPieces(bytes)).map(({ text }) => text).join('')
    expect(await textOf(signed)).toBe(await textOf(pdf))
  })
})

describe('a certificate that cannot sign', () => {
  it('with a Thai passphrase works, whichever mark over a letter was typed first', async () => {
    // ปู่, as some keyboards give it, and ปู่: the same two marks.
    const [typed, ordered] = ['ป\u0e48\u0e39ย่าตายาย', 'ป\u0e39\u0e48ย่าตายาย']
    for (const passphrase of [typed, ordered]) {
      const certificate = await certificateOf({ passphrase })
      for (const tried of [typed, ordered]) expect((await loadP12(certificate.p12, tried)).keyType).toBe('EC')
      await expect(loadP12(certificate.p12, 'ปู่ย่าตาย')).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })
    }
  })

  it('with a wrong passphrase says so', async () => {
    await expect(signAs(pdf, await certificateOf(), { passphrase: 'ผิด' })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    })
  })

  it.each([
    ['cut short', (p12: Uint8Array) => p12.subarray(0, p12.byteLength - 40)],
    ['of other content', () => new TextEncoder().encode('ไม่ใช่ใบรับรอง')],
    ['empty', () => new Uint8Array()],
  ])('%s is damaged', async (_name, damage) => {
    const certificate = await certificateOf()
    await expect(loadP12(damage(certificate.p12), certificate.passphrase)).rejects.toMatchObject({
      code: 'CERTIFICATE_DAMAGED',
    })
  })

  it('that expired, or is not valid yet, says so with the date', async () => {
    const certificate = await certificateOf({ validDays: 30 })
    await expect(signAs(pdf, certificate, { at: '2014-06-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'CERTIFICATE_EXPIRED',
      detail: ['2014-02-19T03:15:00.000Z'],
    })
    await expect(signAs(pdf, certificate, { at: '2013-06-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'CERTIFICATE_NOT_YET_VALID',
      detail: ['2014-01-19T03:15:00.000Z'],
    })
  })

  it('that is only for encryption is refused', async () => {
    const certificate = await certificateOf({ usages: ['keyEncipherment'] })
    await expect(signAs(pdf, certificate)).rejects.toMatchObject({ code: 'CERTIFICATE_NOT_FOR_SIGNING' })
  })

  it('has nothing to do with a broken PDF or a field that is signed', async () => {
    const certificate = await certificateOf()
    await expect(signAs(new TextEncoder().encode('ไม่ใช่ PDF'), certificate)).rejects.toMatchObject({
      code: 'PDF_DAMAGED',
    })
    const signed = await signAs(pdf, certificate)
    await expect(signAs(signed, certificate)).rejects.toMatchObject({ code: 'FIELD_ALREADY_SIGNED' })
  })
})

describe('the demo certificate', () => {
  it('says in its names that it is a sample, and is issued by its own authority', async () => {
    const { p12, passphrase, caPem } = await certificateOf()
    const loaded = await loadP12(p12, passphrase)
    const summary = summarise(loaded)
    expect(summary.subject).toBe('สมาชิกตัวอย่าง ๑ (ตัวอย่าง)')
    expect(summary.issuer).toMatch(/ทดสอบเท่านั้น/)
    expect(summary.isSelfIssued).toBe(false)
    expect(new X509Certificate(summary.rootPem).fingerprint256).toBe(
      new X509Certificate(caPem).fingerprint256,
    )
    expect(loaded.certificate.verify(new X509Certificate(caPem).publicKey)).toBe(true)
    // One attribute per RDN: pkijs 4.0.0 would write all of them into one.
    expect(loaded.certificate.subject).toContain('\nCN=')
  })
})
