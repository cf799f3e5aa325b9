import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfStream, PdfString } from '@libpdf/core'

/** Page 1-based; PDF points from the lower left corner: left, bottom, right, top. */
export type FieldPlace = { name: string; page: number; rect: readonly [number, number, number, number] }

export type SignatureField = { dict: PdfDict; ref: PdfRef }

// Annotation flags (ISO 32000-1 table 165): printed, and not to be moved.
const PRINT_AND_LOCKED = 4 + 128

/** PDF/A (ISO 19005-2, 6.3.3) wants an appearance on every widget that has a size: this one draws nothing. */
function emptyAppearance(pdf: PDF, [left, bottom, right, top]: FieldPlace['rect']): PdfDict | null {
  if (left === right && bottom === top) return null
  const box = [0, 0, right - left, top - bottom].map((value) => PdfNumber.of(Math.round(value * 100) / 100))
  const form = PdfStream.fromDict({
    Type: PdfName.of('XObject'),
    Subtype: PdfName.of('Form'),
    BBox: new PdfArray(box),
    Resources: new PdfDict(),
  })
  return PdfDict.of({ N: pdf.context.register(form) })
}

/** True for a look such as `addSignatureField` gives: there is no operation in it. */
export function drawsNothing(pdf: PDF, field: PdfDict): boolean {
  const resolve = (ref: PdfRef) => pdf.context.resolve(ref)
  const appearance = field.getDict('AP', resolve)
  const normal = appearance?.get('N', resolve)
  return (
    appearance === undefined ||
    (appearance.size === 1 && normal instanceof PdfStream && normal.getDecodedData().length === 0)
  )
}

/** Merges field and widget into one dictionary at its place, as ISO 32000-1 12.7.3.1 allows. */
function placeWidget(pdf: PDF, field: SignatureField, place: FieldPlace): void {
  const page = pdf.getPages()[place.page - 1]
  if (!page) throw new RangeError(`no page ${place.page}`)
  const { dict, ref } = field
  dict.delete('Kids')
  dict.set('Type', PdfName.of('Annot'))
  dict.set('Subtype', PdfName.of('Widget'))
  dict.set('F', PdfNumber.of(PRINT_AND_LOCKED))
  dict.set('P', page.ref)
  dict.set('Rect', new PdfArray(place.rect.map((value) => PdfNumber.of(Math.round(value * 100) / 100))))
  const appearance = emptyAppearance(pdf, place.rect)
  if (appearance) dict.set('AP', appearance)
  const resolve = (target: PdfRef) => pdf.context.resolve(target)
  const annotations = page.dict.getArray('Annots', resolve)
  if (annotations) annotations.push(ref)
  else page.dict.set('Annots', new PdfArray([ref]))
}

/** Makes an empty signature field in an open document. */
export function addSignatureField(pdf: PDF, place: FieldPlace): SignatureField {
  const created = pdf.getOrCreateForm().createSignatureField(place.name)
  const dict = created.getDict()
  const ref = pdf.context.getRef(dict)
  if (!ref) throw new Error('a new field has no reference')
  const field = { dict, ref }
  placeWidget(pdf, field, place)
  return field
}

/**
 * Adds the fields of all expected signers, as an increment. They exist before the first signature because that one
 * (DocMDP, level 2) allows signing in fields that are there and nothing else.
 */
export async function addSignatureFields(
  bytes: Uint8Array,
  places: readonly FieldPlace[],
): Promise<Uint8Array> {
  if (places.length === 0) return bytes
  const pdf = await PDF.load(bytes)
  for (const place of places) addSignatureField(pdf, place)
  const form = pdf.context.catalog.getDict().getDict('AcroForm', (ref) => pdf.context.resolve(ref))
  // PDF/A (ISO 19005-2, 6.4.1) allows no appearances made by the viewer.
  form?.delete('NeedAppearances')
  return pdf.save({ incremental: true })
}

/** A text string for a dictionary: UTF-16 when it holds Thai. */
export const textString = (text: string): PdfString => PdfString.fromString(text)

/** "D:20140115103000+07'00'": the machine's claim in Bangkok time. */
export function pdfDate(at: Date): PdfString {
  const bangkok = new Date(at.getTime() + 7 * 3_600_000)
  const digits = bangkok.toISOString().slice(0, 19).replace(/[-T:]/g, '')
  return PdfString.fromString(`D:${digits}+07'00'`)
}
