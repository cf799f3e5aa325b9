import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PAGE, TYPE } from '../../../electron/documents/pdf/page-style.ts'
import type { DocumentBlock, PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import { ASSETS } from '../../helpers/host.ts'

export const plain = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const face = (weight: string, file: string) =>
  `@font-face{font-family:Sarabun;font-weight:${weight};src:url("${pathToFileURL(join(ASSETS, 'fonts', file)).href}")}`

export const fontFaces = [face('400', 'Sarabun-Regular.ttf'), face('700', 'Sarabun-Bold.ttf')]

const { margins, firstLineIndent } = PAGE
const STYLE = [
  ...fontFaces,
  `@page{size:A4;margin:${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt}`,
  `body{margin:0;font:${TYPE.bodySize}pt/1.56 Sarabun}`,
  `p{margin:0;text-align:justify;text-indent:${firstLineIndent}pt}`,
  `h1{font-size:${TYPE.titleSize}pt;margin:0;text-align:center}h2{font-size:1em;margin:6pt 0 0}`,
  `table{width:100%;border-collapse:collapse;font-size:${TYPE.tableSize}pt}td,th{vertical-align:top;text-align:left}`,
].join('\n')

const rowsOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `<tr>${row.map((cell) => `<td>${plain(cell)}</td>`).join('')}</tr>`).join('\n')

function htmlOf(block: DocumentBlock): string {
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => `<h1>${plain(line)}</h1>`).join('\n')
    case 'heading':
      return `<h2>${plain(block.text)}</h2>`
    case 'paragraph':
      return `<p>${block.spans.map(({ text, isBold }) => (isBold ? `<b>${plain(text)}</b>` : plain(text))).join('')}</p>`
    case 'roster':
      return `<table>${rowsOf(block.rows.map(({ number, name, lines, role }) => [number, [name, ...lines].join(' '), role]))}</table>`
    case 'table':
      return `<table>${rowsOf([block.columns.map(({ title }) => title), ...block.rows])}</table>`
    case 'signatures':
      return block.signers
        .map(
          ({ name, position, roleTitle }) => `<p>(${plain(name)}) ${plain(position)} ${plain(roleTitle)}</p>`,
        )
        .join('\n')
    default:
      throw new Error(`the bench prints minutes, which have no ${block.kind}`)
  }
}

/** The same words in the same font on the same paper, for a rival to print: no marks, no page numbers, no signature. */
export const documentHtml = ({ title, blocks }: PrintedDocument): string =>
  `<!doctype html><html lang="th"><meta charset="utf-8"><title>${plain(title)}</title><style>${STYLE}</style>\n${blocks.map(htmlOf).join('\n')}\n</html>`
