import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareExtraWidth } from '../../../electron/documents/thai-typography/justify.ts'
import {
  planHeading,
  planParagraph,
  planWhole,
} from '../../../electron/documents/thai-typography/page-breaks.ts'

describe('page breaks inside a paragraph', () => {
  it('leave at least two lines on each page, whatever the room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 5, max: 40 }),
        (lines, room, capacity) => {
          const { startsOnNextPage, breaksBefore } = planParagraph(lines, Math.min(room, capacity), capacity)
          const edges = [0, ...breaksBefore, lines]
          const pieces = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
          const first = startsOnNextPage ? capacity : Math.min(room, capacity)
          const fits = pieces.every((piece, index) => piece <= (index === 0 ? first : capacity))
          return fits && (lines < 2 || pieces.every((piece) => piece >= 2))
        },
      ),
    )
  })

  it('do not tear what is to stay whole, unless it is longer than a page', () => {
    expect(planWhole(4, 3, 30)).toEqual({ startsOnNextPage: true, breaksBefore: [] })
    expect(planWhole(4, 4, 30)).toEqual({ startsOnNextPage: false, breaksBefore: [] })
    expect(planWhole(40, 10, 30)).toEqual({ startsOnNextPage: false, breaksBefore: [10] })
  })

  it('move a heading that has not its lines below it', () => {
    expect(planHeading(1, 4, 3).startsOnNextPage).toBe(false)
    expect(planHeading(1, 3, 3).startsOnNextPage).toBe(true)
  })
})

describe('sharing out the missing width of a line', () => {
  it('gives out no more than all, all of it while no space grows by more than 1 em, and no letter moves by more than 0.08 em', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.nat(60),
        fc.integer({ min: 1, max: 12 }),
        (extra, boundaries, spaces) => {
          const spread = shareExtraWidth(extra, { boundaries, spaces, fontSize: 12 })
          const given = spread.letters * boundaries + spread.spaces * spaces
          const isFull = Math.abs(given - extra) < 1e-6
          return (
            (isFull || (given < extra && spread.spaces === 12)) &&
            spread.letters <= 0.08 * 12 + 1e-9 &&
            spread.spaces >= 0 &&
            spread.spaces <= 12
          )
        },
      ),
    )
  })
})
