import type { ReadConnection } from '../../../../db/open.ts'
import { listStays } from '../../../../db/queries/attendance.ts'
import { findResolution } from '../../../../db/queries/resolution.ts'
import type { DocumentMarks } from '../../../../shared/domain/documents/document-common.ts'
import {
  type DecisionRoom,
  isContradiction,
  lintMinutes,
  type MinutesFinding,
} from '../../../../shared/domain/documents/lint-minutes.ts'
import { type PaperKind, paperOf } from '../../../../shared/domain/documents/papers.ts'
import { isPresentInMinute } from '../../../../shared/domain/quorum.ts'
import { minutesFindingSentence } from '../../../../shared/messages/minutes-lint.ts'
import { withDigits } from '../../../../shared/thai/digits.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { listAgenda } from '../meeting/get.ts'
import { quorumOf } from '../meeting/meter.ts'
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
  const agenda = listAgenda(db, meetingId)
  return lintMinutes({
    model: buildMinutesModel(call, { meetingId, digits }),
    roster: listAttendees(db, meeting)
      .filter(({ role, substituteFor }) => role !== null && substituteFor === null)
      .map(({ name }) => name),
    postponed: agenda.filter(({ state }) => state === 'postponed').map(({ number }) => number),
    rooms: agenda.flatMap(({ id: itemId, number }) => roomOf(db, { meeting, itemId, number })),
  })
}

type ItemFacts = { meeting: ReturnType<typeof getMeetingRow>; itemId: string; number: string }

/** Who was there when an item was resolved, by its own record and by the comings and goings as they stand now. */
function roomOf(db: ReadConnection, { meeting, itemId, number }: ItemFacts): DecisionRoom[] {
  const resolution = findResolution(db, itemId)
  if (!resolution) return []
  const attendees = listAttendees(db, meeting)
  const stays = listStays(db, meeting.id)
  const { inputs, recordedAt } = resolution
  const there = attendees.filter(({ personId }) => isPresentInMinute(stays, personId, recordedAt))
  const presentIds = there.map(({ personId }) => personId)
  const { present, needed } = quorumOf(db, { meeting, attendees, itemId, presentIds })
  const namesOf = (ids: readonly string[]) =>
    attendees.flatMap(({ personId, name }) => (ids.includes(personId) ? [name] : []))
  return [
    {
      ...{ item: number, quorum: { present, needed } },
      recorded: namesOf(inputs.presentIds),
      now: namesOf(presentIds),
    },
  ]
}

/** A finding is for the signer's judgement; minutes that contradict the record are signed by nobody. */
export function refuseContradiction(call: Call, paper: { meetingId: string; kind: PaperKind }): void {
  if (paperOf(paper.kind) !== 'minutes') return
  const findings = findingsOf(call, { meetingId: paper.meetingId, digits: 'arabic' })
  if (findings.some(isContradiction)) refuse('STATE_CONFLICT', { what: 'minutes_contradict' })
}
