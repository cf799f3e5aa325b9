import { composeMinutes } from '../../../../electron/documents/compose/compose-minutes.ts'
import { protectedNames } from '../../../../electron/documents/compose/protected-names.ts'
import { makePdf } from '../../../../electron/documents/make-pdf.ts'
import { documentDefinition } from '../../../../electron/documents/pdf/document-pdf.ts'
import { loadFonts } from '../../../../electron/documents/pdf/fonts.ts'
import { type PdfDefinition, renderPdf } from '../../../../electron/documents/pdf/render-pdf.ts'
import type { DocumentBlock } from '../../../../shared/domain/documents/document-block.ts'
import type { MinutesModel } from '../../../../shared/domain/documents/minutes-model.ts'

export const FONTS = loadFonts(new URL('../../../../assets/fonts/', import.meta.url))
export const WORKER_URL = new URL('../../../../electron/documents/worker.ts', import.meta.url)
export const CREATED_AT = new Date('2014-01-16T03:00:00Z')

export const minutesBytes = (model: MinutesModel): Promise<Uint8Array> =>
  makePdf({ kind: 'minutes', model }, { fonts: FONTS, createdAt: CREATED_AT })

/** The definition comes back too: pdfmake writes into it on which pages each paragraph stands. */
export async function renderMinutes(
  model: MinutesModel,
): Promise<{ bytes: Uint8Array; definition: PdfDefinition }> {
  const definition = documentDefinition(composeMinutes(model), {
    digits: model.digits,
    createdAt: CREATED_AT,
  })
  const { bytes } = await renderPdf(definition, {
    fonts: FONTS,
    protectedWords: protectedNames({ kind: 'minutes', model }),
  })
  return { bytes, definition }
}

function textsOfBlock(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'title':
      return block.lines
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.spans.map(({ text }) => text).join('')]
    case 'roster':
      return block.rows.flatMap(({ number, name, lines, role }) => [number, name, ...lines, role])
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()]
    case 'line':
      return [block.text, block.beside ?? '']
    case 'labels':
      return block.rows.flatMap(({ label, text, second }) => [
        label,
        text,
        second?.label ?? '',
        second?.text ?? '',
      ])
    case 'changes':
      return block.rows.flatMap(({ label, before, after, difference }) => [label, before, after, difference])
    case 'maturity':
      return [...block.titles, ...block.rows.flatMap(({ label, now, target }) => [label, now, target])]
    case 'qr':
      return block.caption
    case 'emblem':
      return [block.note]
    case 'memo_head':
      return [block.note, block.title]
    case 'page_break':
      return []
    case 'signatures':
      return [
        block.closing ?? '',
        ...block.signers.flatMap(({ name, position, roleTitle }) => [name, position, roleTitle]),
      ]
  }
}

/** Every line of prose, heading and cell of a document, as it should come back out. */
export const textsOfBlocks = (blocks: readonly DocumentBlock[]): string[] => blocks.flatMap(textsOfBlock)

export const textsOfMinutes = (model: MinutesModel): string[] => textsOfBlocks(composeMinutes(model).blocks)
