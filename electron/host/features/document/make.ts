import type { ReadConnection } from '../../../../db/open.ts'
import { findStandingDocument } from '../../../../db/queries/document.ts'
import { findMinutes } from '../../../../db/queries/minutes.ts'
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts'
import { describeMeeting } from '../../../../shared/messages/meeting-title.ts'
import { type Call, refuse } from '../../call.ts'
import { safeFileName } from '../../file-door.ts'
import type { Handler } from '../../handler.ts'
import type { JobHandle } from '../../jobs.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { buildMinutesModel, buildResolutionsModel, expectedSigners } from './models.ts'
import { storeDocument } from './store.ts'

type Input = ParsedInputOf<'document.make'>

const TITLES: Record<Input['kind'], string> = {
  minutes_pdf: 'รายงานการประชุม',
  resolutions_pdf: 'มติที่ประชุม',
  minutes_docx: 'รายงานการประชุม',
}

/** Made in the documents' own thread; a document of unfinished minutes says that it is a draft. */
export const makeDocument: Handler<'document.make'> = (call, input) =>
  call.host.jobs.run(
    { jobId: input.jobId, window: call.window },
    async (job): Promise<OutputOf<'document.make'>> => {
      const { meetingId, kind } = input
      const finishedAt = finishOf(call.host.db.read, meetingId)
      refuseOverSigned(call.host.db.read, input)
      const { bytes, isDraft } = await render(call, input, job).catch(toDocumentFailure)
      await job.breathe()
      const extension = kind === 'minutes_docx' ? 'docx' : 'pdf'
      const title = `${TITLES[kind]} ${describeMeeting(getMeetingRow(call.host.db.read, meetingId))}`
      const fileName = `${safeFileName(title)}${isDraft ? ' (ร่าง)' : ''}.${extension}`
      const signers = kind === 'minutes_docx' ? [] : signersOf(call.host.db.read, meetingId)
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

function signersOf(db: ReadConnection, meetingId: string) {
  const meeting = getMeetingRow(db, meetingId)
  return expectedSigners(listAttendees(db, meeting), meeting.presidingPersonId)
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
    onProgress: ({ done, total, label }: { done: number; total: number; label: string }) =>
      job.report(done, total, label),
  }
  if (input.kind === 'resolutions_pdf') {
    const model = buildResolutionsModel(call, input)
    return { bytes: await documents.makePdf({ kind: 'resolutions', model }, options), isDraft: model.isDraft }
  }
  const model = buildMinutesModel(call, input)
  const make = input.kind === 'minutes_pdf' ? documents.makePdf : documents.makeDocx
  return { bytes: await make({ kind: 'minutes', model }, options), isDraft: model.isDraft }
}
