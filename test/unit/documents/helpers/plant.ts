import { inflateSync } from 'node:zlib'
import {
  PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  type PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'

export const name = PdfName.of
export const number = PdfNumber.of
export const text = (value: string) => PdfString.fromString(value)
export const numbers = (...values: number[]) => new PdfArray(values.map((value) => number(value)))
export const resolveIn = (pdf: PDF) => (ref: PdfRef) => pdf.context.resolve(ref)
export const catalogOf = (pdf: PDF) => pdf.context.catalog.getDict()

export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the clean file has no ${what}`)
  return value
}
export const dictIn = (pdf: PDF, dict: PdfDict, key: string) => found(dict.getDict(key, resolveIn(pdf)), key)
export const firstIn = (pdf: PDF, dict: PdfDict, key: string): PdfDict => {
  const entry = dict.getArray(key, resolveIn(pdf))?.at(0, resolveIn(pdf))
  if (!(entry instanceof PdfDict)) throw new Error(`the clean file has no ${key}`)
  return entry
}
export function streamIn(pdf: PDF, dict: PdfDict, key: string): PdfStream {
  const stream = dict.get(key, resolveIn(pdf))
  if (!(stream instanceof PdfStream)) throw new Error(`${key} is no stream`)
  return stream
}
export const pageOf = (pdf: PDF) => found(pdf.getPages()[0], 'page').dict
export const resourcesOf = (pdf: PDF) => dictIn(pdf, pageOf(pdf), 'Resources')
export function fontOf(pdf: PDF): { font: PdfDict; descendant: PdfDict; descriptor: PdfDict } {
  const fonts = dictIn(pdf, resourcesOf(pdf), 'Font')
  const [key] = [...fonts.keys()]
  const font = dictIn(pdf, fonts, found(key, 'font').value)
  const descendant = firstIn(pdf, font, 'DescendantFonts')
  return { font, descendant, descriptor: dictIn(pdf, descendant, 'FontDescriptor') }
}
export const widgetOf = (pdf: PDF) => firstIn(pdf, dictIn(pdf, catalogOf(pdf), 'AcroForm'), 'Fields')
export const specificationOf = (pdf: PDF) => firstIn(pdf, catalogOf(pdf), 'AF')
export const fileOf = (pdf: PDF) => streamIn(pdf, dictIn(pdf, specificationOf(pdf), 'EF'), 'F')

/** The whole file written anew with one thing changed. */
export const changed =
  (change: (pdf: PDF) => void) =>
  async (clean: Uint8Array): Promise<Uint8Array> => {
    const pdf = await PDF.load(clean)
    change(pdf)
    return pdf.save()
  }

export function plain(stream: PdfStream, change: (bytes: Uint8Array) => Uint8Array | string): void {
  const bytes = stream.has('Filter') ? inflateSync(stream.data) : stream.data
  stream.delete('Filter')
  const now = change(bytes)
  stream.setData(typeof now === 'string' ? new TextEncoder().encode(now) : now)
}
export const inMetadata = (from: string | RegExp, to: string) =>
  changed((pdf) =>
    plain(streamIn(pdf, catalogOf(pdf), 'Metadata'), (bytes) => {
      const before = new TextDecoder().decode(bytes)
      const after = before.replace(from, to)
      if (after === before) throw new Error(`no ${from} in the metadata`)
      return after
    }),
  )
export const inContent = (more: string) =>
  changed((pdf) =>
    plain(
      streamIn(pdf, pageOf(pdf), 'Contents'),
      (bytes) => `${Buffer.from(bytes).toString('latin1')}\n${more}\n`,
    ),
  )
export const inCatalog = (key: string, value: () => PdfObject) =>
  changed((pdf) => catalogOf(pdf).set(key, value()))
export const annotated = (entries: Record<string, PdfObject>) =>
  changed((pdf) => {
    const look = pdf.context.register(
      PdfStream.fromDict({
        Type: name('XObject'),
        Subtype: name('Form'),
        BBox: numbers(0, 0, 9, 9),
        Resources: new PdfDict(),
      }),
    )
    const annotation = PdfDict.of({
      ...{
        Type: name('Annot'),
        Subtype: name('Square'),
        Rect: numbers(9, 9, 90, 90),
        F: number(4),
        AP: PdfDict.of({ N: look }),
      },
      ...entries,
    })
    const page = pageOf(pdf)
    const others = page.getArray('Annots', resolveIn(pdf))?.toArray() ?? []
    page.set('Annots', new PdfArray([...others, pdf.context.register(annotation)]))
  })
export const withImage = (entries: Record<string, PdfObject>) =>
  changed((pdf) => {
    const image = PdfStream.fromDict(
      {
        Type: name('XObject'),
        Subtype: name('Image'),
        Width: number(1),
        Height: number(1),
        ColorSpace: name('DeviceRGB'),
        BitsPerComponent: number(8),
        ...entries,
      },
      new Uint8Array(3),
    )
    resourcesOf(pdf).set('XObject', PdfDict.of({ Im9: pdf.context.register(image) }))
  })
export const inBytes = (from: string, to: string) => (clean: Uint8Array) => {
  const before = Buffer.from(clean).toString('latin1')
  const after = before.replace(from, () => to)
  if (after === before) throw new Error(`no ${from} in the file`)
  return new Uint8Array(Buffer.from(after, 'latin1'))
}
export const script = () => PdfDict.of({ S: name('JavaScript'), JS: text('app.alert(1)') })
export const state = (entries: Record<string, PdfObject>) =>
  changed((pdf) =>
    dictIn(pdf, resourcesOf(pdf), 'ExtGState').set(
      'Gs9',
      PdfDict.of({ Type: name('ExtGState'), ...entries }),
    ),
  )
export const inProgram = (change: (program: Buffer) => void) =>
  changed((pdf) =>
    plain(streamIn(pdf, fontOf(pdf).descriptor, 'FontFile2'), (bytes) => {
      const copy = Buffer.from(bytes)
      change(copy)
      return copy
    }),
  )
export const tableAt = (program: Buffer, tag: string): number =>
  program.readUInt32BE(program.indexOf(tag) + 8)
