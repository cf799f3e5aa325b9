import { readFileSync } from 'node:fs'
import { composeMinutes } from '../../../../electron/documents/compose/compose-minutes.ts'
import { pdfText } from '../../../../electron/documents/pdf/pdf-text.ts'
import type { DocumentBlock } from '../../../../shared/domain/documents/document-block.ts'
import type { MinutesItem, MinutesModel } from '../../../../shared/domain/documents/minutes-model.ts'
import { buildMinutes } from '../../../fixtures/documents/build-models.ts'
import type { Expected } from './set-lines.ts'

export const HELD_TEXT = readFileSync(
  new URL('../../../fixtures/documents/held-text.txt', import.meta.url),
  'utf8',
).trim()
const PARAGRAPHS = HELD_TEXT.split('\n')

/** So that headings stand everywhere on a page. */
const PARAGRAPHS_PER_ITEM = 5

function itemsOf(paragraphs: readonly string[], copy: number): MinutesItem[] {
  const count = Math.ceil(paragraphs.length / PARAGRAPHS_PER_ITEM)
  return Array.from({ length: count }, (_, index) => ({
    number: `${copy + 1}.${index + 1}`,
    title: `เรื่องที่คัดมาทดสอบการจัดหน้า ชุดที่ ${copy + 1} ตอนที่ ${index + 1}`,
    section: { number: String(copy + 1), title: `เรื่องเพื่อพิจารณา ชุดที่ ${copy + 1}` },
    paragraphs: paragraphs.slice(index * PARAGRAPHS_PER_ITEM, (index + 1) * PARAGRAPHS_PER_ITEM),
    proposal: null,
    scores: null,
    recusals: [],
    resolution: null,
    dissents: [],
    law: [],
  }))
}

/** Minutes whose body is these paragraphs. */
export const minutesOf = (paragraphs: readonly string[]): MinutesModel =>
  buildMinutes({ proposals: 0, items: itemsOf(paragraphs, 0) })

/** Minutes whose body is the held text, so many times over; 25 copies are more than 187 pages. */
export const heldMinutes = (copies: number): MinutesModel =>
  buildMinutes({
    proposals: 0,
    items: Array.from({ length: copies }, (_, copy) => itemsOf(PARAGRAPHS, copy)).flat(),
  })

const isFlow = (block: DocumentBlock | undefined) => block?.kind === 'heading' || block?.kind === 'paragraph'

/** Headings and paragraphs of the blocks, in order and as they are drawn; what stands in columns is left out. */
export const flowOf = (blocks: readonly DocumentBlock[]): Expected[] =>
  blocks.flatMap((block, index): Expected[] => {
    const keepsNext = isFlow(blocks[index + 1])
    if (block.kind === 'heading') return [{ kind: 'heading', text: pdfText(block.text), keepsNext }]
    if (block.kind !== 'paragraph') return []
    const text = pdfText(block.spans.map((span) => span.text).join(''))
    return text.trim() === '' ? [] : [{ kind: 'paragraph', text, keepsNext }]
  })

/** Of the headings over lists nothing is said here: a list has its own lines. */
export const flowOfItems = (model: MinutesModel): Expected[] => {
  const { blocks } = composeMinutes(model)
  const firstItem = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes('ชุดที่'))
  return flowOf(blocks.slice(firstItem))
}
