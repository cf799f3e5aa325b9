import type { ReadConnection } from '../../../../db/open.ts'
import { findBallot, listCasts } from '../../../../db/queries/ballot.ts'
import { findCommittee } from '../../../../db/queries/committee.ts'
import { findResolutionDraft } from '../../../../db/queries/resolution.ts'
import { findWall } from '../../../../db/queries/wall.ts'
import { type OutputOf, operations } from '../../../../shared/contract/index.ts'
import { usedUntil } from '../../../../shared/domain/agenda-time.ts'
import { describeMeeting } from '../../../../shared/messages/meeting-title.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { countOf, stateOf } from '../ballot/state.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { listAgenda } from '../meeting/get.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow, rubricOf } from '../meeting/room.ts'
import { readResolutions } from '../resolution/list.ts'
import { readResults } from '../score/results.ts'

export type Wall = OutputOf<'projector.view'>
type Item = OutputOf<'meeting.get'>['items'][number]

/** What the room may see, and nothing else: this is the only query that the wall's ticket opens. */
export const viewWall: Handler<'projector.view'> = (call) => {
  const ticket = call.host.tickets.find(call.ticket)
  if (ticket?.kind !== 'projector') refuse('NOT_ALLOWED')
  const db = call.host.db.read
  const { mode, frozen } = findWall(db, ticket.meetingId) ?? { mode: 'live', frozen: null }
  if (mode === 'live') return readWall(db, ticket.meetingId)
  return (mode === 'frozen' && readFrozen(frozen)) || blankWall(db, ticket.meetingId)
}

/** A frame that another release froze may lack what is drawn now: then nothing is drawn. */
function readFrozen(frozen: unknown): Wall | null {
  const { data } = operations.get('projector.view')?.output.safeParse(frozen) ?? {}
  return (data as Wall | undefined) ?? null
}

/** The frame as it stands at this moment, to be kept: its timer stands still. */
export function freezeWall(db: ReadConnection, facts: { meetingId: string; now: string }): Wall {
  const frame = readWall(db, facts.meetingId)
  const { item } = frame
  if (!item) return { ...frame, mode: 'frozen' }
  const usedMs = usedUntil(item, Date.parse(facts.now))
  return { ...frame, mode: 'frozen', item: { ...item, usedMs, runningSince: null } }
}

/** Of a resting wall nothing is sent but whose it is: what is not there cannot be drawn. */
function blankWall(db: ReadConnection, meetingId: string): Wall {
  const { committeeId } = getMeetingRow(db, meetingId)
  const { name, isSample } = found(findCommittee(db, committeeId), 'committee')
  const nothing = { meetingTitle: '', item: null, scores: null, resolution: null, vote: null }
  return { mode: 'blank', committeeName: name, isSample, ...nothing, ...NO_COUNT }
}
const NO_COUNT = { present: 0, needed: 0, isQuorumMet: false }

function readWall(db: ReadConnection, meetingId: string): Wall {
  const meeting = getMeetingRow(db, meetingId)
  const committee = found(findCommittee(db, meeting.committeeId), 'committee')
  const attendees = listAttendees(db, meeting)
  const item = itemOnTheWall(listAgenda(db, meeting.id), meeting.currentItemId)
  const { committeeId } = meeting
  const { present, needed, isMet } = quorumNow(db, { meeting, attendees, itemId: item?.id ?? null })
  return {
    mode: 'live',
    committeeName: committee.name,
    meetingTitle: describeMeeting(meeting),
    isSample: committee.isSample,
    item: item && viewItem(item),
    present,
    needed,
    isQuorumMet: isMet,
    scores: item ? scoresOnTheWall(db, { item, committeeId, rubricId: meeting.rubricId }) : null,
    resolution: item ? resolutionOnTheWall(db, { item, meetingId: meeting.id }) : null,
    vote: item && item.id === meeting.currentItemId ? voteOnTheWall(db, { item, meetingId }) : null,
  }
}

const viewItem = ({ number, title, agencyName, state, plannedMinutes, usedMs, runningSince }: Item) => ({
  number,
  title,
  agencyName,
  state,
  plannedMinutes,
  usedMs,
  runningSince,
})

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

/** Until it is recorded, when the resolution tells it. A ballot that was called off is not told. */
function voteOnTheWall(
  db: ReadConnection,
  { item, meetingId }: { item: Item; meetingId: string },
): Wall['vote'] {
  const row = item.state === 'resolved' ? null : findBallot(db, item.id)
  if (!row) return null
  const { kind, method, castingVote } = row
  const count = row.closedAt === null ? null : countOf(row)
  const cast = count ? count.inFavour + count.against + count.abstained : listCasts(db, row.id).length
  const state = stateOf(db, row, meetingId)
  return { kind, method, state, voters: row.voterIds.length, cast, count, castingVote }
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
