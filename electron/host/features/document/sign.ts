import type { ReadConnection } from '../../../../db/open.ts'
import { findDocument } from '../../../../db/queries/document.ts'
import { findMinutes } from '../../../../db/queries/minutes.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { readDocument, storeDocument } from './store.ts'

type Input = ParsedInputOf<'document.sign'>

/**
 * The presiding person's signature on a finished PDF. The certificate leaves the door whether it signed or not: a
 * private key does not lie about, and the window brings its file anew for another try.
 */
export const signDocument: Handler<'document.sign'> = async (call, input) => {
  try {
    return await sign(call, input)
  } finally {
    call.host.files.discard(input.certificate, call.actorId())
  }
}

async function sign(call: Call, input: Input) {
  const { meetingId, documentId, certificate, passphrase, reason } = input
  const { host, now } = call
  refuseUnsignable(host.db.read, input)
  const { row, bytes } = readDocument(call, { meetingId, documentId })
  const signer = findSigner(call, meetingId)
  const signed = await host.documents
    .signPdf({
      pdf: bytes,
      p12: host.files.read(certificate, call.actorId()).bytes,
      passphrase,
      signer,
      reason,
      fieldName: 'chair',
      at: now,
    })
    .catch(toDocumentFailure)
  const { kind, fileName, isDraft } = row
  const signatures = [...row.signatures, { ...signer, signedAt: now }]
  const document = { meetingId, kind, fileName, isDraft, signatures, bytes: signed }
  const stored = await storeDocument(call, document, {
    // A newer document may have been made, or the minutes reopened, while this one was being signed.
    check: (db) => refuseUnsignable(db, input),
    event: (id, sha256) => ({
      type: 'document.signed',
      data: { documentId: id, signer: signer.name, sha256 },
    }),
  })
  return viewDocument(stored)
}

function findSigner(call: Call, meetingId: string): { name: string; position: string } {
  const { read } = call.host.db
  const attendees = listAttendees(read, getMeetingRow(read, meetingId))
  const { name, title } = found(
    attendees.find(({ personId }) => personId === call.actorId()),
    'attendee',
  )
  return { name, position: title }
}

/** Only the final PDF that stands, of minutes that are finished. */
function refuseUnsignable(db: ReadConnection, key: { meetingId: string; documentId: string }): void {
  const row = found(findDocument(db, key), 'document')
  if (row.kind === 'minutes_docx') refuse('STATE_CONFLICT', { what: 'not_a_pdf' })
  if (row.isDraft) refuse('STATE_CONFLICT', { what: 'draft' })
  if (row.supersededAt !== null) refuse('STATE_CONFLICT', { what: 'superseded' })
  if (findMinutes(db, key.meetingId)?.state !== 'finished')
    refuse('STATE_CONFLICT', { what: 'minutes_reopened' })
}
