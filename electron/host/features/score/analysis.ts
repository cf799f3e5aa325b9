import type { ReadConnection } from '../../../../db/open.ts'
import { findItem, listItems } from '../../../../db/queries/meeting.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { type BundleBlock, bundleBlocks, suggestOrder } from '../../../../shared/domain/consent-bundle.ts'
import { byDispute, judgeStability } from '../../../../shared/domain/score-stability.ts'
import { type Rubric, summariseScores } from '../../../../shared/domain/scoring.ts'
import { fitSeverity, type Observation } from '../../../../shared/domain/severity-model.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { wasVotedOn } from '../ballot/standing.ts'
import { type Attendee, listAttendees } from '../meeting/attendees.ts'
import { listAgenda } from '../meeting/get.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow, rubricOf } from '../meeting/room.ts'
import { namesOf, readResults } from './results.ts'

type Analysis = OutputOf<'score.analysis'>
type ItemAnalysis = Analysis['items'][number]
type Judged = Omit<ItemAnalysis, 'adjusted'> & { observations: Observation[] }

/** Gathered once for all items. */
type Room = {
  db: ReadConnection
  meeting: ReturnType<typeof getMeetingRow>
  attendees: readonly Attendee[]
  rubric: Rubric
  names: ReadonlyMap<string, string>
}

export const getAnalysis: Handler<'score.analysis'> = (call, { meetingId }) =>
  analyseMeeting(call.host.db.read, meetingId)

/** Before the reveal the table of access refuses. */
export const getItemAnalysis: Handler<'score.analysisOfItem'> = (call, { itemId }) => {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, call.scope.meetingId)
  const row = found(findItem(db, itemId), 'item')
  const item = found(
    listAgenda(db, meeting.id).find(({ id }) => id === itemId),
    'item',
  )
  const takenOutById = row.bundleOutAt ? row.bundleOutById : null
  const { observations, ...view } = judgeItem(roomOf(db, meeting), { item, takenOutById })
  return view
}

function roomOf(db: ReadConnection, meeting: Room['meeting']): Room {
  const rubric = rubricOf(db, meeting)
  return { db, meeting, attendees: listAttendees(db, meeting), rubric, names: namesOf(db) }
}

/** Of revealed items only: what is sealed has no part in any number here, not even in a member's severity. */
export function analyseMeeting(db: ReadConnection, meetingId: string): Analysis {
  const meeting = getMeetingRow(db, meetingId)
  const room = roomOf(db, meeting)
  const rows = new Map(listItems(db, meetingId).map(({ item }) => [item.id, item]))
  const judged = listAgenda(db, meetingId).flatMap((item): Judged[] => {
    const row = rows.get(item.id)
    const isRevealed = item.state === 'revealed' || item.state === 'resolved'
    if (item.kind !== 'proposal' || !isRevealed || !row?.revealedAt) return []
    return [judgeItem(room, { item, takenOutById: row.bundleOutAt ? row.bundleOutById : null })]
  })
  const model = fitSeverity(judged.flatMap(({ observations }) => observations))
  const isFitted = model.state === 'fitted'
  const adjusted = new Map(isFitted ? model.items.map((row) => [row.itemId, row.adjusted]) : [])
  const undecided = judged.filter(
    ({ state, itemId }) => state === 'revealed' && itemId !== meeting.currentItemId,
  )
  return {
    items: byDispute(judged).map(({ observations, ...item }) => ({
      ...item,
      adjusted: adjusted.get(item.itemId) ?? null,
    })),
    severity: {
      state: model.state,
      isComplete: isFitted && model.isComplete,
      members: isFitted
        ? model.members.map((member) => ({ ...member, name: room.names.get(member.personId) ?? '' }))
        : [],
    },
    suggestion: suggestOrder(undecided.map((item) => ({ ...item, isInBundle: item.blocks.length === 0 }))),
  }
}

function judgeItem(
  room: Room,
  facts: { item: ReturnType<typeof listAgenda>[number]; takenOutById: string | null },
): Judged {
  const { db, rubric, names } = room
  const { id: itemId, number, title, agencyName, state, plannedMinutes } = facts.item
  const { sheets, ...results } = readResults(db, itemId, rubric, names)
  const scored = sheets.filter((sheet) => sheet.state === 'revealed' || sheet.state === 'frozen')
  const { memberFlips, weightFlips, variance, isStable, belowIds } = judgeStability(rubric, scored)
  const summary = summariseScores(
    rubric,
    scored.map(({ values }) => values),
  )
  const blocks = [
    ...roomBlocks(room, facts),
    ...bundleBlocks({
      rubric,
      summary,
      stability: { memberFlips, weightFlips, variance, isStable, belowIds },
    }),
  ]
  const { takenOutById } = facts
  return {
    itemId,
    number,
    title,
    agencyName,
    state,
    plannedMinutes,
    ...results,
    changes: sheets.reduce((sum, sheet) => sum + sheet.changes.length, 0),
    variance,
    isStable,
    memberFlips: memberFlips.map((row) => ({ ...row, name: names.get(row.personId) ?? '' })),
    weightFlips,
    blocks,
    takenOutBy: takenOutById ? (names.get(takenOutById) ?? '') : null,
    observations: scored.flatMap(({ personId, values }) => {
      const { total } = summariseScores(rubric, [values])
      return total ? [{ itemId, personId, total }] : []
    }),
  }
}

/** What the room has against passing it with others: decided already, asked for apart, an interest, no quorum. */
function roomBlocks(
  room: Room,
  facts: { item: { id: string; state: string }; takenOutById: string | null },
): BundleBlock[] {
  const { id: itemId, state } = facts.item
  const { db, meeting, attendees } = room
  const { recusedIds, isMet } = quorumNow(db, { meeting, attendees, itemId })
  const blocks: [BundleBlock, boolean][] = [
    ['not_revealed', state !== 'revealed'],
    ['taken_out', facts.takenOutById !== null],
    ['voted', wasVotedOn(db, itemId)],
    ['recused', recusedIds.length > 0],
    ['no_quorum', !isMet],
  ]
  return blocks.filter(([, holds]) => holds).map(([block]) => block)
}
