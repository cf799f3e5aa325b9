import {
  type AttachmentRow,
  findAttachment,
  listAttachments,
  listPages,
} from '../../../../db/queries/attachment.ts'
import { findProposalEver } from '../../../../db/queries/proposal.ts'
import { diffPages } from '../../../../shared/domain/version-diff.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { readBytes } from './store.ts'

export const listFiles: Handler<'attachment.list'> = ({ host }, { proposalId }) => {
  found(findProposalEver(host.db.read, proposalId), 'proposal')
  const rows = listAttachments(host.db.read, proposalId)
  return [...Map.groupBy(rows, ({ file }) => file.seriesId)].map(([seriesId, versions]) => ({
    seriesId,
    title: versions[0]?.file.title ?? '',
    versions: versions.map(({ file, addedBy }) => ({
      attachmentId: file.id,
      version: file.version,
      fileName: file.fileName,
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      pages: file.pages,
      addedAt: file.addedAt,
      addedBy,
    })),
  }))
}

const get = ({ host }: Call, attachmentId: string): AttachmentRow =>
  found(findAttachment(host.db.read, attachmentId), 'attachment')

export const fetchAttachment: Handler<'attachment.fetch'> = (call, { attachmentId }) => {
  const file = get(call, attachmentId)
  const { fileName } = file
  const bytes = readBytes(call, file)
  return { fileName, fileToken: call.host.files.offer({ name: fileName, bytes, personId: call.actorId() }) }
}

export const readAttachmentPages: Handler<'attachment.pages'> = (call, { attachmentId }) =>
  listPages(call.host.db.read, get(call, attachmentId).id)

export const diffAttachments: Handler<'attachment.diff'> = (call, { from, to }) => {
  const [before, after] = [get(call, from), get(call, to)]
  if (before.seriesId !== after.seriesId) refuse('NOT_FOUND', { what: 'attachment' })
  const { read } = call.host.db
  return diffPages(listPages(read, before.id), listPages(read, after.id))
}
