import { X509Certificate } from 'node:crypto'
import { findCommittee } from '../../../../db/queries/committee.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { trustIssuer } from '../trust/add.ts'
import { toDocumentFailure } from './failure.ts'

/** For practice: only where invented people meet. The certificate's own name says that it is a trial. */
export const makePracticeCertificate: Handler<'document.makePracticeCertificate'> = async (
  call,
  { meetingId },
) => {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, meetingId)
  if (!found(findCommittee(db, meeting.committeeId), 'committee').isSample)
    refuse('NOT_ALLOWED', { what: 'practice' })
  const { name, title } = found(
    listAttendees(db, meeting).find(({ personId }) => personId === call.actorId()),
    'attendee',
  )
  const made = await call.host.documents
    .makeDemoCertificate({ name, position: title, at: call.now })
    .catch(toDocumentFailure)
  const authority = new X509Certificate(made.caPem)
  call.record((tx, log) => trustIssuer(tx, log, { call, certificate: authority, kind: 'practice' }))
  const certificate = call.host.files.offer({
    name: 'practice.p12',
    bytes: made.p12,
    personId: call.actorId(),
  })
  return { certificate, passphrase: made.passphrase }
}
