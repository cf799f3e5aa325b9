import {
  AlignmentType,
  Document,
  Footer,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import { runStyle, textLine } from './docx-parts.ts'
import { DOCX } from './docx-style.ts'
import { SOURCE_PROPERTY } from './fact-marks.ts'
import { docxChildrenOf } from './locked-parts.ts'

const pageNumberHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...runStyle(), children: ['- ', PageNumber.CURRENT, ' -'] })],
      }),
    ],
  })

/** "ร่าง" and "ตัวอย่าง" as a line in each header: docx has no watermark, and it must not be lost on the way to Word. */
const markLine = (text: string): Paragraph =>
  textLine(text, { alignment: AlignmentType.RIGHT, color: '808080', bold: true })

const headerWith = (header: Header, mark: string | null): Header =>
  mark === null ? header : new Header({ children: [...header.options.children, markLine(mark)] })

/** A printed document as .docx: complex-script font and size, Thai distribution, Thai page numbers from page two on. */
export async function documentDocx(printed: PrintedDocument, digits: 'thai' | 'arabic'): Promise<Uint8Array> {
  const { header, footer, ...margin } = DOCX.margins
  const footerLine =
    printed.footer === null
      ? []
      : [textLine(printed.footer, { size: DOCX.footerSize, alignment: AlignmentType.RIGHT, color: '555555' })]
  const pageFooter = () => new Footer({ children: footerLine.length > 0 ? footerLine : [textLine('')] })
  const document = new Document({
    creator: 'ฝ่ายเลขานุการ',
    title: printed.title,
    customProperties: printed.source
      ? [{ name: SOURCE_PROPERTY, value: JSON.stringify(printed.source) }]
      : [],
    styles: { default: { document: { run: runStyle() } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: DOCX.page,
            margin: { ...margin, header, footer },
            pageNumbers: {
              start: 1,
              formatType: digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL,
            },
          },
        },
        headers: {
          first: headerWith(new Header({ children: [] }), printed.watermark),
          default: headerWith(pageNumberHeader(), printed.watermark),
        },
        footers: { first: pageFooter(), default: pageFooter() },
        children: docxChildrenOf(printed.blocks),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
