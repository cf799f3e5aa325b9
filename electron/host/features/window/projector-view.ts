import type { ReadConnection } from '../../../../db/open.ts'
import { findCommittee } from '../../../../db/queries/committee.ts'
import { findResolutionDraft } from '../../../../db/queries/resolution.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { describeMeeting } from '../../../../shared/messages/meeting-title.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { listAgenda } from '../meeting/get.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow, rubricOf } from '../meeting/room.ts'
import { readResolutions } from '../resolution/list.ts'
import { readResults } from '../score/results.ts'

type Wall = OutputOf<'projector.view'>
type Item = OutputOf<'meeting.get'>['items'][number]

/** What the room may see, and nothing else: this is the only query that the wall's ticket opens. */
export const viewWall: Handler<'projector.view'> = (call) => {
  const ticket = call.host.tickets.find(call.ticket)
  if (ticket?.kind !== 'projector') refuse('NOT_ALLOWED')
  const db = call.host.db.read
  const meeting = getMeetingRow(db, ticket.meetingId)
  const committee = found(findCommittee(db, meeting.committeeId), 'committee')
  const attendees = listAttendees(db, meeting)
  const item = itemOnTheWall(listAgenda(db, meeting.id), meeting.currentItemId)
  const { committeeId } = meeting
  const { present, needed, isMet } = quorumNow(db, { meeting, attendees, itemId: item?.id ?? null })
  return {
    committeeName: committee.name,
    meetingTitle: describeMeeting(meeting),
    isSample: committee.isSample,
    item: item && {
      number: item.number,
      title: item.title,
      agencyName: item.agencyName,
      state: item.state,
      openedAt: item.openedAt,
      plannedMinutes: item.plannedMinutes,
    },
    present,
    needed,
    isQuorumMet: isMet,
    scores: item ? scoresOnTheWall(db, { item, committeeId, rubricId: meeting.rubricId }) : null,
    resolution: item ? resolutionOnTheWall(db, { item, meetingId: meeting.id }) : null,
  }
}

/** The open item, else the one decided last, so that a result stays up until the next item opens. */
function itemOnTheWall(items: readonly Item[], currentItemId: string | null): Item | null {
  const open = items.find(({ id }) => id === currentItemId)
  if (open) return open
  const closed = items.filter(({ closedAt }) => closedAt !== null)
  return closed.sort((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? '')).at(-1) ?? null
}

function scoresOnTheWall(
  db: ReadConnection,
  facts: { item: Item; committeeId: string; rubricId: string | null },
): Wall['scores'] {
  const { item } = facts
  const isRevealed = item.kind === 'proposal' && (item.state === 'revealed' || item.state === 'resolved')
  if (!isRevealed) return null
  const rubric = rubricOf(db, facts)
  const { scorers, total, criteria } = readResults(db, item.id, rubric)
  if (scorers === 0) return null
  const titles = new Map(rubric.criteria.map(({ code, title }) => [code, title]))
  return {
    total,
    criteria: criteria.map(({ code, values, mean }) => ({ title: titles.get(code) ?? code, values, mean })),
  }
}

function resolutionOnTheWall(
  db: ReadConnection,
  facts: { item: Item; meetingId: string },
): Wall['resolution'] {
  const { item, meetingId } = facts
  const recorded = readResolutions(db, meetingId).find(({ itemId }) => itemId === item.id)
  if (recorded) {
    const { kind, text, method, count } = recorded
    const { inFavour, against, abstained } = count ?? { inFavour: null, against: null, abstained: null }
    return { kind, text, method, inFavour, against, abstained }
  }
  const draft = item.state === 'revealed' ? findResolutionDraft(db, item.id) : null
  if (!draft?.kind || draft.text === '') return null
  return {
    kind: draft.kind,
    text: draft.text,
    method: 'no_objection',
    inFavour: null,
    against: null,
    abstained: null,
  }
}
