import { PDF, PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfStream, PdfString, rgb } from '@libpdf/core'
import type { NamedAttack } from './attack.ts'

export type Change = (pdf: PDF) => void

export async function increment(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  change(pdf)
  return pdf.save({ incremental: true })
}

const name = PdfName.of
const numbers = (...values: number[]) => new PdfArray(values.map((value) => PdfNumber.of(value)))
const text = (value: string) => PdfString.fromString(value)
const stream = (content: string, entries: Record<string, PdfName | PdfArray> = {}) =>
  PdfStream.fromDict(entries, new TextEncoder().encode(content))

function pageOf(pdf: PDF, index = 0) {
  const page = pdf.getPages()[index]
  if (!page) throw new Error('no such page')
  return page
}
const catalogOf = (pdf: PDF) => pdf.context.catalog.getDict()
function fieldOf(pdf: PDF, field: string): PdfDict {
  const found = pdf
    .getForm()
    ?.getFields()
    .find((each) => each.name === field)
  if (!found) throw new Error(`no field ${field}`)
  return found.getDict()
}
const signatureOf = (pdf: PDF, field: string) => {
  const value = fieldOf(pdf, field).getDict('V', (ref) => pdf.context.resolve(ref))
  if (!value) throw new Error(`${field} is not signed`)
  return value
}
function annotate(pdf: PDF, annotation: PdfDict): void {
  const { dict } = pageOf(pdf)
  const resolve = (ref: Parameters<typeof pdf.context.resolve>[0]) => pdf.context.resolve(ref)
  const reference = pdf.context.register(annotation)
  const list = dict.getArray('Annots', resolve)
  if (list) list.push(reference)
  else dict.set('Annots', new PdfArray([reference]))
}
const annotation = (subtype: string, more: Record<string, PdfName | PdfArray | PdfString | PdfNumber>) =>
  PdfDict.of({ Type: name('Annot'), Subtype: name(subtype), Rect: numbers(80, 600, 400, 700), ...more })
const script = () => PdfDict.of({ S: name('JavaScript'), JS: text('app.alert("x")') })

/** Each adds an increment that a reader would show or run. */
const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  [
    'a box drawn over the first page',
    (pdf) => pageOf(pdf).drawRectangle({ x: 100, y: 600, width: 200, height: 100, color: rgb(1, 1, 1) }),
  ],
  ['other words written on the first page', (pdf) => pageOf(pdf).drawText('0 to 9', { x: 100, y: 500 })],
  [
    'the first page’s content replaced',
    (pdf) => pageOf(pdf).dict.set('Contents', pdf.context.register(stream('0 0 10 10 re f'))),
  ],
  ['the first page’s content emptied', (pdf) => pageOf(pdf).dict.delete('Contents')],
  ['the first page’s resources replaced', (pdf) => pageOf(pdf).dict.set('Resources', PdfDict.of({}))],
  ['a page more', (pdf) => void pdf.addPage()],
  ['a page less', (pdf) => void pdf.removePage(0)],
  ['two pages exchanged', (pdf) => void pdf.movePage(0, 1)],
  ['a page turned round', (pdf) => void pageOf(pdf).setRotation(180)],
  ['a page cropped', (pdf) => pageOf(pdf).dict.set('CropBox', numbers(0, 0, 300, 300))],
  ['a page made larger', (pdf) => pageOf(pdf).dict.set('MediaBox', numbers(0, -800, 595, 842))],
  ['an action when a page opens', (pdf) => pageOf(pdf).dict.set('AA', PdfDict.of({ O: script() }))],
  [
    'a note laid over the text',
    (pdf) => annotate(pdf, annotation('FreeText', { Contents: text('แก้ไข'), DA: text('/Helv 12 Tf') })),
  ],
  ['a stamp laid over the text', (pdf) => annotate(pdf, annotation('Stamp', { Name: name('NotApproved') }))],
  ['a link laid over the text', (pdf) => annotate(pdf, annotation('Link', { Border: numbers(0, 0, 0) }))],
  ['a redaction laid over the text', (pdf) => annotate(pdf, annotation('Redact', {}))],
  ['a field to fill in', (pdf) => void pdf.getOrCreateForm().createTextField('amount')],
  ['an action on opening', (pdf) => catalogOf(pdf).set('OpenAction', script())],
  ['actions of the document', (pdf) => catalogOf(pdf).set('AA', PdfDict.of({ WP: script() }))],
  [
    'names with a script',
    (pdf) =>
      catalogOf(pdf).set(
        'Names',
        PdfDict.of({ JavaScript: PdfDict.of({ Names: new PdfArray([text('a'), script()]) }) }),
      ),
  ],
  [
    'layers that hide',
    (pdf) => catalogOf(pdf).set('OCProperties', PdfDict.of({ D: PdfDict.of({ BaseState: name('OFF') }) })),
  ],
  ['another way of showing pages', (pdf) => catalogOf(pdf).set('PageLayout', name('TwoColumnLeft'))],
  ['page labels', (pdf) => catalogOf(pdf).set('PageLabels', PdfDict.of({ Nums: numbers(0) }))],
  ['a signature moved away', (pdf) => fieldOf(pdf, 'chair').set('Rect', numbers(0, 0, 10, 10))],
  [
    'a signature drawn anew',
    (pdf) =>
      fieldOf(pdf, 'chair').set(
        'AP',
        PdfDict.of({
          N: pdf.context.register(
            stream('0 0 9 9 re f', { Subtype: name('Form'), BBox: numbers(0, 0, 9, 9) }),
          ),
        }),
      ),
  ],
  ['a signature made invisible', (pdf) => fieldOf(pdf, 'chair').set('F', PdfNumber.of(2))],
  ['another reason', (pdf) => signatureOf(pdf, 'chair').set('Reason', text('ไม่รับรอง'))],
  ['another name', (pdf) => signatureOf(pdf, 'chair').set('Name', text('ผู้อื่น'))],
  ['another time', (pdf) => signatureOf(pdf, 'chair').set('M', text('D:20200101000000Z'))],
  ['a signature taken out of its field', (pdf) => void fieldOf(pdf, 'chair').delete('V')],
  ['the form taken away', (pdf) => pdf.context.catalog.removeAcroForm()],
  [
    'appearances left to the reader',
    (pdf) =>
      pdf.context.catalog
        .getDict()
        .getDict('AcroForm', (ref) => pdf.context.resolve(ref))
        ?.set('NeedAppearances', PdfBool.of(true)),
  ],
]

export const ATTACKS_ON_STRUCTURE: readonly NamedAttack[] = CHANGES.map(([what, change]) => [
  `appended: ${what}`,
  ({ twice }) => increment(twice, change),
])

/** The same, slipped in after the chair and before the secretary, who then signs all of it. */
export const ATTACKS_BETWEEN = CHANGES
