import type { ReadConnection } from '../../../../db/open.ts'
import { listRecusals } from '../../../../db/queries/attendance.ts'
import { listPeople } from '../../../../db/queries/person.ts'
import { listScores, listSheets } from '../../../../db/queries/score.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { type Rubric, summariseScores } from '../../../../shared/domain/scoring.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow, rubricOf } from '../meeting/room.ts'

type Results = OutputOf<'score.results'>
type Sheet = Results['sheets'][number]

export const getResults: Handler<'score.results'> = (call, { itemId }) => {
  const db = call.host.db.read
  return readResults(db, itemId, rubricOf(db, getMeetingRow(db, call.scope.meetingId)))
}

export const namesOf = (db: ReadConnection): Map<string, string> =>
  new Map(listPeople(db).map(({ id, name }) => [id, name]))

/** Everything about an item's scores after the reveal. Must not be called before it. */
export function readResults(
  db: ReadConnection,
  itemId: string,
  rubric: Rubric,
  names: ReadonlyMap<string, string> = namesOf(db),
): Results {
  const sheets = listOpenSheets(db, itemId, names)
  const scored = sheets.filter(({ state }) => state === 'revealed' || state === 'frozen')
  const { criteria, total, isRecommended } = summariseScores(
    rubric,
    scored.map(({ values }) => values),
  )
  const abstained = sheets.filter(({ state }) => state === 'abstained').length
  const recused = sheets.filter(({ state }) => state === 'recused').length
  return { scorers: scored.length, abstained, recused, criteria, total, isRecommended, sheets }
}

function listOpenSheets(db: ReadConnection, itemId: string, names: ReadonlyMap<string, string>): Sheet[] {
  const scores = Map.groupBy(listScores(db, itemId), ({ personId }) => personId)
  const recusals = listRecusals(db, itemId)
  const recusedIds = new Set(recusals.map(({ recusal }) => recusal.personId))
  const fromSheets = listSheets(db, itemId).flatMap((sheet): Sheet[] => {
    if (sheet.state === 'sealed' || recusedIds.has(sheet.personId)) return []
    const rows = scores.get(sheet.personId) ?? []
    const values = Object.fromEntries(rows.map(({ criterion, value }) => [criterion, value]))
    const changes = rows.flatMap((row) => {
      const before = rows.find(
        ({ criterion, revision }) => criterion === row.criterion && revision === row.revision - 1,
      )
      if (!before) return []
      const { criterion, value, reason, recordedAt } = row
      return [{ criterion, before: before.value, after: value, reason, at: recordedAt }]
    })
    const { personId, state, reason } = sheet
    return [{ personId, name: names.get(personId) ?? '', state, values, reason, changes }]
  })
  const recused = recusals.map(
    ({ recusal, name }): Sheet => ({
      personId: recusal.personId,
      name,
      state: 'recused',
      values: {},
      reason: recusal.reason,
      changes: [],
    }),
  )
  return [...fromSheets, ...recused]
}
