import type { ReadConnection } from '../../../../db/open.ts'
import { listOutIds } from '../../../../db/queries/challenge.ts'
import { findMeeting, isPutOffTo } from '../../../../db/queries/meeting.ts'
import type { CommitteeRules } from '../../../../shared/domain/committee.ts'
import { type Meter, measureQuorum } from '../../../../shared/domain/meter.ts'
import { judgeReconvened, type ReconvenedState } from '../../../../shared/domain/reconvened.ts'
import type { Attendee } from './attendees.ts'
import { rosterOf, rulesOf, type WithRoster, type WithRules } from './roster.ts'

type MeterMeeting = WithRoster &
  WithRules & { date: string; reconvenedFromId: string | null; noticeWarnsReduced: boolean }

export type MeterNow = Meter & { recusedIds: string[]; rules: CommitteeRules }

/** The legal meter of one item now, or of the meeting when no item is open. The law is in shared/domain/meter.ts. */
export const quorumNow = (
  db: ReadConnection,
  facts: { meeting: MeterMeeting; attendees: readonly Attendee[]; itemId: string | null },
): MeterNow => {
  const presentIds = facts.attendees.filter(({ isPresent }) => isPresent).map(({ personId }) => personId)
  return quorumOf(db, { ...facts, presentIds })
}

/** The same for those who were in the room at another time. */
export function quorumOf(
  db: ReadConnection,
  facts: {
    meeting: MeterMeeting
    attendees: readonly Attendee[]
    itemId: string | null
    presentIds: readonly string[]
  },
): MeterNow {
  const { meeting, attendees, itemId, presentIds } = facts
  const rules = rulesOf(db, meeting)
  const recusedIds = itemId ? listOutIds(db, itemId) : []
  const substitutions = attendees.flatMap(({ personId, seatId, substituteFor }) =>
    substituteFor && seatId ? [{ seatId, personId }] : [],
  )
  const reconvened = reconvenedOf(db, { meeting, rules, itemId })
  const seats = rosterOf(db, meeting)
  const meter = measureQuorum({ seats, substitutions, presentIds, recusedIds, rules, reconvened })
  return { ...meter, recusedIds, rules }
}

/** Of the meeting as a whole it holds for what was put off; a new matter is asked by its own item. */
function reconvenedOf(
  db: ReadConnection,
  facts: { meeting: MeterMeeting; rules: CommitteeRules; itemId: string | null },
): ReconvenedState {
  const { meeting, rules, itemId } = facts
  const from = meeting.reconvenedFromId ? findMeeting(db, meeting.reconvenedFromId) : null
  return judgeReconvened(
    {
      from: from?.adjournment ? { date: from.date, cause: from.adjournment.cause } : null,
      date: meeting.date,
      doesNoticeSaySo: meeting.noticeWarnsReduced,
      isCarriedOver: itemId === null || (from !== null && isPutOffTo(db, { fromId: from.id, itemId })),
    },
    rules,
  )
}
