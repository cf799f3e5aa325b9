import { listRootNotes } from '../../../../db/queries/annotation.ts'
import { listAttachmentsWithText } from '../../../../db/queries/attachment.ts'
import { searchWords } from '../../../../db/queries/proposal-search.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { searchKey } from '../../../../shared/thai/normalise.ts'
import type { Call } from '../../call.ts'
import { createReading } from '../annotation/readers.ts'

type Found = OutputOf<'search.find'>[number]

const MOST_SHOWN = 8
/** Shorter words stand in every file. */
const SHORTEST_IN_FILES = 3

/** Notes that the caller may read, and files, whose text holds every word. */
export function findTexts(call: Call, query: string): Found[] {
  const words = searchWords(query)
  if (words.length === 0) return []
  const { read } = call.host.db
  const mayRead = createReading(read, call.actorId())
  const notes = listRootNotes(read)
    .filter(({ note }) => {
      const text = searchKey([note.body, note.quote, ...note.tags].join('\n'))
      return words.every((word) => text.includes(word))
    })
    .filter(mayRead)
    .slice(0, MOST_SHOWN)
    .map(({ note, proposalCode }) => ({
      kind: 'note' as const,
      id: note.id,
      title: firstLine(note.body || note.quote),
      detail: `${proposalCode} · ${firstLine(note.quote)}`,
      proposalId: note.proposalId,
    }))
  if (!words.every((word) => word.length >= SHORTEST_IN_FILES)) return notes
  const files = listAttachmentsWithText(read, { words, limit: MOST_SHOWN }).map((row) => ({
    kind: 'attachment' as const,
    id: row.id,
    title: row.title,
    detail: row.proposalCode,
    proposalId: row.proposalId,
  }))
  return [...notes, ...files]
}

const LONGEST_LINE = 120
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, LONGEST_LINE).toWellFormed()
