import { findNewestOfSeries, insertAttachment, withdrawSeries } from '../../../../db/queries/attachment.ts'
import { findProposal } from '../../../../db/queries/proposal.ts'
import { normaliseThai } from '../../../../shared/thai/normalise.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { placeNotesAnew } from '../annotation/place-anew.ts'
import { type Content, readContent } from './read-content.ts'
import { storeBytes } from './store.ts'

const rowOf = (call: Call, content: Content, stored: { storedAs: string; hash: string }) => ({
  id: call.host.newId(),
  fileName: content.fileName,
  mediaType: content.mediaType,
  size: content.bytes.byteLength,
  sha256: stored.hash,
  storedAs: stored.storedAs,
  pages: content.pages.length,
  addedAt: call.now,
  addedById: call.actorId(),
})

export const addAttachment: Handler<'attachment.add'> = async (call, input) => {
  const { proposalId } = input
  found(findProposal(call.host.db.read, proposalId), 'proposal')
  const content = readContent(call, input)
  const row = rowOf(call, content, await storeBytes(call, content.bytes))
  const seriesId = call.host.newId()
  const title = normaliseThai(input.title)
  call.record((db, log) => {
    found(findProposal(db, proposalId), 'proposal')
    insertAttachment(db, { ...row, proposalId, seriesId, version: 1, title }, content.pages)
    const { id: attachmentId, fileName, sha256 } = row
    log({ type: 'attachment.added', data: { attachmentId, seriesId, proposalId, title, fileName, sha256 } })
  })
  discard(call, input)
  return { seriesId, attachmentId: row.id }
}

const discard = (call: Call, input: { file: string; pages: string | null }): void => {
  for (const token of [input.file, input.pages]) if (token) call.host.files.discard(token, call.actorId())
}

export const replaceAttachment: Handler<'attachment.replace'> = async (call, input) => {
  const { seriesId } = input
  standing(call, seriesId)
  const content = readContent(call, input)
  const row = rowOf(call, content, await storeBytes(call, content.bytes))
  call.record((db, log) => {
    const before = standing(call, seriesId)
    if ((before.mediaType === 'application/pdf') !== (row.mediaType === 'application/pdf'))
      refuse('STATE_CONFLICT', { what: 'attachment_kind' })
    const { proposalId, title } = before
    const version = before.version + 1
    insertAttachment(
      db,
      { ...row, proposalId, seriesId, version, title, replacesId: before.id },
      content.pages,
    )
    placeNotesAnew(db, call, { target: { proposalId, seriesId }, version })
    const { id: attachmentId, fileName, sha256 } = row
    log({ type: 'attachment.replaced', data: { attachmentId, seriesId, version, title, fileName, sha256 } })
  })
  discard(call, input)
  return { attachmentId: row.id }
}

/** The newest version of a file that has not been withdrawn, of a proposal that has not. */
function standing(call: Call, seriesId: string) {
  const { read } = call.host.db
  const file = found(findNewestOfSeries(read, seriesId), 'attachment')
  if (file.withdrawnAt !== null || !findProposal(read, file.proposalId))
    refuse('NOT_FOUND', { what: 'attachment' })
  return file
}

/** Notes on it stay with their authors, who see that the file is gone. */
export const withdrawAttachment: Handler<'attachment.withdraw'> = (call, { seriesId, reason }) => {
  call.record((db, log) => {
    const { title } = standing(call, seriesId)
    withdrawSeries(db, { seriesId, at: call.now, reason })
    log({ type: 'attachment.withdrawn', data: { seriesId, title, reason } })
  })
  return {}
}
