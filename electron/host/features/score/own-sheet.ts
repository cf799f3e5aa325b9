import type { ReadConnection } from '../../../../db/open.ts'
import { listRecusals } from '../../../../db/queries/attendance.ts'
import { isChallenged } from '../../../../db/queries/challenge.ts'
import { findPerson } from '../../../../db/queries/person.ts'
import { findSheet, isRecused, listDraft, listScores } from '../../../../db/queries/score.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Rubric } from '../../../../shared/domain/scoring.ts'
import { type Call, found, refuse } from '../../call.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { getMeetingRow, rubricOf } from '../meeting/room.ts'

export type OwnSheet = OutputOf<'score.mine'>
type Own = { itemId: string; personId: string }

/** The member's own sheet as it stands. Sealed values are out of reach of the member too until the reveal. */
export function viewOwnSheet(db: ReadConnection, own: Own): OwnSheet {
  const sheet = findSheet(db, own)
  const empty = {
    ...{ itemId: own.itemId, values: {}, reason: '', sealedAt: null, commitment: null },
    enteredBy: null,
  }
  if (isRecused(db, own)) return { ...empty, state: 'recused', reason: reasonOfRecusal(db, own) }
  if (!sheet) {
    const values = Object.fromEntries(listDraft(db, own).map(({ criterion, value }) => [criterion, value]))
    return { ...empty, state: Object.keys(values).length > 0 ? 'draft' : 'none', values }
  }
  const { state, reason, sealedAt, commitment, enteredById } = sheet
  const enteredBy = enteredById === null ? null : (findPerson(db, enteredById)?.name ?? '')
  return { ...empty, state, reason, sealedAt, commitment, enteredBy, values: newestValues(db, own) }
}

const reasonOfRecusal = (db: ReadConnection, own: Own): string =>
  listRecusals(db, own.itemId).find(({ recusal }) => recusal.personId === own.personId)?.recusal.reason ?? ''

/** The newest revealed value of each criterion; later revisions come later in the list and win. */
const newestValues = (db: ReadConnection, own: Own): Record<string, number> =>
  Object.fromEntries(
    listScores(db, own.itemId)
      .filter(({ personId }) => personId === own.personId)
      .map(({ criterion, value }) => [criterion, value]),
  )

/** @throws MatiError SCORES_SEALED, RECUSED, or STATE_CONFLICT for an item that has no proposal */
export function assertOpenSheet(call: Call, own: Own): void {
  if (call.scope.itemKind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
  if (findSheet(call.host.db.read, own)) refuse('SCORES_SEALED')
  if (isRecused(call.host.db.read, own)) refuse('RECUSED')
  if (isChallenged(call.host.db.read, own)) refuse('CHALLENGE_WAITS', { what: 'own' })
}

/** Who scores must have been noted as present: the scores of an absent member would be no scores of the meeting. */
export function assertPresent(call: Call, personId = call.actorId()): void {
  const db = call.host.db.read
  const attendees = listAttendees(db, getMeetingRow(db, call.scope.meetingId))
  const self = attendees.find((attendee) => attendee.personId === personId)
  if (!self?.isPresent) refuse('STATE_CONFLICT', { what: 'absent' })
  // A substitute whose member has come sits there no longer.
  if (!self.canScore) refuse('NOT_ALLOWED')
  // One seat, one sheet: what a substitute has sealed stands when the member comes, and the other way round.
  const ofSeat = attendees.filter(
    (attendee) => attendee.seatId === self.seatId && attendee.personId !== personId,
  )
  const { itemId } = call.scope
  const isTaken = itemId && ofSeat.some((other) => findSheet(db, { itemId, personId: other.personId }))
  if (isTaken) refuse('STATE_CONFLICT', { what: 'seat_scored' })
}

const rubrics = new Map<string, Rubric>()

/** The meeting's frozen rubric; versions never change, so they are kept. */
export function frozenRubric(call: Call): Rubric {
  const { rubricId, committeeId } = call.scope
  const key = found(rubricId, 'rubric')
  let rubric = rubrics.get(key)
  if (!rubric) {
    rubric = rubricOf(call.host.db.read, { committeeId: found(committeeId, 'committee'), rubricId })
    rubrics.set(key, rubric)
  }
  return rubric
}
