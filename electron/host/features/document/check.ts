import type { DocumentMarks } from '../../../../shared/domain/documents/document-common.ts'
import {
  isContradiction,
  lintMinutes,
  type MinutesFinding,
} from '../../../../shared/domain/documents/lint-minutes.ts'
import { type PaperKind, paperOf } from '../../../../shared/domain/documents/papers.ts'
import { minutesFindingSentence } from '../../../../shared/messages/minutes-lint.ts'
import { withDigits } from '../../../../shared/thai/digits.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { listAgenda } from '../meeting/get.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { buildMinutesModel } from './models.ts'

/** What the minutes would print, read once more by rules before anybody signs it. */
export const checkDocument: Handler<'document.check'> = (call, request) =>
  findingsOf(call, request).map((finding) => ({
    rule: finding.rule,
    sentence: minutesFindingSentence(finding, (figure) => withDigits(figure, request.digits)),
    isContradiction: isContradiction(finding),
  }))

type CheckRequest = { meetingId: string; digits: DocumentMarks['digits'] }

function findingsOf(call: Call, { meetingId, digits }: CheckRequest): MinutesFinding[] {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, meetingId)
  return lintMinutes({
    model: buildMinutesModel(call, { meetingId, digits }),
    roster: listAttendees(db, meeting)
      .filter(({ role, substituteFor }) => role !== null && substituteFor === null)
      .map(({ name }) => name),
    postponed: listAgenda(db, meetingId)
      .filter(({ state }) => state === 'postponed')
      .map(({ number }) => number),
  })
}

/** A finding is for the signer's judgement; minutes that contradict the record are signed by nobody. */
export function refuseContradiction(call: Call, paper: { meetingId: string; kind: PaperKind }): void {
  if (paperOf(paper.kind) !== 'minutes') return
  const findings = findingsOf(call, { meetingId: paper.meetingId, digits: 'arabic' })
  if (findings.some(isContradiction)) refuse('STATE_CONFLICT', { what: 'minutes_contradict' })
}
