import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPrivateMarks } from '../../../electron/documents/thai-typography/private-marks.ts'

/**
 * HarfBuzz's `hb-ot-shaper-thai.cc` once more, as its C reads: numbers for states and rows of edges. It shares nothing
 * with ours but the standard.
 */
const MAPPINGS: Record<string, [number, number][]> = {
  SD: [
    [0x0e48, 0xf70a],
    [0x0e49, 0xf70b],
    [0x0e4a, 0xf70c],
    [0x0e4b, 0xf70d],
    [0x0e4c, 0xf70e],
    [0x0e38, 0xf718],
    [0x0e39, 0xf719],
    [0x0e3a, 0xf71a],
  ],
  SDL: [
    [0x0e48, 0xf705],
    [0x0e49, 0xf706],
    [0x0e4a, 0xf707],
    [0x0e4b, 0xf708],
    [0x0e4c, 0xf709],
  ],
  SL: [
    [0x0e48, 0xf713],
    [0x0e49, 0xf714],
    [0x0e4a, 0xf715],
    [0x0e4b, 0xf716],
    [0x0e4c, 0xf717],
    [0x0e31, 0xf710],
    [0x0e34, 0xf701],
    [0x0e35, 0xf702],
    [0x0e36, 0xf703],
    [0x0e37, 0xf704],
    [0x0e47, 0xf712],
    [0x0e4d, 0xf711],
  ],
  RD: [
    [0x0e0d, 0xf70f],
    [0x0e10, 0xf700],
  ],
}
// prettier-ignore
const ABOVE = 'NOP3 NOP0 SD3|SL2 NOP1 SDL2|NOP3 NOP2 SL3|NOP3 NOP3 NOP3'
const BELOW = 'NOP0 NOP2 NOP0|NOP1 RD2 NOP1|NOP2 SD2 NOP2'
const edges = (table: string) =>
  table
    .split('|')
    .map((row) => row.split(' ').map((edge) => [edge.slice(0, -1), Number(edge.at(-1))] as const))
const [above, below] = [edges(ABOVE), edges(BELOW)]

function oracle(text: string): string {
  const out: number[] = []
  for (const u of [...text].map((character) => character.charCodeAt(0))) {
    if (u !== 0x0e33) {
      out.push(u)
      continue
    }
    out.push(0x0e4d, 0x0e32)
    const end = out.length
    let start = end - 2
    const isAbove = (x = 0) =>
      (x >= 0x0e34 && x <= 0x0e37) || (x >= 0x0e47 && x <= 0x0e4e) || x === 0x0e31 || x === 0x0e3b
    while (start > 0 && isAbove(out[start - 1])) start -= 1
    out.splice(end - 2, 1)
    out.splice(start, 0, 0x0e4d)
  }
  let [a, b, base] = [3, 2, 0]
  for (let i = 0; i < out.length; i += 1) {
    const u = out[i] ?? 0
    let type = -1
    if (u === 0x0e31 || (u >= 0x0e34 && u <= 0x0e37) || u === 0x0e47 || u === 0x0e4d || u === 0x0e4e) type = 0
    else if (u >= 0x0e38 && u <= 0x0e3a) type = 1
    else if (u >= 0x0e48 && u <= 0x0e4c) type = 2
    if (type === -1) {
      const isConsonant = u >= 0x0e01 && u <= 0x0e2e
      a = !isConsonant ? 3 : [0x0e1b, 0x0e1d, 0x0e1f].includes(u) ? 1 : 0
      b = !isConsonant ? 2 : u === 0x0e0d || u === 0x0e10 ? 1 : u === 0x0e0e || u === 0x0e0f ? 2 : 0
      base = i
      continue
    }
    const [actionAbove = 'NOP', nextAbove = 0] = above[a]?.[type] ?? []
    const [actionBelow = 'NOP', nextBelow = 0] = below[b]?.[type] ?? []
    ;[a, b] = [nextAbove, nextBelow]
    const action = actionAbove !== 'NOP' ? actionAbove : actionBelow
    const at = action === 'RD' ? base : i
    out[at] = MAPPINGS[action]?.find(([from]) => from === out[at])?.[1] ?? out[at] ?? 0
  }
  return String.fromCharCode(...out)
}

const every = () => true
const thai = fc.string({
  unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
})

describe('the marks of an old font', () => {
  it.each([
    // tone alone comes down, on a tall letter down and to the left
    ['เก้า', 'เก\uf70bา'],
    ['ป่า', 'ป\uf705า'],
    ['ฟ้า', 'ฟ\uf706า'],
    // a vowel on a tall letter goes left, its tone with it
    ['ปั้น', 'ป\uf710\uf714น'],
    ['ปี่', 'ป\uf702\uf713'],
    // a tone over a vowel stays up
    ['ที่', 'ที่'],
    // tails give way to vowels below, or push them down
    ['ญู', '\uf70fู'],
    ['ฐุ', '\uf700ุ'],
    ['ฎุ', 'ฎ\uf718'],
    // ำ: the nikhahit first, which is a mark above
    ['น้ำ', 'น\u0e4d้า'],
    ['ปำ', 'ป\uf711า'],
    ['ปล้ำ', 'ปล\u0e4d้า'],
    ['์', '์'],
    ['abc', 'abc'],
  ])('%s', (typed, drawn) => {
    expect(toPrivateMarks(typed, every).text).toBe(drawn)
  })

  it('are those of HarfBuzz in any text', () => {
    fc.assert(
      fc.property(thai, (text) => {
        expect(toPrivateMarks(text, every).text).toBe(oracle(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('belong to what was typed: groups in order, each beginning where a letter was, and nothing left over', () => {
    fc.assert(
      fc.property(thai, (text) => {
        const { text: drawn, origins } = toPrivateMarks(text, every)
        expect(origins).toHaveLength(drawn.length)
        expect(origins).toEqual(origins.toSorted((left, right) => left - right))
        expect(origins.every((origin) => origin >= 0 && origin < text.length)).toBe(true)
        expect(drawn.length === 0 || origins[0] === 0).toBe(true)
      }),
    )
  })

  it('stay plain where the font lacks the glyph', () => {
    expect(toPrivateMarks('ป่าญู', () => false).text).toBe('ป่าญู')
  })
})
