import { findProposal } from '../../../../db/queries/proposal.ts'
import { toWebAnnotations } from '../../../../shared/domain/web-annotation.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { ownRoots, readableRoots } from './list.ts'
import { createTextReader } from './standing-places.ts'
import { viewNotes } from './view-notes.ts'

export const exportNotes: Handler<'annotation.export'> = (call, { proposalId }) => {
  const { read } = call.host.db
  const personId = call.actorId()
  if (proposalId !== null) found(findProposal(read, proposalId), 'proposal')
  const roots =
    proposalId === null ? ownRoots(call, { isWithWithdrawn: false }) : readableRoots(call, proposalId)
  const notes = viewNotes(read, roots, { personId, texts: createTextReader(read) }).filter(
    ({ withdrawnAt }) => withdrawnAt === null,
  )
  const annotations = toWebAnnotations(notes)
  const bytes = Buffer.from(`${JSON.stringify(annotations, null, 2)}\n`)
  const fileName = `บันทึก-${call.now.slice(0, 10)}.json`
  return {
    fileName,
    notes: notes.length,
    fileToken: call.host.files.offer({ name: fileName, bytes, personId }),
  }
}
