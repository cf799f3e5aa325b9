/// <reference path="./pdfmake-internals.d.ts" />
import elementWriter from 'pdfmake/js/ElementWriter.js'
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import line from 'pdfmake/js/Line.js'
import pdfDocument from 'pdfmake/js/PDFDocument.js'
import printer from 'pdfmake/js/Printer.js'
import qrEnc from 'pdfmake/js/qrEnc.js'
import renderer from 'pdfmake/js/Renderer.js'
import textInlines from 'pdfmake/js/TextInlines.js'
import type {
  ElementWriterShape,
  LayoutBuilderShape,
  LineShape,
  PdfDocument,
  RendererShape,
  TextInlinesShape,
} from './upstream-types.ts'

type ClassOf<Instance> = { prototype: Instance }

/**
 * pdfmake is CommonJS compiled from ES modules: Node hands over `module.exports`, a bundler may hand over its `default`.
 * Both must give the same class, or the patches would land on a copy.
 */
function classFrom<Class>(imported: unknown): Class {
  const wrapped = imported as { default?: unknown }
  return (typeof imported === 'function' ? imported : wrapped.default) as Class
}

/** What pdfmake streams: a pdfkit document. */
export type PdfStream = {
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}
type PrinterClass = new (
  fonts: unknown,
  virtualFs: unknown,
  urls: unknown,
  localAccessPolicy: (path: string) => boolean,
) => { createPdfKitDocument(definition: unknown, options?: unknown): Promise<PdfStream> }

export const Printer: PrinterClass = classFrom(printer)
export const Line: (new (maxWidth: number) => LineShape) & ClassOf<LineShape> = classFrom(line)
export const TextInlines: ClassOf<TextInlinesShape> = classFrom(textInlines)
export const ElementWriter: ClassOf<ElementWriterShape> = classFrom(elementWriter)
export const LayoutBuilder: ClassOf<LayoutBuilderShape> = classFrom(layoutBuilder)
export const Renderer: ClassOf<RendererShape> = classFrom(renderer)
/** Writes a code's squares, the first of which is the white ground, into the node that it is given. */
type QrEncoder = {
  measure(node: { qr: string; eccLevel: string; fit: number }): {
    _canvas: { x: number; y: number; w: number; h: number }[]
    _width: number
  }
}
const { default: wrappedEncoder } = qrEnc as { default?: QrEncoder }
export const qrEncoder: QrEncoder = wrappedEncoder ?? (qrEnc as QrEncoder)
export const PdfmakeDocument: ClassOf<PdfDocument> = classFrom(pdfDocument)
