import { PDF, PdfDict, type PdfRef } from '@libpdf/core'
import { formatInstant } from '../../../shared/thai/buddhist-date.ts'
import type { FontFiles } from '../pdf/fonts.ts'
import { TYPE } from '../pdf/page-style.ts'
import { pdfText } from '../pdf/pdf-text.ts'
import { type PdfDefinition, renderPdf } from '../pdf/render-pdf.ts'

export type AppearanceContent = {
  name: string
  position: string
  reason: string
  at: Date
  size: { width: number; height: number }
}

const NAME_SIZE = 9
const SMALL_SIZE = 7

/** The time is called "เวลาเครื่อง": it is the signer's machine that says so, and nobody else. */
function definition({ name, position, reason, at, size }: AppearanceContent): PdfDefinition {
  const small = { fontSize: SMALL_SIZE }
  return {
    pageSize: size,
    pageMargins: [6, 3, 4, 2],
    version: '1.7',
    subset: 'PDF/A-2b',
    defaultStyle: { font: TYPE.family, fontSize: NAME_SIZE, lineHeight: 1.05, alignment: 'left' },
    background: () => ({
      canvas: [
        { type: 'line', x1: 1, y1: 2, x2: 1, y2: size.height - 2, lineWidth: 1.2, lineColor: '#1f4e79' },
      ],
    }),
    content: [
      { text: 'ลงลายมือชื่ออิเล็กทรอนิกส์โดย', ...small },
      { text: pdfText(name), bold: true },
      ...(position ? [{ text: pdfText(position), ...small }] : []),
      { text: pdfText(`เหตุผล ${reason}`), ...small },
      { text: `เวลาเครื่อง ${formatInstant(at)}`, ...small },
    ],
  }
}

/** Draws the visible block with the same Thai layer and brings it into the document as a form XObject. */
export async function embedAppearance(
  pdf: PDF,
  content: AppearanceContent,
  fonts: FontFiles,
): Promise<{ dict: PdfDict; ref: PdfRef }> {
  const { bytes } = await renderPdf(definition(content), {
    fonts,
    protectedWords: [...content.name.split(/\s+/), ...content.position.split(/\s+/)],
  })
  const embedded = await pdf.embedPage(await PDF.load(bytes), 0)
  return { dict: PdfDict.of({ N: embedded.ref }), ref: embedded.ref }
}
