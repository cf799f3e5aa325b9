import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENDA_TEMPLATE, numberAgenda } from '../../../shared/domain/meeting.ts'

const numbers = (sections: readonly number[]) =>
  numberAgenda(sections.map((section) => ({ section }))).map(({ number }) => number)

describe('numberAgenda: ระเบียบวาระของแบบรายงานการประชุม (แบบที่ ๑๑)', () => {
  it.each([
    ['the template', AGENDA_TEMPLATE.map(({ section }) => section), ['1', '2', '3', '5']],
    ['one proposal is 4.1, since more may be put beside it', [1, 2, 3, 4, 5], ['1', '2', '3', '4.1', '5']],
    ['several', [1, 4, 4, 4, 5], ['1', '4.1', '4.2', '4.3', '5']],
    ['two announcements', [1, 1, 2], ['1.1', '1.2', '2']],
    ['nothing', [], []],
  ] as [string, number[], string[]][])('%s', (_what, sections, expected) =>
    expect(numbers(sections)).toEqual(expected),
  )

  it('every number is used once, and within a section they count up from 1 in the order given', () => {
    const sections = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 })
    fc.assert(
      fc.property(sections, (list) => {
        const given = numbers(list)
        expect(new Set(given).size).toBe(given.length)
        for (const [index, number] of given.entries()) {
          const section = list[index] ?? 0
          const before = list.slice(0, index + 1).filter((each) => each === section).length
          const inAll = list.filter((each) => each === section).length
          expect(number).toBe(inAll === 1 && section !== 4 ? `${section}` : `${section}.${before}`)
        }
      }),
    )
  })

  it('keeps the items as they are and in their order', () => {
    const items = [
      { section: 4, id: 'b' },
      { section: 1, id: 'a' },
    ]
    expect(numberAgenda(items)).toEqual([
      { section: 4, id: 'b', number: '4.1' },
      { section: 1, id: 'a', number: '1' },
    ])
  })
})
