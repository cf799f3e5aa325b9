import type { ReadConnection } from '../../../../db/open.ts'
import { findStandingDocument } from '../../../../db/queries/document.ts'
import { findMinutes } from '../../../../db/queries/minutes.ts'
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts'
import {
  formatOf,
  isBeforeMeeting,
  type Paper,
  paperOf,
  signingRolesOf,
} from '../../../../shared/domain/documents/papers.ts'
import { documents as words } from '../../../../shared/messages/documents.ts'
import { describeMeeting } from '../../../../shared/messages/meeting-title.ts'
import { type Call, refuse } from '../../call.ts'
import { safeFileName } from '../../file-door.ts'
import type { Handler } from '../../handler.ts'
import type { JobHandle } from '../../jobs.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { findTypeface } from '../typeface/store.ts'
import { buildRequest } from './build-request.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { expectedSigners } from './models.ts'
import { storeDocument } from './store.ts'

type Input = ParsedInputOf<'document.make'>

/** Made in the documents' own thread; a document of unfinished minutes says that it is a draft. */
export const makeDocument: Handler<'document.make'> = (call, input) =>
  call.host.jobs.run(
    { jobId: input.jobId, window: call.window },
    async (job): Promise<OutputOf<'document.make'>> => {
      const { meetingId, kind } = input
      const paper = paperOf(kind)
      refuseTooEarly(call, { meetingId, paper })
      const finishedAt = finishOf(call.host.db.read, meetingId)
      refuseOverSigned(call.host.db.read, input)
      const { bytes, isDraft } = await render(call, input, job).catch(toDocumentFailure)
      await job.breathe()
      const title = `${words.papers[paper]} ${describeMeeting(getMeetingRow(call.host.db.read, meetingId))}`
      const fileName = `${safeFileName(title)}${isDraft ? ' (ร่าง)' : ''}.${formatOf(kind)}`
      const signers = formatOf(kind) === 'docx' ? [] : signersOf(call.host.db.read, { meetingId, paper })
      const document = { meetingId, kind, fileName, bytes, isDraft, signatures: [], signers }
      const row = await storeDocument(call, document, {
        // Making takes its time: the minutes may have been finished or reopened, and their paper signed, meanwhile.
        check: (db) => {
          if (finishOf(db, meetingId) !== finishedAt) refuse('STATE_CONFLICT', { what: 'minutes_changed' })
          refuseOverSigned(db, input)
        },
        event: (documentId, sha256) => ({ type: 'document.made', data: { documentId, kind, sha256 } }),
      })
      return viewDocument(row)
    },
  )

function signersOf(db: ReadConnection, { meetingId, paper }: { meetingId: string; paper: Paper }) {
  const meeting = getMeetingRow(db, meetingId)
  const signs = signingRolesOf(paper)
  return expectedSigners(listAttendees(db, meeting), meeting.presidingPersonId).filter(({ role }) =>
    signs.includes(role),
  )
}

/** What tells of the session is made once it has begun. */
export function refuseTooEarly(call: Call, { meetingId, paper }: { meetingId: string; paper: Paper }): void {
  const { state } = getMeetingRow(call.host.db.read, meetingId)
  if (state === 'preparing' && !isBeforeMeeting(paper)) refuse('STATE_CONFLICT', { meeting: state, item: '' })
}

/** When the minutes were finished; null while they are open. */
const finishOf = (db: ReadConnection, meetingId: string): string | null => {
  const minutes = findMinutes(db, meetingId)
  return minutes?.state === 'finished' ? minutes.finishedAt : null
}

/** A signed paper gives way only when the minutes are reopened with a reason, which supersedes it. */
function refuseOverSigned(db: ReadConnection, key: Pick<Input, 'meetingId' | 'kind'>): void {
  const standing = findStandingDocument(db, key)
  if (standing && standing.signatures.length > 0) refuse('STATE_CONFLICT', { what: 'signed' })
}

async function render(
  call: Call,
  input: Input,
  job: JobHandle,
): Promise<{ bytes: Uint8Array; isDraft: boolean }> {
  const { documents } = call.host
  const options = {
    signal: job.signal,
    createdAt: call.now,
    typeface: findTypeface(call.host),
    onProgress: ({ done, total, label }: { done: number; total: number; label: string }) =>
      job.report(done, total, label),
  }
  const request = buildRequest(call, { ...input, paper: paperOf(input.kind) })
  const make = formatOf(input.kind) === 'pdf' ? documents.makePdf : documents.makeDocx
  return { bytes: await make(request, options), isDraft: request.model.isDraft }
}
