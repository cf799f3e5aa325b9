import type { ReadConnection } from '../../../../db/open.ts'
import { findNote, type WrittenNote } from '../../../../db/queries/annotation.ts'
import { findActor, listSeatsOf } from '../../../../db/queries/scope.ts'
import { mayReadNote, type NoteReader } from '../../../../shared/domain/annotation.ts'
import { type Call, found, refuse } from '../../call.ts'

export const readerOf = (db: ReadConnection, personId: string): NoteReader => ({
  personId,
  isKeeper: findActor(db, personId)?.isKeeper ?? false,
  committeeIds: listSeatsOf(db, personId).map(({ committeeId }) => committeeId),
})

/** Tells of the first notes of threads whether the person may read them; seats are looked up once a person. */
export function createReading(db: ReadConnection, personId: string): (root: WrittenNote) => boolean {
  const people = new Map<string, NoteReader>()
  const of = (id: string): NoteReader => {
    const known = people.get(id) ?? readerOf(db, id)
    people.set(id, known)
    return known
  }
  return ({ note }) =>
    mayReadNote(of(personId), { visibility: note.visibility, author: of(note.authorId) }) &&
    (note.withdrawnAt === null || note.authorId === personId || note.visibility === 'shared')
}

/** A note that the caller may read, with the first of its thread. What may not be read does not exist. */
export function readableNote(
  call: Call,
  annotationId: string,
  db: ReadConnection = call.host.db.read,
): { written: WrittenNote; root: WrittenNote } {
  const written = found(findNote(db, annotationId), 'annotation')
  const { replyToId } = written.note
  const root = replyToId ? found(findNote(db, replyToId), 'annotation') : written
  if (!createReading(db, call.actorId())(root)) refuse('NOT_FOUND', { what: 'annotation' })
  return { written, root }
}

/** The caller's own note. Another's, shared or not, has one writer, and that is not the caller. */
export function ownNote(call: Call, annotationId: string, db: ReadConnection = call.host.db.read) {
  const { written, root } = readableNote(call, annotationId, db)
  if (written.note.authorId !== call.actorId()) refuse('NOT_ALLOWED')
  return { note: written.note, root: root.note, written }
}

/** Only what stands is changed. */
export function refuseWithdrawn(...notes: readonly { withdrawnAt: string | null }[]): void {
  if (notes.some(({ withdrawnAt }) => withdrawnAt !== null))
    refuse('STATE_CONFLICT', { what: 'note_withdrawn' })
}

/**
 * What is the caller's own concerns the caller's windows only, and dispatch tells no others (audience.ts). Of what is
 * shared, or was until now, everybody hears: an event holds no data, and each asks for what they may read.
 */
export function tellOthers(call: Call): void {
  call.host.publisher.changed(
    ['annotation', 'audit'],
    ({ kind, personId }) => kind === 'main' && personId !== call.actorId(),
  )
}
