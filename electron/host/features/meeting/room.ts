import type { ReadConnection } from '../../../../db/open.ts'
import { findNewestRubric, findRubric } from '../../../../db/queries/committee.ts'
import { findMeeting } from '../../../../db/queries/meeting.ts'
import type { Rubric } from '../../../../shared/domain/scoring.ts'
import { found } from '../../call.ts'

/** The rubric in force: the frozen one, else the committee's newest. */
export function rubricOf(
  db: ReadConnection,
  meeting: { committeeId: string; rubricId: string | null },
): Rubric {
  const row = meeting.rubricId ? findRubric(db, meeting.rubricId) : findNewestRubric(db, meeting.committeeId)
  return found(row, 'rubric')
}

export const getMeetingRow = (db: ReadConnection, meetingId: string | null) =>
  found(meetingId ? findMeeting(db, meetingId) : null, 'meeting')
