import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { documentDocx } from '../../../../electron/documents/docx/document-docx.ts'
import { documentDefinition } from '../../../../electron/documents/pdf/document-pdf.ts'
import { renderPdf } from '../../../../electron/documents/pdf/render-pdf.ts'
import { PaperPages } from '../../../../renderer/features/paper/paper-pages.tsx'
import { printedDocument } from '../../../../shared/contract/printed-document.ts'
import type { PrintedDocument } from '../../../../shared/domain/documents/document-block.ts'
import { CREATED_AT, FONTS } from './documents-room.ts'
import { docxText, docxXml } from './read-docx.ts'
import { bodyOf, readPieces, textOf, withoutSpace } from './read-pdf.ts'

/** What a reader reads in a rendering, without any space; `foot` of the pages, which would stand between what goes on. */
export type ReadText = { body: string; foot: string }
export type ThreeTexts = Record<'screen' | 'pdf' | 'docx', ReadText>

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" } as const

/** The text between the tags: labels and drawings are left out. */
const markupText = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity as keyof typeof ENTITIES])

/** As it reaches the window: through the contract, without the origin of its blocks. */
function onScreen({ source: _, footer, ...printed }: PrintedDocument): ReadText {
  const blocks = printed.blocks.map(({ origin: __, ...block }) => block)
  const textWith = (line: string | null) => {
    const paper = printedDocument.parse({ ...printed, blocks, footer: line })
    return markupText(renderToStaticMarkup(createElement(PaperPages, { paper, isWhole: true })))
  }
  return { body: textWith(null), foot: textWith(footer) }
}

async function inPdf(printed: PrintedDocument): Promise<ReadText> {
  const definition = documentDefinition(printed, { digits: 'thai', createdAt: CREATED_AT })
  const { bytes } = await renderPdf(definition, { fonts: FONTS, protectedWords: [] })
  const pieces = await readPieces(bytes)
  return { body: textOf(bodyOf(pieces)), foot: textOf(pieces) }
}

async function inDocx(printed: PrintedDocument): Promise<ReadText> {
  const docx = await documentDocx(printed, 'thai')
  return { body: docxText(docxXml(docx)), foot: docxText(docxXml(docx, 'word/footer1.xml')) }
}

const packed = ({ body, foot }: ReadText): ReadText => ({
  body: withoutSpace(body),
  foot: withoutSpace(foot),
})

/** One printed document in all three renderings, read back. */
export const threeTexts = async (printed: PrintedDocument): Promise<ThreeTexts> => ({
  screen: packed(onScreen(printed)),
  pdf: packed(await inPdf(printed)),
  docx: packed(await inDocx(printed)),
})
