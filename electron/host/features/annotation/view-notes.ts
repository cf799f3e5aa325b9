import type { ReadConnection } from '../../../../db/open.ts'
import {
  type AnchorRow,
  listAnchors,
  listReplies,
  type WrittenNote,
} from '../../../../db/queries/annotation.ts'
import { findNewestOfSeries } from '../../../../db/queries/attachment.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Passage } from '../../../../shared/domain/passage.ts'
import { lastSighting, spanOf, type TextReader } from './standing-places.ts'
import type { Target } from './target-text.ts'

export type NoteView = OutputOf<'annotation.list'>[number]
type Entry = NoteView['replies'][number]

export const targetOf = ({ note }: Pick<WrittenNote, 'note'>): Target => ({
  proposalId: note.proposalId,
  seriesId: note.seriesId,
})

/** Notes as their reader sees them; `roots` are first notes of threads that this person may read. */
export function viewNotes(
  db: ReadConnection,
  roots: readonly WrittenNote[],
  facts: { personId: string; texts: TextReader },
): NoteView[] {
  const ids = roots.map(({ note }) => note.id)
  const anchors = listAnchors(db, ids)
  const replies = Map.groupBy(listReplies(db, ids), ({ note }) => note.replyToId)
  return roots.map((root) => {
    const { note } = root
    const answers = replies.get(note.id) ?? []
    return {
      ...viewEntry(root, facts.personId),
      proposalId: note.proposalId,
      proposalCode: root.proposalCode,
      proposalTitle: root.proposalTitle,
      target: note.seriesId ? { kind: 'attachment', seriesId: note.seriesId } : { kind: 'proposal' },
      targetTitle: note.seriesId ? (findNewestOfSeries(db, note.seriesId)?.title ?? '') : null,
      tags: isHidden(root, facts.personId) ? [] : note.tags,
      visibility: note.visibility,
      sharedAt: note.sharedAt,
      resolvedAt: note.resolvedAt,
      quote: note.quote,
      prefix: note.prefix,
      suffix: note.suffix,
      anchor: viewAnchor(root, anchors.get(note.id) ?? [], facts.texts),
      replies: answers.map((answer) => viewEntry(answer, facts.personId)),
      isAnswered: answers.some((answer) => answer.note.authorId !== note.authorId),
    }
  })
}

/** Of a withdrawn one others see that it was there, since their answers may stand under it. */
const isHidden = ({ note }: WrittenNote, personId: string): boolean =>
  note.withdrawnAt !== null && note.authorId !== personId

const viewEntry = (written: WrittenNote, personId: string): Entry => ({
  id: written.note.id,
  authorId: written.note.authorId,
  authorName: written.authorName,
  isMine: written.note.authorId === personId,
  body: isHidden(written, personId) ? '' : written.note.body,
  createdAt: written.note.createdAt,
  updatedAt: written.note.updatedAt,
  withdrawnAt: written.note.withdrawnAt,
})

const NOWHERE = { place: '', start: 0, end: 0 }

/** Where it stands on the screen now: as stored, followed through what has been typed since the version was kept. */
function viewAnchor(root: WrittenNote, rows: readonly AnchorRow[], texts: TextReader): NoteView['anchor'] {
  const target = targetOf(root)
  const last = rows.at(-1)
  if (!last) return { state: 'lost', ...NOWHERE, movedFrom: null }
  if (last.state === 'uncertain' || last.state === 'lost')
    return { state: last.state, ...NOWHERE, movedFrom: null }
  const now = texts.follow(target, { span: spanOf(last), version: texts.newest(target) })
  if (now.state === 'uncertain' || now.state === 'lost')
    return { state: now.state, ...NOWHERE, movedFrom: null }
  const movedFrom = last.state === 'moved' ? passageBefore(target, rows, texts) : null
  return { state: last.state, ...now.span, movedFrom }
}

function passageBefore(target: Target, rows: readonly AnchorRow[], texts: TextReader): Passage | null {
  const sighting = lastSighting(rows.slice(0, -1), (rows.at(-1)?.targetVersion ?? 1) - 1)
  return sighting && texts.passage(target, sighting)
}
