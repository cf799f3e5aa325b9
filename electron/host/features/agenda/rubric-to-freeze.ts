import type { ReadConnection } from '../../../../db/open.ts'
import { findNewestRubric } from '../../../../db/queries/committee.ts'
import { found } from '../../call.ts'

/** The meeting's rubric: the frozen one, else the newest of the committee, which the caller freezes. */
export const rubricToFreeze = (
  db: ReadConnection,
  meeting: { rubricId: string | null; committeeId: string },
): string => meeting.rubricId ?? found(findNewestRubric(db, meeting.committeeId), 'rubric').id
