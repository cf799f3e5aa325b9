import { PDF, PdfDict, type PdfRef } from '@libpdf/core'
import { formatInstant } from '../../../shared/thai/buddhist-date.ts'
import type { FontFiles } from '../pdf/fonts.ts'
import { assertGlyphs } from '../pdf/missing-glyphs.ts'
import { TYPE } from '../pdf/page-style.ts'
import { pdfText } from '../pdf/pdf-text.ts'
import { type PdfDefinition, renderPdf } from '../pdf/render-pdf.ts'
import { signatureImage } from './signature-image.ts'

export type AppearanceContent = {
  name: string
  position: string
  reason: string
  /** PNG. */
  image: Uint8Array | null
  at: Date
  size: { width: number; height: number }
}

const NAME_SIZE = 9
const SMALL_SIZE = 7.5
/** A long name, office or reason makes the block's type smaller; nothing of it is ever cut off. */
const SCALES = [1, 0.85, 0.7, 0.55, 0.4] as const

/** Over a quarter of the block, as high as the block lets it be; the words beside it give way by their size. */
const IMAGE_SHARE = 0.28

const imageNode = (image: Uint8Array, size: AppearanceContent['size']) => {
  const width = size.width * IMAGE_SHARE
  return { image: signatureImage(image), fit: [width, size.height - 6], width }
}

/** The time is called "เวลาเครื่อง": it is the signer's machine that says so, and nobody else. */
function definition(content: AppearanceContent, scale: number): PdfDefinition {
  const { name, position, reason, image, at, size } = content
  const small = { fontSize: SMALL_SIZE * scale }
  const edge = {
    type: 'line',
    x1: 1,
    y1: 2,
    x2: 1,
    y2: size.height - 2,
    lineWidth: 1.2,
    lineColor: '#1f4e79',
  }
  const words = [
    { text: 'ลงลายมือชื่ออิเล็กทรอนิกส์โดย', ...small },
    { text: pdfText(name), bold: true },
    ...(position ? [{ text: pdfText(position), ...small }] : []),
    { text: `เวลาเครื่อง ${formatInstant(at)}`, ...small },
    { text: pdfText(`เหตุผล ${reason}`), ...small },
  ]
  return {
    pageSize: size,
    pageMargins: [6, 2, 4, 0],
    version: '1.7',
    subset: 'PDF/A-2b',
    defaultStyle: { font: TYPE.family, fontSize: NAME_SIZE * scale, lineHeight: 1, alignment: 'left' },
    background: () => ({ canvas: [edge] }),
    content: image ? [{ columns: [imageNode(image, size), { stack: words }], columnGap: 4 }] : words,
  }
}

async function drawOnOnePage(content: AppearanceContent, fonts: FontFiles): Promise<PDF> {
  const protectedWords = [...content.name.split(/\s+/), ...content.position.split(/\s+/)]
  assertGlyphs(definition(content, 1).content, fonts)
  let drawn: PDF | null = null
  for (const scale of SCALES) {
    const { bytes } = await renderPdf(definition(content, scale), { fonts, protectedWords })
    drawn = await PDF.load(bytes)
    if (drawn.getPages().length === 1) break
  }
  if (!drawn) throw new Error('no appearance')
  return drawn
}

/**
 * Draws the visible block with the same Thai layer and brings it into the document as a form XObject.
 *
 * @throws DocumentsError MISSING_GLYPHS: a box in place of a letter of the reason is not what anybody signs
 */
export async function embedAppearance(
  pdf: PDF,
  content: AppearanceContent,
  fonts: FontFiles,
): Promise<{ dict: PdfDict; ref: PdfRef }> {
  const embedded = await pdf.embedPage(await drawOnOnePage(content, fonts), 0)
  return { dict: PdfDict.of({ N: embedded.ref }), ref: embedded.ref }
}
