import type { WriteConnection } from '../../../../db/open.ts'
import { listAnswerers, type NoteRow, saveNote } from '../../../../db/queries/annotation.ts'
import type { AuditEvent } from '../../../../shared/audit/events.ts'
import { canonicalJson, sha256 } from '../../audit-log.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { cleanTags, cleanText, findTarget, keepAnchor, keptSpan, readShown } from './create.ts'
import { ownNote, refuseWithdrawn, tellOthers } from './readers.ts'
import { newestVersion } from './target-text.ts'

/** What a shared note said, for the log; its text is in no entry. */
export const hashNote = ({ body, tags, quote }: Pick<NoteRow, 'body' | 'tags' | 'quote'>): string =>
  sha256(canonicalJson({ body, tags, quote }))

type Owned = { note: NoteRow; root: NoteRow }

/**
 * One change of the caller's own note. Of a private one it is unlogged and only the caller's windows hear of it; of one
 * that is shared, or becomes so, it goes into the log, and everybody hears.
 */
function changeOwn(
  call: Call,
  request: { annotationId: string; isSharing?: boolean },
  work: (db: WriteConnection, owned: Owned) => AuditEvent,
): void {
  const { annotationId } = request
  const isShared = request.isSharing ?? ownNote(call, annotationId).root.visibility === 'shared'
  if (!isShared) {
    call.overwrite((db) => void work(db, ownNote(call, annotationId, db)))
    return
  }
  call.record((db, log) => log(work(db, ownNote(call, annotationId, db))))
  tellOthers(call)
}

const isAnswered = (db: WriteConnection, { id, authorId }: NoteRow): boolean =>
  listAnswerers(db, id).some((person) => person !== authorId)

export const editNote: Handler<'annotation.edit'> = (call, { annotationId, ...input }) => {
  const body = cleanText(input.body)
  const { note: standing } = ownNote(call, annotationId)
  const tags = input.tags ? cleanTags(input.tags) : standing.tags
  if (body === standing.body && canonicalJson(tags) === canonicalJson(standing.tags))
    return { savedAt: standing.updatedAt }
  changeOwn(call, { annotationId }, (db, { note, root }) => {
    refuseWithdrawn(note, root)
    if (body !== note.body && isAnswered(db, note)) refuse('STATE_CONFLICT', { what: 'note_answered' })
    saveNote(db, annotationId, { body, tags, updatedAt: call.now })
    return {
      type: 'annotation.edited',
      data: { annotationId, sha256: hashNote({ ...note, body, tags }) },
    }
  })
  return { savedAt: call.now }
}

export const shareNote: Handler<'annotation.share'> = (call, { annotationId }) => {
  const { note: standing } = ownNote(call, annotationId)
  if (standing.replyToId !== null) refuse('STATE_CONFLICT', { what: 'reply' })
  if (standing.visibility === 'shared') return {}
  changeOwn(call, { annotationId, isSharing: true }, (db, { note }) => {
    refuseWithdrawn(note)
    saveNote(db, annotationId, { visibility: 'shared', sharedAt: call.now })
    const { proposalId } = note
    return { type: 'annotation.shared', data: { annotationId, proposalId, sha256: hashNote(note) } }
  })
  return {}
}

export const unshareNote: Handler<'annotation.unshare'> = (call, { annotationId }) => {
  const { note: standing } = ownNote(call, annotationId)
  if (standing.replyToId !== null) refuse('STATE_CONFLICT', { what: 'reply' })
  if (standing.visibility === 'private') return {}
  changeOwn(call, { annotationId }, (db, { note }) => {
    if (isAnswered(db, note)) refuse('STATE_CONFLICT', { what: 'note_answered' })
    saveNote(db, annotationId, { visibility: 'private', sharedAt: null })
    return { type: 'annotation.unshared', data: { annotationId } }
  })
  return {}
}

export const resolveNote: Handler<'annotation.resolve'> = (call, { annotationId, isResolved }) => {
  const { note: standing } = ownNote(call, annotationId)
  if (standing.replyToId !== null) refuse('STATE_CONFLICT', { what: 'reply' })
  if ((standing.resolvedAt !== null) === isResolved) return {}
  changeOwn(call, { annotationId }, (db, { note }) => {
    refuseWithdrawn(note)
    saveNote(db, annotationId, { resolvedAt: isResolved ? call.now : null })
    return { type: 'annotation.resolved', data: { annotationId, isResolved } }
  })
  return {}
}

export const withdrawNote: Handler<'annotation.withdraw'> = (call, { annotationId }) => {
  if (ownNote(call, annotationId).note.withdrawnAt !== null) return {}
  changeOwn(call, { annotationId }, (db) => {
    saveNote(db, annotationId, { withdrawnAt: call.now })
    return { type: 'annotation.withdrawn', data: { annotationId } }
  })
  return {}
}

export const restoreNote: Handler<'annotation.restore'> = (call, { annotationId }) => {
  if (ownNote(call, annotationId).note.withdrawnAt === null) return {}
  changeOwn(call, { annotationId }, (db) => {
    saveNote(db, annotationId, { withdrawnAt: null })
    return { type: 'annotation.restored', data: { annotationId } }
  })
  return {}
}

/** By its author alone, shared or not: a note has one writer, and where it stands is part of what it says. */
export const placeNote: Handler<'annotation.place'> = (call, { annotationId, quote, ...span }) => {
  changeOwn(call, { annotationId }, (db, { note }) => {
    refuseWithdrawn(note)
    if (note.replyToId !== null) refuse('STATE_CONFLICT', { what: 'reply' })
    const target = { proposalId: note.proposalId, seriesId: note.seriesId }
    findTarget(db, target)
    readShown(db, target, { span, quote })
    const kept = keptSpan(db, target, span)
    const version = newestVersion(db, target)
    keepAnchor(db, call, { annotationId, target, version, state: 'placed', span: kept })
    const { place } = kept
    return { type: 'annotation.placed', data: { annotationId, place, sha256: sha256(quote) } }
  })
  return {}
}
