import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSeverity, type Observation } from '../../../shared/domain/severity-model.ts'
import { analysisCases } from './analysis-cases.ts'

const at = (itemId: string, personId: string, n: number, d = 1): Observation => ({
  itemId,
  personId,
  total: { n, d },
})
const numberOf = ({ n, d }: { n: number; d: number }) => n / d

/**
 * The oracle: coordinate descent. Items and members take turns at being their best guess given the other, which goes to
 * the least squares solution without a matrix, an elimination or a fraction.
 */
function descend(observations: readonly Observation[]) {
  const merit = new Map(observations.map(({ itemId }) => [itemId, 0]))
  const severity = new Map(observations.map(({ personId }) => [personId, 0]))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  for (let round = 0; round < 20_000; round += 1) {
    let moved = 0
    for (const [itemId, before] of merit) {
      const own = observations.filter((row) => row.itemId === itemId)
      const now = mean(own.map((row) => numberOf(row.total) + (severity.get(row.personId) ?? 0)))
      moved = Math.max(moved, Math.abs(now - before))
      merit.set(itemId, now)
    }
    for (const personId of severity.keys()) {
      const own = observations.filter((row) => row.personId === personId)
      severity.set(personId, mean(own.map((row) => (merit.get(row.itemId) ?? 0) - numberOf(row.total))))
    }
    if (moved < 1e-10) break
  }
  const shift = mean([...severity.values()])
  for (const [personId, value] of severity) severity.set(personId, value - shift)
  for (const [itemId, value] of merit) merit.set(itemId, value - shift)
  return { merit, severity }
}

describe('fitSeverity', () => {
  it('finds a merit and a severity that were put in, though no member scored all', () => {
    const merit = { a: 4, b: 3, c: 2, d: 3 }
    const severity = { ann: 1, bob: 0, cat: -1 }
    const skipped = new Set(['a-cat', 'd-ann'])
    const rows = Object.entries(merit).flatMap(([itemId, good]) =>
      Object.entries(severity).flatMap(([personId, strict]) =>
        skipped.has(`${itemId}-${personId}`) ? [] : [at(itemId, personId, good - strict)],
      ),
    )
    const model = fitSeverity(rows)
    if (model.state !== 'fitted') throw new Error(model.state)
    expect(model.isComplete).toBe(false)
    expect(model.members.map((row) => [row.personId, numberOf(row.severity), row.items])).toEqual([
      ['ann', 1, 3],
      ['bob', 0, 4],
      ['cat', -1, 3],
    ])
    expect(model.items.map((row) => [row.itemId, numberOf(row.adjusted)])).toEqual(Object.entries(merit))
  })

  it('leaves the means as they are where everybody scored everything', () => {
    const rows = ['a', 'b', 'c'].flatMap((itemId, i) =>
      ['x', 'y', 'z'].map((personId, p) => at(itemId, personId, 1 + ((i * 3 + p * 2) % 5))),
    )
    const model = fitSeverity(rows)
    if (model.state !== 'fitted') throw new Error(model.state)
    expect(model.isComplete).toBe(true)
    for (const { itemId, adjusted } of model.items) {
      const own = rows.filter((row) => row.itemId === itemId).map(({ total }) => total.n)
      expect(numberOf(adjusted)).toBeCloseTo(own.reduce((a, b) => a + b) / own.length, 4)
    }
  })

  it('says that the data is too thin, or falls into groups that share nothing, and gives no number', () => {
    const two = ['a', 'b'].flatMap((item) => ['x', 'y', 'z'].map((person) => at(item, person, 3)))
    expect(fitSeverity([])).toEqual({ state: 'too_thin' })
    expect(fitSeverity(two)).toEqual({ state: 'too_thin' })
    // A chain has as many sheets as unknowns: it fits anything.
    const chain = [at('a', 'x', 1), at('a', 'y', 2), at('b', 'y', 3), at('b', 'z', 4), at('c', 'z', 5)]
    expect(fitSeverity(chain)).toEqual({ state: 'too_thin' })
    const groups = [
      ...['a', 'b', 'c'].flatMap((item) => ['x', 'y', 'z'].map((person) => at(item, person, 3))),
      ...['d', 'e', 'f'].flatMap((item) => ['p', 'q', 'r'].map((person) => at(item, person, 4))),
    ]
    expect(fitSeverity(groups)).toEqual({ state: 'not_connected' })
  })

  it('agrees with coordinate descent on random meetings', () => {
    const meeting = fc
      .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 7 }))
      .chain(([people, items]) =>
        fc
          .array(fc.option(fc.integer({ min: 4, max: 20 }), { freq: 5 }), {
            minLength: people * items,
            maxLength: people * items,
          })
          .map((cells) =>
            cells.flatMap((quarters, cell) =>
              quarters === null
                ? []
                : [at(`i${Math.floor(cell / people)}`, `p${cell % people}`, quarters, 4)],
            ),
          ),
      )
    fc.assert(
      fc.property(meeting, (rows) => {
        const model = fitSeverity(rows)
        if (model.state !== 'fitted') return
        const { merit, severity } = descend(rows)
        for (const row of model.items)
          expect(numberOf(row.adjusted)).toBeCloseTo(merit.get(row.itemId) ?? Number.NaN, 3)
        for (const row of model.members)
          expect(numberOf(row.severity)).toBeCloseTo(severity.get(row.personId) ?? Number.NaN, 3)
      }),
      { numRuns: 60 },
    )
  })

  it.each(analysisCases.map((meeting, index) => [index, meeting] as const))(
    'agrees with the table that numpy made (analysis.py), meeting %i',
    (_, { weights, items, model }) => {
      const rows = items.flatMap(({ sheets }, item) =>
        Object.entries(sheets).map(([person, sheet]) => {
          const points = sheet.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
          return at(
            String(item),
            person,
            points,
            weights.reduce((a, b) => a + b, 0),
          )
        }),
      )
      const own = fitSeverity(rows)
      if (own.state !== 'fitted' || !model) return
      for (const [index, { adjusted }] of own.items.entries())
        expect(numberOf(adjusted)).toBeCloseTo(model.adjusted[index] ?? Number.NaN, 3)
      for (const { personId, severity } of own.members)
        expect(numberOf(severity)).toBeCloseTo(model.severity[Number(personId)] ?? Number.NaN, 3)
    },
  )

  it('is judged by enough meetings of that table', () => {
    expect(analysisCases.filter(({ model }) => model !== null).length).toBeGreaterThan(30)
  })
})
