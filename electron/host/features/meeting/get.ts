import type { ReadConnection } from '../../../../db/open.ts'
import { findCommittee } from '../../../../db/queries/committee.ts'
import { listRuns } from '../../../../db/queries/item-run.ts'
import { findMeeting, findReconvenedId, listItems } from '../../../../db/queries/meeting.ts'
import { findMinutes } from '../../../../db/queries/minutes.ts'
import { listResolutions } from '../../../../db/queries/resolution.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { type Run, sumRuns } from '../../../../shared/domain/agenda-time.ts'
import { numberAgenda } from '../../../../shared/domain/meeting.ts'
import { describeQuorum } from '../../../../shared/messages/quorum.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { viewRubric } from '../rubric/view.ts'
import { listAttendees } from './attendees.ts'
import { quorumNow } from './meter.ts'
import { getMeetingRow, rubricOf } from './room.ts'

export const getMeeting: Handler<'meeting.get'> = ({ host }, { meetingId }) => {
  const db = host.db.read
  const meeting = getMeetingRow(db, meetingId)
  const committee = found(findCommittee(db, meeting.committeeId), 'committee')
  const attendees = listAttendees(db, meeting)
  const { recusedIds, voterIds, rules, ...quorum } = quorumNow(db, {
    meeting,
    attendees,
    itemId: meeting.currentItemId,
  })
  return {
    id: meeting.id,
    committeeId: meeting.committeeId,
    committeeName: committee.name,
    isSample: committee.isSample,
    number: meeting.number,
    date: meeting.date,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    state: meeting.state,
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
    presidingPersonId: meeting.presidingPersonId,
    currentItemId: meeting.currentItemId,
    rubric: viewRubric(rubricOf(db, meeting)),
    isRubricFrozen: meeting.rubricId !== null,
    items: listAgenda(db, meetingId),
    attendees,
    quorum,
    quorumNote: describeQuorum(quorum, rules),
    rules,
    notice: { sentOn: meeting.noticeSentOn, saysReduced: meeting.noticeWarnsReduced },
    ...readAdjournment(db, meeting),
    minutesState: findMinutes(db, meetingId)?.state ?? 'none',
  }
}

/** The meeting that this one takes up again, and the one that takes this one up. */
function readAdjournment(
  db: ReadConnection,
  meeting: ReturnType<typeof getMeetingRow>,
): Pick<OutputOf<'meeting.get'>, 'reconvenedFrom' | 'adjournment'> {
  const from = meeting.reconvenedFromId ? findMeeting(db, meeting.reconvenedFromId) : null
  const { adjournedAt, adjournment } = meeting
  return {
    reconvenedFrom: from && { meetingId: from.id, number: from.number, date: from.date },
    adjournment:
      adjournedAt && adjournment
        ? {
            at: adjournedAt,
            cause: adjournment.cause,
            reason: adjournment.reason,
            nextMeetingId: findReconvenedId(db, meeting.id),
          }
        : null,
  }
}

/** The agenda in running order with its printed numbers. */
export function listAgenda(db: ReadConnection, meetingId: string): OutputOf<'meeting.get'>['items'] {
  const kinds = new Map(listResolutions(db, meetingId).map((row) => [row.itemId, row.kind]))
  const runs = Map.groupBy(listRuns(db, meetingId), ({ itemId }) => itemId)
  const rows = listItems(db, meetingId).map(({ item, proposalCode, proposalTitle, agencyName }) => ({
    id: item.id,
    position: item.position,
    section: item.section,
    kind: item.kind,
    title: proposalTitle ?? item.title,
    state: item.state,
    plannedMinutes: item.plannedMinutes,
    openedAt: item.openedAt,
    closedAt: item.closedAt,
    ...sumRuns(runs.get(item.id) ?? runsOf(item)),
    postponedReason: item.postponedReason,
    proposalId: item.proposalId,
    proposalCode,
    agencyName,
    resolutionKind: kinds.get(item.id) ?? null,
  }))
  return numberAgenda(rows)
}

/** Of an item that was before a meeting when runs were not kept yet: from its opening to its end. */
const runsOf = ({ openedAt, closedAt }: { openedAt: string | null; closedAt: string | null }): Run[] =>
  openedAt ? [{ startedAt: openedAt, endedAt: closedAt }] : []
