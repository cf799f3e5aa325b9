import { describe, expect, it } from 'vitest'
import { findArchivalFaults } from '../../../electron/documents/archive/find-faults.ts'
import { composeMinutes } from '../../../electron/documents/compose/compose-minutes.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { faceOf, fillFaces } from '../../../electron/documents/pdf/fonts.ts'
import { typeScaleOf } from '../../../electron/documents/pdf/type-scale.ts'
import { signPdf } from '../../../electron/documents/sign/sign-pdf.ts'
import { inspectTypeface } from '../../../electron/documents/typeface/inspect-typeface.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { CREATED_AT, FONTS, textsOfBlocks } from './helpers/documents-room.ts'
import { fontOf, makeOldFont, tablesOf } from './helpers/old-font.ts'
import { beyondMargins, bodyOf, findExact, readPieces, textOf } from './helpers/read-pdf.ts'
import { AT, CHAIR, certificateOf } from './helpers/signing-room.ts'

const regular = faceOf(FONTS, 'normal')
const bold = faceOf(FONTS, 'bold')
const old = { normal: makeOldFont(regular), bold: makeOldFont(bold) }
/** Letters drawn small in their em, as TH SarabunPSK's are. */
const small = {
  normal: makeOldFont(regular, { unitsPerEm: 1500 }),
  bold: makeOldFont(bold, { unitsPerEm: 1500 }),
}
const model = buildMinutes({ proposals: 4 })

describe.each([
  ['as large as Sarabun’s', old, 12],
  ['drawn small', small, 16],
] as const)('an old font whose letters are %s', (_name, files, size) => {
  const fonts = fillFaces(files)

  it('gives its text back letter for letter, within the margins, at the office’s size', async () => {
    const pdf = await makePdf({ kind: 'minutes', model }, { fonts, createdAt: CREATED_AT })
    const body = bodyOf(await readPieces(pdf), typeScaleOf(fonts).size)
    expect(beyondMargins(body)).toEqual([])
    const text = textOf(body)
    const texts = textsOfBlocks(composeMinutes(model).blocks).filter((expected) => expected.trim() !== '')
    expect(texts.filter((expected) => findExact(text, expected) === -1)).toEqual([])
    expect(await findArchivalFaults(pdf, '3b')).toEqual([])
    expect(Math.round(typeScaleOf(fonts).size * 12)).toBe(size)
  })

  it('draws the block of a signature too', async () => {
    const pdf = await makePdf(
      { kind: 'minutes', model: buildMinutes({ proposals: 0 }) },
      { fonts, createdAt: CREATED_AT },
    )
    const { p12, passphrase } = await certificateOf()
    const signed = await signPdf(
      { pdf, p12, passphrase, signer: CHAIR, reason: 'ปั้นน้ำ', fieldName: 'chair', at: AT },
      fonts,
    )
    expect(await findArchivalFaults(signed, '3b')).toEqual([])
  })
})

it('a face that is not there is drawn with the nearest', () => {
  const faces = fillFaces({ normal: old.normal, bold: old.bold })
  expect(faceOf(faces, 'italics')).toBe(old.normal)
  expect(faceOf(faces, 'bolditalics')).toBe(old.bold)
})

describe('fonts that are brought', () => {
  it('are taken with their family and faces, in any order', async () => {
    expect(await inspectTypeface([old.bold, old.normal])).toMatchObject({
      family: 'Sarabun',
      faces: ['bold', 'normal'],
    })
    expect(await inspectTypeface([regular])).toMatchObject({ family: 'Sarabun', faces: ['normal'] })
  })

  const changedTable = (tag: string, change: (view: DataView) => void): Uint8Array =>
    fontOf(
      tablesOf(regular).map((table) => {
        if (table.tag === tag) change(new DataView(table.bytes.buffer))
        return table
      }),
    )
  const withoutTable = (tag: string) => fontOf(tablesOf(regular).filter((table) => table.tag !== tag))
  const otherName = () =>
    changedTable('name', (view) => {
      // The first letter of every name, UTF-16: "Sarabun" becomes another family.
      const start = view.getUint16(4)
      for (let at = start; at + 1 < view.byteLength; at += 2)
        if (view.getUint16(at) === 0x53) view.setUint16(at, 0x5a)
    })

  const fsType = (value: number) => changedTable('OS/2', (view) => view.setUint16(8, value))
  it.each([
    ['TOO_LARGE', () => [new Uint8Array(5 * 1024 * 1024)], 0],
    ['NOT_TRUETYPE', () => [Buffer.concat([Buffer.from('OTTO'), regular.subarray(4)])], 0],
    ['NOT_TRUETYPE', () => [Buffer.from('wOFF')], 0],
    ['NOT_TRUETYPE', () => [new Uint8Array(0)], 0],
    ['DAMAGED', () => [regular.subarray(0, 20_000)], 0],
    ['DAMAGED', () => [withoutTable('glyf')], 0],
    ['DAMAGED', () => [withoutTable('name')], 0],
    ['MAY_NOT_EMBED', () => [fsType(0x0002)], 0],
    ['MAY_NOT_EMBED', () => [fsType(0x0100)], 0],
    ['MAY_NOT_EMBED', () => [fsType(0x0200)], 0],
    ['LACKS_LETTERS', () => [makeOldFont(regular, { without: [0x0e51] })], 0],
    ['LACKS_LETTERS', () => [makeOldFont(regular, { without: [0x41] })], 0],
    ['NO_MARK_PLACES', () => [makeOldFont(regular, { without: [0xf70a] })], 0],
    ['SAME_FACE', () => [regular, old.normal], 1],
    ['NO_REGULAR', () => [bold], 0],
    ['OTHER_FAMILY', () => [regular, otherName()], 1],
  ] as const)('are refused: %s', async (problem, files, index) => {
    const given = files().map((bytes) => new Uint8Array(bytes))
    await expect(inspectTypeface(given)).rejects.toMatchObject({
      code: 'FONT_UNUSABLE',
      detail: [problem, String(index)],
    })
  })

  it.each([0x0000, 0x0004, 0x0008, 0x000a])('may be embedded with the licence bits %s', async (value) => {
    expect(await inspectTypeface([fsType(value)])).toMatchObject({ family: 'Sarabun' })
  })
})
