import { listSheetEntries } from '../../../../db/queries/audit.ts'
import { findItem } from '../../../../db/queries/meeting.ts'
import { listScores } from '../../../../db/queries/score.ts'
import { AUDIT_EVENTS } from '../../../../shared/audit/events.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { commitTo } from './commitment.ts'
import { namesOf } from './results.ts'
import { type StandingSeal, standingSeals } from './standing-seals.ts'

type Check = OutputOf<'score.check'>
type Member = Check['members'][number]
type Entry = ReturnType<typeof listSheetEntries>[number]
type Row = ReturnType<typeof listScores>[number]

/** What each member's check rests on. */
type Facts = { itemId: string; reveal: Entry; sealed: readonly StandingSeal<Entry>[]; rows: readonly Row[] }

/**
 * Did scoring come before the reveal, and is what was revealed what had been sealed? From the log: the hash of what the
 * reveal opened is worked out anew and held against the one that stood there before; then the table that the results
 * are drawn from is held against the log.
 */
export const checkSeals: Handler<'score.check'> = (call, { itemId }) => {
  const db = call.host.db.read
  const item = found(findItem(db, itemId), 'item')
  const entries = listSheetEntries(db, itemId)
  const names = namesOf(db)
  const rows = listScores(db, itemId)
  const sealed = standingSeals(entries)
  const reveals = entries.filter(({ type }) => type === 'score.revealed')
  const members = reveals.flatMap((reveal) =>
    AUDIT_EVENTS['score.revealed'].parse(JSON.parse(reveal.payload)).sheets.map((sheet) => ({
      ...checkSheet(sheet, { itemId, reveal, sealed, rows }),
      name: names.get(sheet.personId) ?? '',
    })),
  )
  const known = new Set(members.map(({ personId }) => personId))
  const unknown = new Set(rows.map(({ personId }) => personId).filter((personId) => !known.has(personId)))
  const strangers = [...unknown].map((personId) => stranger(personId, names.get(personId) ?? ''))
  const all = [...members, ...strangers]
  return {
    revealedAt: item.revealedAt,
    takenUpAt: item.openedAt,
    isWhole: reveals.length <= 1 && all.every(({ verdict }) => verdict === 'matches'),
    members: all,
  }
}

type Revealed = { personId: string; values: Record<string, number>; nonce: string; commitment: string }

function checkSheet(sheet: Revealed, facts: Facts): Omit<Member, 'name'> {
  const { itemId, reveal, rows } = facts
  const { personId, values, nonce } = sheet
  const own = rows.filter((row) => row.personId === personId)
  const [seal, ...more] = facts.sealed.filter((each) => each.personId === personId)
  const commitment = seal?.commitment ?? null
  const recomputed = commitTo({ itemId, personId, values, nonce })
  const first = own.filter(({ revision }) => revision === 1)
  const isAsDrawn =
    first.length === Object.keys(values).length &&
    first.every(({ criterion, value }) => values[criterion] === value)
  const isSame = recomputed === commitment && more.length === 0 && isAsDrawn
  const verdict = !seal
    ? 'not_sealed'
    : !isBefore(seal, reveal)
      ? 'sealed_late'
      : isSame
        ? 'matches'
        : 'differs'
  return {
    personId,
    sealedAt: seal?.occurredAt ?? null,
    commitment,
    recomputed,
    verdict,
    values,
    changes: changesOf(own),
  }
}

/** On one device the chain tells, whatever the clock said; between two, the clocks. */
const isBefore = (seal: Entry, reveal: Entry): boolean =>
  seal.deviceId === reveal.deviceId ? seal.sequence < reveal.sequence : seal.occurredAt <= reveal.occurredAt

const changesOf = (own: readonly Row[]): Member['changes'] =>
  own.flatMap(({ criterion, value, revision, recordedAt }) => {
    const before = own.find((row) => row.criterion === criterion && row.revision === revision - 1)
    return before ? [{ criterion, before: before.value, after: value, at: recordedAt }] : []
  })

/** Scores in the table that no reveal in the log knows of. */
const stranger = (personId: string, name: string): Member => ({
  personId,
  name,
  sealedAt: null,
  commitment: null,
  recomputed: null,
  verdict: 'not_sealed',
  values: {},
  changes: [],
})
