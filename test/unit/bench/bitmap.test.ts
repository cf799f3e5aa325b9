import { describe, expect, it } from 'vitest'
import { type Bitmap, countInk, erode, readPbm, survivingDifference } from '../../bench/support/bitmap.ts'

const draw = (...rows: string[]): Bitmap => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  ink: Uint8Array.from(rows.join(''), (pixel) => (pixel === '#' ? 1 : 0)),
})

const EMPTY = '............'
const letter = (stroke: string) => draw(EMPTY, EMPTY, ...Array(6).fill(stroke), EMPTY, EMPTY)

describe('comparing two lines as pictures', () => {
  it('reads the bits of a PBM row by row', () => {
    const bytes = Buffer.concat([
      Buffer.from('P4\n10 2\n'),
      Buffer.from([0b10000001, 0b01000000, 0, 0b10000000]),
    ])
    const { width, height, ink } = readPbm(bytes)
    expect([width, height]).toEqual([10, 2])
    expect([...ink.entries()].filter(([, pixel]) => pixel).map(([at]) => at)).toEqual([0, 7, 9, 18])
  })

  it('takes a pixel off every edge', () => {
    expect(countInk(erode(letter('..####......')))).toBe(8)
    expect(countInk(erode(letter('..##........')))).toBe(0)
  })

  it('sees no difference between the same line set a little further on', () => {
    expect(survivingDifference(letter('..####......'), letter('....####....'))).toBe(0)
  })

  it('forgives an edge that is a pixel off, and not a stroke that is elsewhere', () => {
    expect(survivingDifference(letter('..####......'), letter('..#####.....'))).toBe(0)
    expect(survivingDifference(letter('..####......'), letter('..####..####'))).toBeGreaterThan(0)
  })
})
