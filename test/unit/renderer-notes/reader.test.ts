import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInPages, searchPattern } from '../../../renderer/features/reader/find-in-pages.ts'
import { fitWidth, pageText, startsOf, zoomIn, zoomOut } from '../../../renderer/features/reader/page-text.ts'

describe('the text of a page', () => {
  it('holds each run where it is said to begin', () => {
    const run = fc.record({ str: fc.stringMatching(/^[ก-๙ ]{0,8}$/), hasEOL: fc.boolean() })
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const text = pageText(runs)
        for (const [index, start] of startsOf(runs).entries())
          expect(text.slice(start, start + (runs[index]?.str.length ?? 0))).toBe(runs[index]?.str)
      }),
    )
  })
})

describe('search in a file', () => {
  it('finds words on any page, also over the end of a line', () => {
    expect(findInPages(['ไม่มี', 'ค่าธรรม\nเนียม'], 'ค่าธรรมเนียม')).toEqual([{ place: '2', start: 0, end: 13 }])
  })
  it('finds digits in either writing', () => {
    expect(findInPages(['ปี ๒๕๕๗'], '2557')).toHaveLength(1)
    expect(findInPages(['ปี 2557'], '๒๕๕๗')).toHaveLength(1)
  })
  it('takes what is typed for words, never for a pattern', () => {
    expect(findInPages(['abc', 'a.c (x)'], 'a.c (x)')).toEqual([{ place: '2', start: 0, end: 7 }])
    fc.assert(fc.property(fc.string(), (typed) => void searchPattern(typed)))
  })
  it('finds nothing for nothing', () => expect(findInPages(['ก'], '  ')).toEqual([]))
})

describe('zoom', () => {
  it('goes up and down by steps and stays within them', () => {
    expect(zoomIn(1)).toBe(1.25)
    expect(zoomOut(1)).toBe(0.8)
    expect(zoomIn(3)).toBe(3)
    expect(zoomOut(0.5)).toBe(0.5)
    expect(fitWidth(600, 800)).toBe(0.75)
    expect(fitWidth(0, 800)).toBe(0.5)
  })
})
