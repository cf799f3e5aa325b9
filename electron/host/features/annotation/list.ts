import {
  listAnchors,
  listNotesOfAuthor,
  listNotesOfProposal,
  type WrittenNote,
} from '../../../../db/queries/annotation.ts'
import { findProposal } from '../../../../db/queries/proposal.ts'
import type { Reanchored } from '../../../../shared/domain/anchoring.ts'
import { readPassage } from '../../../../shared/domain/passage.ts'
import type { Span } from '../../../../shared/domain/proposal-text.ts'
import { searchKey } from '../../../../shared/thai/normalise.ts'
import { type Call, found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { createReading } from './readers.ts'
import { createTextReader, lastSighting } from './standing-places.ts'
import { type NoteView, viewNotes } from './view-notes.ts'

const view = (call: Call, roots: readonly WrittenNote[]): NoteView[] => {
  const { read } = call.host.db
  return viewNotes(read, roots, { personId: call.actorId(), texts: createTextReader(read) })
}

export const listNotes: Handler<'annotation.list'> = (call, { proposalId }) => {
  const { read } = call.host.db
  found(findProposal(read, proposalId), 'proposal')
  return view(call, readableRoots(call, proposalId))
}

/** First notes of the threads on a proposal that the caller may read. */
export function readableRoots(call: Call, proposalId: string): WrittenNote[] {
  const { read } = call.host.db
  const mayRead = createReading(read, call.actorId())
  return listNotesOfProposal(read, proposalId).filter((row) => row.note.replyToId === null && mayRead(row))
}

/** The caller's own first notes that stand, or all of them. */
export const ownRoots = (call: Call, options: { isWithWithdrawn: boolean }): WrittenNote[] =>
  listNotesOfAuthor(call.host.db.read, call.actorId()).filter(
    ({ note }) => options.isWithWithdrawn || note.withdrawnAt === null,
  )

const textOf = ({ note, proposalCode, proposalTitle }: WrittenNote): string =>
  searchKey([note.body, note.quote, ...note.tags, proposalCode, proposalTitle].join('\n'))

export const listOwnNotes: Handler<'annotation.mine'> = (call, input) => {
  const { query, tag, visibility, isWithWithdrawn } = input
  const words = searchKey(query).split(' ').filter(Boolean)
  const own = ownRoots(call, { isWithWithdrawn })
  const shown = own.filter(
    (row) =>
      (tag === null || row.note.tags.includes(tag)) &&
      (visibility === null || row.note.visibility === visibility) &&
      (words.length === 0 || words.every((word) => textOf(row).includes(word))),
  )
  const counts = new Map<string, number>()
  for (const { note } of own) for (const each of note.tags) counts.set(each, (counts.get(each) ?? 0) + 1)
  const tags = [...counts].map(([name, notes]) => ({ tag: name, notes })).sort((a, b) => b.notes - a.notes)
  return { notes: view(call, shown.toReversed()), tags, unplaced: listUnplaced(call, null).length }
}

/** The caller's own notes that stand and have no place. */
function listUnplaced(call: Call, proposalId: string | null): NoteView[] {
  const roots = ownRoots(call, { isWithWithdrawn: false }).filter(
    ({ note }) => proposalId === null || note.proposalId === proposalId,
  )
  return view(call, roots).filter(({ anchor }) => anchor.place === '')
}

const spansOf = (found: Reanchored): readonly Span[] => {
  if (found.state === 'lost') return []
  return found.state === 'uncertain' ? found.candidates : [found.span]
}

export const listTray: Handler<'annotation.tray'> = (call, { proposalId }) => {
  const { read } = call.host.db
  const texts = createTextReader(read)
  const notes = listUnplaced(call, proposalId)
  const anchors = listAnchors(
    read,
    notes.map(({ id }) => id),
  )
  return notes.map((note) => {
    const seriesId = note.target.kind === 'attachment' ? note.target.seriesId : null
    const target = { proposalId: note.proposalId, seriesId }
    const { quote, prefix, suffix } = note
    const sighting = lastSighting(anchors.get(note.id) ?? [], texts.newest(target))
    const before = (sighting && texts.passage(target, sighting)) ?? { place: '', quote, prefix, suffix }
    const now = sighting ? texts.follow(target, sighting) : null
    const candidates = now ? spansOf(now) : []
    const standing = texts.standing(target)
    return {
      note,
      before,
      candidates: candidates.flatMap((span) => {
        const passage = readPassage(standing, span)
        return passage ? [{ ...passage, ...span }] : []
      }),
    }
  })
}
