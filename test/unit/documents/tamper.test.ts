import { P12Signer, PDF, PdfArray, PdfName, PdfNumber, PdfString, rgb } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DemoCertificate } from '../../../electron/documents/documents.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { minutesBytes } from './helpers/documents-room.ts'
import { AT, certificateOf, SECRETARY, signAs, verifyWith } from './helpers/signing-room.ts'

let pdf: Uint8Array
let once: Uint8Array
let twice: Uint8Array
let chair: DemoCertificate
let secretary: DemoCertificate

beforeAll(async () => {
  pdf = await minutesBytes(buildMinutes({ proposals: 1 }))
  chair = await certificateOf()
  secretary = await certificateOf(SECRETARY)
  once = await signAs(pdf, chair)
  twice = await signAs(once, secretary, { fieldName: 'minute_taker', signer: SECRETARY })
})

const verify = (bytes: Uint8Array) => verifyWith(bytes, chair, secretary)
const concat = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ 0x01
  return copy
}

type Change = (open: PDF) => void
async function increment(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const open = await PDF.load(bytes)
  change(open)
  return open.save({ incremental: true })
}

const drawOver: Change = (open) =>
  open.getPages()[0]?.drawRectangle({ x: 100, y: 600, width: 200, height: 100, color: rgb(1, 0, 0) })
const addPage: Change = (open) => void open.addPage()
const setOpenAction: Change = (open) => open.context.catalog.getDict().set('OpenAction', PdfName.of('Evil'))
const moveField: Change = (open) => {
  const field = open
    .getForm()
    ?.getFields()
    .find(({ name }) => name === 'chair')
  field?.getDict().set('Rect', new PdfArray([0, 0, 10, 10].map((value) => PdfNumber.of(value))))
}
const rewriteReason: Change = (open) => {
  const resolve = (ref: Parameters<typeof open.context.resolve>[0]) => open.context.resolve(ref)
  const field = open
    .getForm()
    ?.getFields()
    .find(({ name }) => name === 'chair')
  field?.getDict().getDict('V', resolve)?.set('Reason', PdfString.fromString('อื่น'))
}
const hideSignatures: Change = (open) => open.context.catalog.removeAcroForm()

describe('a clean file', () => {
  it('is valid once signed and twice signed, and unknown unsigned', async () => {
    expect((await verify(once)).status).toBe('valid')
    expect((await verify(twice)).status).toBe('valid')
    expect(await verify(pdf)).toMatchObject({
      status: 'unknown',
      problems: ['NOT_SIGNED'],
      signatures: [],
      timestamps: [],
      revisions: [],
    })
  })
})

describe('a file signed by another program', () => {
  it('is valid too: LibPDF with signing-time, and the older adbe.pkcs7.detached', async () => {
    for (const subFilter of ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'] as const) {
      const signer = await P12Signer.create(chair.p12, chair.passphrase)
      const open = await PDF.load(pdf)
      const { bytes } = await open.sign({
        signer,
        subFilter,
        fieldName: 'Signature1',
        signingTime: new Date(AT),
      })
      expect(await verify(bytes)).toMatchObject({ status: 'valid', signatures: [{ problems: [] }] })
    }
  })

  it('can be signed by us as well, and both are valid', async () => {
    const signer = await P12Signer.create(chair.p12, chair.passphrase)
    const { bytes } = await (await PDF.load(pdf)).sign({
      signer,
      fieldName: 'other',
      signingTime: new Date(AT),
    })
    const both = await signAs(bytes, secretary, { fieldName: 'minute_taker', signer: SECRETARY })
    expect(await verify(both)).toMatchObject({
      status: 'valid',
      signatures: [{ problems: [] }, { problems: [] }],
    })
  })
})

describe('a byte flipped', () => {
  it('anywhere in the signed bytes is found', async () => {
    for (let part = 1; part < 20; part += 1) {
      const at = Math.floor((pdf.byteLength * part) / 20)
      expect((await verify(flip(twice, at))).status, `byte ${at}`).toBe('invalid')
    }
  })

  it('in the signature itself is found', async () => {
    const at = Buffer.from(once).lastIndexOf('/Contents')
    const report = await verify(flip(once, at + 600))
    expect(report.status).toBe('invalid')
  })
})

describe.each([
  ['drawn over', drawOver],
  ['given a page more', addPage],
  ['given an action on opening', setOpenAction],
  ['moved in its signature', moveField],
  ['given another reason', rewriteReason],
] as const)('a file %s', (_name, change) => {
  it('after the last signature is found', async () => {
    const report = await verify(await increment(once, change))
    expect(report.status).toBe('invalid')
    expect(report.signatures[0]?.problems).toEqual(
      expect.arrayContaining(['CONTENT_AFTER_LAST_SIGNATURE', 'CHANGED_AFTER_SIGNING']),
    )
    expect(report.signatures[0]).toMatchObject({ isDigestOk: true, isSignatureOk: true })
  })

  it('between two signatures is found, and blamed on the right one', async () => {
    const changed = await increment(once, change)
    const signedAgain = await signAs(changed, secretary, { fieldName: 'minute_taker', signer: SECRETARY })
    const report = await verify(signedAgain)
    expect(report.status).toBe('invalid')
    expect(report.signatures.map(({ fieldName, problems }) => [fieldName, problems])).toEqual([
      ['chair', ['CHANGED_AFTER_SIGNING']],
      ['minute_taker', []],
    ])
  })
})

describe('other attacks', () => {
  it('names the page that was drawn over', async () => {
    const report = await verify(await increment(once, drawOver))
    expect(report.signatures[0]?.laterChanges?.changedPages).toEqual([1])
  })

  it('bytes appended after the end are found', async () => {
    const report = await verify(concat(once, new TextEncoder().encode('\n% อื่น ๆ\n')))
    expect(report.signatures[0]?.problems).toContain('CONTENT_AFTER_LAST_SIGNATURE')
  })

  it('a file cut short is never valid', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const report = await verify(twice.subarray(0, Math.floor(twice.byteLength * share)))
      expect(report.status, `${share}`).not.toBe('valid')
    }
  })

  it('a form whose signatures are hidden is found', async () => {
    expect(await verify(await increment(once, hideSignatures))).toMatchObject({
      status: 'invalid',
      problems: ['SIGNATURE_HIDDEN'],
    })
  })

  it('a signature put into another document is found', async () => {
    const other = await signAs(await minutesBytes(buildMinutes({ proposals: 0 })), chair)
    const take = (bytes: Uint8Array) => {
      const file = Buffer.from(bytes).toString('latin1')
      const start = file.lastIndexOf('/Contents')
      const open = file.indexOf('<', start)
      return { open, hex: file.slice(open + 1, file.indexOf('>', open)) }
    }
    const forged = Buffer.from(once)
    forged.write(take(other).hex, take(once).open + 1, 'latin1')
    expect((await verify(new Uint8Array(forged))).signatures[0]?.problems).toContain('DIGEST_MISMATCH')
  })

  it('what is no PDF is reported, not thrown', async () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('hello'), chair.p12]) {
      expect((await verify(bytes)).status).toBe('invalid')
    }
  })
})
