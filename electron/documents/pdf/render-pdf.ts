import { normaliseThai } from '../../../shared/thai/normalise.ts'
import { installThaiTypography } from '../thai-typography/install.ts'
import { PROTECTED_WORDS } from '../thai-typography/protected-words.ts'
import { createSegmenter } from '../thai-typography/segment.ts'
import { type DrawnMark, registerThaiSettings } from '../thai-typography/settings.ts'
import { type PdfStream, Printer } from '../thai-typography/upstream.ts'
import { type AttachedFile, attachFile } from './attached-file.ts'
import { drawingNode, installDrawings } from './drawings.ts'
import { escapeMetadata } from './escaped-metadata.ts'
import { type FontFiles, fontTable } from './fonts.ts'
import { embedOutputIntent } from './output-intent.ts'
import { typeScaleOf, withTypeScale } from './type-scale.ts'
import { createVirtualFs } from './virtual-fs.ts'
import { watermarkDrawing } from './watermark.ts'

/**
 * A pdfmake definition. pdfmake changes it in place, so it is built anew for every render. `watermark` is ours: a word
 * that is drawn behind every page.
 */
export type PdfDefinition = Record<string, unknown> & { content: unknown[]; watermark?: string }

export type RenderOptions = {
  fonts: FontFiles
  /** Names and terms of this document that must not be cut by a line's end. */
  protectedWords: readonly string[]
  /** Paragraphs and cells laid out so far. */
  onLeaf?: () => void
  /** Needs a definition that claims PDF/A-3: PDF/A-2 takes no file but another PDF/A. */
  attachment?: AttachedFile
}
export type RenderedPdf = { bytes: Uint8Array; marks: DrawnMark[] }

const noUrls = { resolve: () => undefined, resolved: async () => [] }

function collect(stream: PdfStream): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    stream.on('data', (chunk) => chunks.push(chunk))
    stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    stream.on('error', reject)
    stream.end()
  })
}

function withDrawnWatermark(definition: PdfDefinition, fonts: FontFiles): PdfDefinition {
  const { watermark: text, ...rest } = definition
  if (text === undefined) return rest
  const drawing = watermarkDrawing(text, fonts)
  // A node anew for every page: pdfmake writes into it where it stands.
  return { ...rest, background: () => drawingNode(drawing) }
}

/** Lays a definition out and returns the file and where its marks (places for signatures) came to stand. */
export async function renderPdf(definition: PdfDefinition, options: RenderOptions): Promise<RenderedPdf> {
  installThaiTypography()
  installDrawings()
  const files = createVirtualFs(options.fonts)
  const scale = typeScaleOf(options.fonts)
  const marks: DrawnMark[] = []
  registerThaiSettings(files, {
    segment: createSegmenter([...PROTECTED_WORDS, ...options.protectedWords.map(normaliseThai)]),
    onLeaf: options.onLeaf,
    onMark: (mark) => marks.push(mark),
    metrics: scale.metrics,
  })
  const scaled = withTypeScale(definition, scale)
  const printer = new Printer(fontTable(), files, noUrls, () => false)
  const document = await printer.createPdfKitDocument(withDrawnWatermark(scaled, options.fonts))
  embedOutputIntent(document)
  escapeMetadata(document)
  if (options.attachment) attachFile(document, options.attachment)
  return { bytes: await collect(document), marks }
}
