import type { PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import type { ArchivalFlavour } from '../archive/archival-flavour.ts'
import { contentOf } from './blocks-to-pdf.ts'
import { type Drawing, drawingNode } from './drawings.ts'
import { PAGE, TYPE } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'
import { qrDrawing } from './qr-drawing.ts'
import type { PdfDefinition } from './render-pdf.ts'

/** "- ๒ -" in the upper margin, none on page one. */
const pageNumber = (page: number, digits: 'thai' | 'arabic'): PdfNode | null =>
  page === 1
    ? null
    : {
        text: `- ${digits === 'thai' ? toThaiDigits(page) : page} -`,
        alignment: 'center',
        margin: [PAGE.margins.left, PAGE.pageNumberTop, PAGE.margins.right, 0],
      }

/** About 13 mm: 0.44 mm for a module of the code, which a telephone reads from print. */
const QR_SIZE = 36
const QR_TOP = 9

/** The head of the log, and where somebody signs its QR code on the left. */
const footerLine = (text: string, qr: Drawing | null): PdfNode => {
  const words = { text, fontSize: TYPE.footerSize, color: '#555555', alignment: 'right' }
  const { left, right } = PAGE.margins
  if (qr === null) return { ...words, margin: [left, PAGE.footerTop, right, 0] }
  return {
    columns: [
      { ...drawingNode(qr), width: 50 },
      { ...words, width: PAGE.textWidth - 50, margin: [0, PAGE.footerTop - QR_TOP, 0, 0] },
    ],
    margin: [left, QR_TOP, right, 0],
  }
}

export type DocumentSetting = { digits: 'thai' | 'arabic'; createdAt: Date; flavour?: ArchivalFlavour }

/**
 * The pdfmake definition of a printed document: PDF 1.7 with the metadata of PDF/A-2b, or 3b where a file goes with it.
 * `tagged` stays off: pdfmake would set the flag without writing a structure, which is a false claim.
 */
export function documentDefinition(printed: PrintedDocument, setting: DocumentSetting): PdfDefinition {
  const { digits, createdAt, flavour = '2b' } = setting
  const { margins } = PAGE
  const footerQr =
    printed.footerQr === null ? null : qrDrawing({ qr: printed.footerQr, eccLevel: 'L', size: QR_SIZE })
  return {
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    version: '1.7',
    subset: `PDF/A-${flavour}`,
    language: 'th-TH',
    displayTitle: true,
    info: { title: printed.title, author: 'ฝ่ายเลขานุการ', creator: 'มติ', creationDate: createdAt },
    defaultStyle: { font: TYPE.family, fontSize: TYPE.bodySize, lineHeight: TYPE.lineHeight },
    header: (page: number) => pageNumber(page, digits),
    ...(printed.footer === null ? {} : { footer: () => footerLine(printed.footer ?? '', footerQr) }),
    ...(printed.watermark === null ? {} : { watermark: printed.watermark }),
    content: contentOf(printed.blocks),
  }
}
