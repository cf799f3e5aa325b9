import { findDocument } from '../../../../db/queries/document.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow, listAttendees } from '../meeting/room.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { readDocument, storeDocument } from './store.ts'

/** The presiding person's signature on a finished PDF. The certificate's file leaves the door once it was used. */
export const signDocument: Handler<'document.sign'> = async (call, input) => {
  const { meetingId, documentId, certificate, passphrase, reason } = input
  const { row, bytes } = readDocument(call, { meetingId, documentId })
  if (row.kind === 'minutes_docx') refuse('STATE_CONFLICT', { what: 'not_a_pdf' })
  if (row.isDraft) refuse('STATE_CONFLICT', { what: 'draft' })
  const meeting = getMeetingRow(call.host.db.read, meetingId)
  const signer = found(
    listAttendees(call.host.db.read, meeting, call.now).find(({ personId }) => personId === call.actorId()),
    'attendee',
  )
  const { host, now } = call
  const p12 = host.files.read(certificate, call.actorId()).bytes
  const signed = await host.documents
    .signPdf({
      pdf: bytes,
      p12,
      passphrase,
      signer: { name: signer.name, position: signer.title },
      reason,
      fieldName: 'chair',
      at: now,
    })
    .catch(toDocumentFailure)
  // A newer document may have been made while this one was being signed; it must not be superseded by its elder.
  found(findDocument(host.db.read, { meetingId, documentId }), 'document')
  host.files.discard(certificate)
  const { kind, fileName, isDraft } = row
  const signatures = [...row.signatures, { name: signer.name, position: signer.title, signedAt: now }]
  const document = { meetingId, kind, fileName, isDraft, signatures, bytes: signed }
  const stored = storeDocument(call, document, (id, sha256) => ({
    type: 'document.signed',
    data: { documentId: id, signer: signer.name, sha256 },
  }))
  return viewDocument(stored)
}
