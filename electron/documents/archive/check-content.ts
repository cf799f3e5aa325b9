import { PdfArray, type PdfDict, PdfNumber, PdfStream } from '@libpdf/core'
import { decode, type Inspection } from './inspection.ts'
import { scanContent } from './scan-content.ts'

/** A font with every code that is drawn with it, on whatever page. */
export type DrawnFonts = Map<PdfDict, Uint8Array>
export type Drawn = { fonts: DrawnFonts; markedContent: number }

const MAX_NESTING = 28
const [MIN_SIDE, MAX_SIDE] = [3, 14_400]

type Piece = { bytes: Uint8Array; resources: PdfDict | null; where: string }

/** Every code of two bytes. */
const CODES = 65_536

/** One stream: known operators, resources that are there, no CMYK. */
function checkPiece(inspection: Inspection, { bytes, resources, where }: Piece, drawn: Drawn): void {
  const category = (key: string) => inspection.dict(resources?.get(key))
  const fonts = category('Font')
  const scan = scanContent(bytes, (name) => {
    const font = inspection.dict(fonts?.get(name))
    if (!font) return null
    const codes = drawn.fonts.get(font) ?? new Uint8Array(CODES)
    drawn.fonts.set(font, codes)
    return codes
  })
  for (const word of scan.unknownOperators)
    inspection.fault('content_operator', `${where}: ${word.slice(0, 20)}`)
  if (scan.usesCmyk) inspection.fault('colour_space', `${where}: DeviceCMYK`)
  if (scan.deepestNesting > MAX_NESTING || !scan.isBalanced) inspection.fault('content_nesting', where)
  for (const name of scan.fonts)
    if (!inspection.dict(fonts?.get(name))) inspection.fault('content_resource', `${where}: no font ${name}`)
  for (const name of scan.states)
    if (!category('ExtGState')?.has(name)) inspection.fault('content_resource', `${where}: no state ${name}`)
  for (const name of scan.xObjects)
    if (!category('XObject')?.has(name)) inspection.fault('content_resource', `${where}: no object ${name}`)
  drawn.markedContent += scan.markedContent
}

function contentOf(inspection: Inspection, page: PdfDict): Uint8Array {
  const content = inspection.value(page.get('Contents'))
  const streams = content instanceof PdfArray ? inspection.list(content) : [content]
  const parts = streams.map((entry) => inspection.value(entry)).filter((entry) => entry instanceof PdfStream)
  const [only] = parts
  // A token does not go over the end of a stream, so a space between them is right.
  return parts.length === 1 && only
    ? decode(only)
    : Buffer.concat(parts.flatMap((part) => [decode(part), Buffer.from(' ')]))
}

function checkSize(inspection: Inspection, page: PdfDict, where: string): void {
  const box = inspection
    .list(page.get('MediaBox'))
    .map((value) => (value instanceof PdfNumber ? value.value : Number.NaN))
  const [left = 0, bottom = 0, right = 0, top = 0] = box
  const sides = [right - left, top - bottom]
  if (!sides.every((side) => side >= MIN_SIDE && side <= MAX_SIDE)) inspection.fault('page_size', where)
}

/** Forms that a stream draws, and looks of annotations, bring their own resources. */
function formsIn(inspection: Inspection, resources: PdfDict | null): PdfStream[] {
  const objects = inspection.dict(resources?.get('XObject'))
  return [...(objects ?? [])].flatMap(([, entry]) => {
    const object = inspection.value(entry)
    return object instanceof PdfStream && inspection.name(object.get('Subtype')) === 'Form' ? [object] : []
  })
}

function looksOf(inspection: Inspection, page: PdfDict): PdfStream[] {
  return inspection.list(page.get('Annots')).flatMap((entry) => {
    const look = inspection.value(inspection.dict(inspection.dict(entry)?.get('AP'))?.get('N'))
    return look instanceof PdfStream ? [look] : []
  })
}

/** Every page and whatever it draws. @returns the fonts with the codes drawn by each */
export function checkContent(inspection: Inspection): Drawn {
  const drawn: Drawn = { fonts: new Map(), markedContent: 0 }
  const forms = new Set<PdfStream>()
  for (const [index, { dict: page }] of inspection.pdf.getPages().entries()) {
    const where = `page ${index + 1}`
    const resources = inspection.dict(page.get('Resources'))
    if (!resources) inspection.fault('content_resource', `${where} has no resources of its own`)
    checkSize(inspection, page, where)
    checkPiece(inspection, { bytes: contentOf(inspection, page), resources, where }, drawn)
    for (const form of [...formsIn(inspection, resources), ...looksOf(inspection, page)]) forms.add(form)
  }
  // A set hands out what is added while it is read: forms within forms.
  for (const form of forms) {
    const resources = inspection.dict(form.get('Resources'))
    checkPiece(inspection, { bytes: decode(form), resources, where: 'form' }, drawn)
    for (const inner of formsIn(inspection, resources)) forms.add(inner)
  }
  return drawn
}
