/** A piece of pdfmake's content. pdfmake changes it while it lays it out, so it is never used twice. */
export type PdfNode = Record<string, unknown>
