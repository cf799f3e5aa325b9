import type { BlockOrigin, DocumentBlock } from '../../../shared/domain/documents/document-block.ts'

const from = (origin: BlockOrigin, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.map((block) => ({ ...block, origin }))

/** Blocks of one fact of the record; in an editable copy they are locked together. */
export const fact = (
  id: string,
  blocks: readonly DocumentBlock[],
  role?: 'prose_heading' | 'boundary',
): DocumentBlock[] => from({ kind: 'fact', id, ...(role ? { role } : {}) }, blocks)

/** Blocks that somebody wrote and may rewrite. */
export const prose = (blocks: readonly DocumentBlock[]): DocumentBlock[] => from({ kind: 'prose' }, blocks)
