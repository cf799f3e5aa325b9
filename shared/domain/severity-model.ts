import { add, divide, type Exact, exact, roundTo, solveExactly, subtract, sum, ZERO } from './exact-linear.ts'
import type { Rational } from './rational.ts'

/** One member's weighted total for one item. */
export type Observation = { itemId: string; personId: string; total: Rational }

export type SeverityModel =
  | {
      state: 'fitted'
      /** Points by which the member gives less (positive) or more than the others on the same items; they sum to zero. */
      members: { personId: string; severity: Rational; items: number }[]
      /** The item's mean with the severities of those who happened to score it taken out. */
      items: { itemId: string; adjusted: Rational }[]
      /** Every member scored every item: then the adjusted mean is the raw one, for any severities. */
      isComplete: boolean
    }
  | { state: 'too_thin' | 'not_connected' }

/** Below this a severity is a chance, not a habit. */
const FEWEST_ITEMS = 3
const FEWEST_MEMBERS = 3
/** Shown numbers are ten-thousandths of a point: exact until here, rounded once. */
const UNITS = 10_000

/**
 * The additive model: total = merit of the item − severity of the member, by least squares over the revealed sheets of a
 * meeting. It can tell a strict member from a weak item only where members share items (a connected graph) and something
 * is left over to judge by (more sheets than unknowns); else it says so and gives no number.
 */
export function fitSeverity(observations: readonly Observation[]): SeverityModel {
  const byItem = Map.groupBy(observations, ({ itemId }) => itemId)
  const personIds = [...new Set(observations.map(({ personId }) => personId))].sort()
  const unknowns = byItem.size + personIds.length - 1
  const isThin =
    byItem.size < FEWEST_ITEMS || personIds.length < FEWEST_MEMBERS || observations.length <= unknowns
  if (isThin) return { state: 'too_thin' }
  if (!isConnected(observations)) return { state: 'not_connected' }
  const leniency = solveLeniency({ byItem, personIds })
  if (!leniency) return { state: 'not_connected' }
  const byPerson = Map.groupBy(observations, ({ personId }) => personId)
  return {
    state: 'fitted',
    isComplete: observations.length === byItem.size * personIds.length,
    members: personIds.map((personId, index) => ({
      personId,
      severity: roundTo(subtract(ZERO, leniency[index] ?? ZERO), UNITS),
      items: byPerson.get(personId)?.length ?? 0,
    })),
    items: [...byItem].map(([itemId, sheets]) => {
      const corrected = sheets.map(({ personId, total }) =>
        subtract(exact(total.n, total.d), leniency[personIds.indexOf(personId)] ?? ZERO),
      )
      return { itemId, adjusted: roundTo(meanOf(corrected), UNITS) }
    }),
  }
}

const meanOf = (values: readonly Exact[]): Exact => divide(sum(values), exact(values.length))

/**
 * The normal equations with the items taken out of them: for each member, the sum over the member's items of (own
 * leniency − mean leniency of the item's scorers) is that of (own total − mean total). One equation depends on the
 * others, and "they sum to zero" takes its place.
 */
function solveLeniency(facts: {
  byItem: ReadonlyMap<string, readonly Observation[]>
  personIds: readonly string[]
}): Exact[] | null {
  const { byItem, personIds } = facts
  const matrix = personIds.map(() => personIds.map(() => ZERO))
  const right = personIds.map(() => ZERO)
  for (const sheets of byItem.values()) {
    const share = exact(1, sheets.length)
    const mean = meanOf(sheets.map(({ total }) => exact(total.n, total.d)))
    const places = sheets.map(({ personId }) => personIds.indexOf(personId))
    for (const [index, { total }] of sheets.entries()) {
      const own = places[index] ?? 0
      const row = matrix[own] ?? []
      row[own] = add(row[own] ?? ZERO, exact(1))
      for (const place of places) row[place] = subtract(row[place] ?? ZERO, share)
      right[own] = add(right[own] ?? ZERO, subtract(exact(total.n, total.d), mean))
    }
  }
  const last = personIds.length - 1
  matrix[last] = personIds.map(() => exact(1))
  right[last] = ZERO
  return solveExactly(matrix, right)
}

/** Can one come from every member to every other over shared items? */
function isConnected(observations: readonly Observation[]): boolean {
  const byItem = Map.groupBy(observations, ({ itemId }) => itemId)
  const byPerson = Map.groupBy(observations, ({ personId }) => personId)
  const [first] = byPerson.keys()
  const seen = new Set<string>(first === undefined ? [] : [first])
  for (const personId of seen)
    for (const { itemId } of byPerson.get(personId) ?? [])
      for (const other of byItem.get(itemId) ?? []) seen.add(other.personId)
  return seen.size === byPerson.size
}
