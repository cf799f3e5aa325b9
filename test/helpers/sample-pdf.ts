import { fileURLToPath } from 'node:url'
import PdfDocument from 'pdfkit'

const FONT = fileURLToPath(new URL('../../assets/fonts/Sarabun-Regular.ttf', import.meta.url))

/** A PDF of plain Thai pages: each page a list of paragraphs. */
export async function samplePdf(pages: readonly (readonly string[])[]): Promise<Buffer> {
  const file = new PdfDocument({ size: 'A4', margin: 72, autoFirstPage: false, info: { Title: 'ตัวอย่าง' } })
  const parts: Buffer[] = []
  file.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise<void>((resolve) => file.on('end', () => resolve()))
  for (const paragraphs of pages) {
    file.addPage().font(FONT).fontSize(16)
    for (const paragraph of paragraphs) file.text(paragraph, { paragraphGap: 8 })
  }
  file.end()
  await done
  return Buffer.concat(parts)
}
