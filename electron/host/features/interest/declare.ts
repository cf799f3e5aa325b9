import type { WriteConnection } from '../../../../db/open.ts'
import { findAgency } from '../../../../db/queries/agency.ts'
import { findInterest, insertInterest, withdrawInterest } from '../../../../db/queries/interest.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { canonicalJson, type LogWriter, sha256 } from '../../audit-log.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { membersOf } from './list.ts'

type Statement = ParsedInputOf<'interest.declare'>

/** A member about oneself. */
export const declareInterest: Handler<'interest.declare'> = (call, input) => ({
  interestId: save(call, call.actorId(), input),
})

/** The secretariat about a member of its committee; who noted it is kept. */
export const noteInterest: Handler<'interest.note'> = (call, { committeeId, personId, ...statement }) => {
  if (!membersOf(call.host.db.read, committeeId).includes(personId)) refuse('NOT_FOUND', { what: 'seat' })
  return { interestId: save(call, personId, statement) }
}

/** A member takes back what was an own statement; a note of the secretariat is the secretariat's to take back. */
export const withdrawOwnInterest: Handler<'interest.withdraw'> = (call, { interestId, reason }) => {
  const actorId = call.actorId()
  const row = found(findInterest(call.host.db.read, interestId), 'interest')
  if (row.personId !== actorId) refuse('NOT_FOUND', { what: 'interest' })
  if (row.declaredById !== actorId) refuse('NOT_ALLOWED', { what: 'noted_interest' })
  call.record((db, log) => withdraw(db, log, { call, interestId, reason }))
  return {}
}

export const withdrawNotedInterest: Handler<'interest.withdrawNote'> = (call, input) => {
  const { committeeId, interestId, reason } = input
  const db = call.host.db.read
  const row = found(findInterest(db, interestId), 'interest')
  if (!membersOf(db, committeeId).includes(row.personId)) refuse('NOT_FOUND', { what: 'interest' })
  if (row.declaredById === row.personId) refuse('NOT_ALLOWED', { what: 'own_interest' })
  call.record((write, log) => withdraw(write, log, { call, interestId, reason }))
  return {}
}

function save(call: Call, personId: string, input: Statement): string {
  const { replacesId, ...statement } = input
  const interestId = call.host.newId()
  const declaredById = call.actorId()
  if (statement.since && statement.until && statement.until < statement.since)
    refuse('INPUT_INVALID', { fields: ['until'] })
  call.record((db, log) => {
    found(findAgency(db, statement.agencyId), 'agency')
    if (replacesId) {
      assertSameWriter(findInterest(db, replacesId), { personId, declaredById })
      withdrawInterest(db, { interestId: replacesId, at: call.now, reason: 'แก้ไขรายการ' })
    }
    const row = { id: interestId, personId, ...statement, declaredAt: call.now, declaredById }
    insertInterest(db, row)
    // The log is read and passed on more widely than the register: what was said is in it as a hash only.
    const sha256OfStatement = sha256(canonicalJson(statement))
    const data = { interestId, personId, agencyId: statement.agencyId, replacesId, sha256OfStatement }
    log({ type: personId === declaredById ? 'interest.declared' : 'interest.noted', data })
  })
  return interestId
}

/** One writer a fact: a member corrects own statements, the secretariat its notes. */
function assertSameWriter(
  row: ReturnType<typeof findInterest>,
  writer: { personId: string; declaredById: string },
): void {
  const replaced = found(row, 'interest')
  if (replaced.personId !== writer.personId) refuse('NOT_FOUND', { what: 'interest' })
  const isOwn = replaced.declaredById === replaced.personId
  if (isOwn !== (writer.declaredById === writer.personId)) refuse('NOT_ALLOWED', { what: 'own_interest' })
}

function withdraw(
  db: WriteConnection,
  log: LogWriter,
  facts: { call: Call; interestId: string; reason: string },
): void {
  const { call, interestId, reason } = facts
  withdrawInterest(db, { interestId, at: call.now, reason })
  log({ type: 'interest.withdrawn', data: { interestId, sha256OfReason: sha256(reason) } })
}
