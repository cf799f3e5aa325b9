import { insertNote } from '../../../../db/queries/annotation.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { hashNote } from './change.ts'
import { cleanText } from './create.ts'
import { readableNote, refuseWithdrawn, tellOthers } from './readers.ts'

/** As private or as shared as the first of its thread; it stands where that stands. */
export const replyToNote: Handler<'annotation.reply'> = (call, input) => {
  const { root } = readableNote(call, input.annotationId)
  if (root.note.id !== input.annotationId) refuse('STATE_CONFLICT', { what: 'reply' })
  refuseWithdrawn(root.note)
  const annotationId = call.host.newId()
  const replyToId = root.note.id
  const { proposalId, seriesId, visibility } = root.note
  const body = cleanText(input.body)
  const row = {
    ...{ id: annotationId, proposalId, seriesId, visibility, replyToId, body },
    ...{ tags: [], quote: '', motivation: 'replying', authorId: call.actorId() },
    ...{ createdAt: call.now, updatedAt: call.now },
  }
  if (visibility === 'private') {
    call.overwrite((db) => insertNote(db, row))
    return { annotationId }
  }
  call.record((db, log) => {
    insertNote(db, row)
    log({ type: 'annotation.replied', data: { annotationId, replyToId, sha256: hashNote(row) } })
  })
  tellOthers(call)
  return { annotationId }
}
