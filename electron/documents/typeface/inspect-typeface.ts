import { Blob, Face as HarfBuzzFace } from 'harfbuzzjs'
import { findArchivalFaults } from '../archive/find-faults.ts'
import { DocumentsError } from '../documents-error.ts'
import { documentDefinition } from '../pdf/document-pdf.ts'
import { type Face, fillFaces } from '../pdf/fonts.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import { canPlaceMarks } from '../thai-typography/harfbuzz.ts'
import { type FontFacts, readFontFacts } from './font-facts.ts'

export const FONT_PROBLEMS = [
  'TOO_LARGE',
  'NOT_TRUETYPE',
  'DAMAGED',
  'MAY_NOT_EMBED',
  'LACKS_LETTERS',
  'NO_MARK_PLACES',
  'OTHER_FAMILY',
  'SAME_FACE',
  'NO_REGULAR',
  'FAILS_TRIAL',
] as const
export type FontProblem = (typeof FONT_PROBLEMS)[number]

export type TypefaceFiles = Readonly<Partial<Record<Face, Uint8Array>>>
export type InspectedTypeface = { family: string; faces: Face[]; files: TypefaceFiles }

/** The largest Thai typeface that offices use has 0.3 MB a face; 4 MB is no Thai text face. */
export const MAX_FONT_BYTES = 4 * 1024 * 1024

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
/** Thai letters, marks and digits, and what stands on a keyboard: no paper does without. */
const NEEDED = [
  ...range(0x20, 0x7e),
  ...range(0x0e01, 0x0e3a),
  ...range(0x0e40, 0x0e4d),
  ...range(0x0e50, 0x0e59),
]
/** Every letter with marks over, under and beside it. */
const TRIAL = ['ป่า ฟ้า เก้า ญู ฐู ปั้น น้ำ ปำ ที่ กี๊ ฎุ ปู่ พ.ศ. ๑๒๓๔๕๖๗๘๙๐ 0123456789', String.fromCharCode(...NEEDED)]

/** @param index which of the files given, from 0 */
function refuse(problem: FontProblem, index: number, message: string = problem): never {
  throw new DocumentsError('FONT_UNUSABLE', message, { detail: [problem, String(index)] })
}

/** "OTTO" has other outlines, "ttcf" is a collection, "wOFF" and "wOF2" are packed. */
function assertTrueType(bytes: Uint8Array, index: number): void {
  const version = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (version !== '\u0000\u0001\u0000\u0000' && version !== 'true') refuse('NOT_TRUETYPE', index)
}

function inspectFile(bytes: Uint8Array, index: number): FontFacts {
  if (bytes.byteLength > MAX_FONT_BYTES) refuse('TOO_LARGE', index)
  assertTrueType(bytes, index)
  let facts: FontFacts
  try {
    facts = readFontFacts(bytes)
  } catch (error) {
    return refuse('DAMAGED', index, String(error))
  }
  if (facts.family === '') refuse('DAMAGED', index, 'no family')
  if (!facts.mayEmbed) refuse('MAY_NOT_EMBED', index)
  const characters = new Set(new HarfBuzzFace(new Blob(bytes)).collectUnicodes())
  if (!NEEDED.every((code) => characters.has(code))) refuse('LACKS_LETTERS', index)
  if (!canPlaceMarks(bytes)) refuse('NO_MARK_PLACES', index)
  return facts
}

/** A page with every letter, held to the standard that every paper is held to. */
async function tryOut(files: TypefaceFiles): Promise<void> {
  const text = (value: string) => ({ kind: 'heading' as const, level: 1 as const, text: value })
  const printed = {
    title: 'ทดลองแบบอักษร',
    blocks: TRIAL.map(text),
    watermark: null,
    footer: null,
    footerQr: null,
  }
  const setting = { digits: 'thai' as const, createdAt: new Date(0) }
  const rendered = await renderPdf(documentDefinition(printed, setting), {
    fonts: fillFaces(files),
    protectedWords: [],
  }).catch((error: unknown) => refuse('FAILS_TRIAL', 0, String(error)))
  const [fault] = await findArchivalFaults(rendered.bytes, '2b')
  if (fault) refuse('FAILS_TRIAL', 0, `${fault.rule}: ${fault.detail}`)
}

/**
 * Font files of an agency, as a secretary brings them: from one to four faces of one family.
 * @throws DocumentsError FONT_UNUSABLE with the problem and the file's index in `detail`
 */
export async function inspectTypeface(given: readonly Uint8Array[]): Promise<InspectedTypeface> {
  const facts = given.map(inspectFile)
  const files: Partial<Record<Face, Uint8Array>> = {}
  for (const [index, { family, face }] of facts.entries()) {
    if (family !== facts[0]?.family) refuse('OTHER_FAMILY', index)
    if (files[face]) refuse('SAME_FACE', index)
    files[face] = given[index]
  }
  if (!files.normal) refuse('NO_REGULAR', 0)
  await tryOut(files)
  return { family: facts[0]?.family ?? '', faces: facts.map(({ face }) => face), files }
}
