import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { minutesBytes } from './helpers/documents-room.ts'
import { flowOfItems, HELD_TEXT, heldMinutes, minutesOf } from './helpers/held-text.ts'
import { beyondMargins, bodyOf, readPieces, type TextPiece } from './helpers/read-pdf.ts'
import {
  brokenAfterHyphen,
  exactShare,
  linesOf,
  pageFaults,
  readBack,
  type SetBlock,
} from './helpers/set-lines.ts'

it('the held text has 15,000 Thai characters and the hard cases of official writing', () => {
  expect(HELD_TEXT.match(/[\u0e00-\u0e7f]/g)?.length).toBeGreaterThanOrEqual(15_000)
  for (const hard of ['ปู่', 'ฤๅษี', 'ฦๅ', 'ญี่ปุ่น', 'ต่าง ๆ', 'ต่างๆ', '๚ะ๛', 'สำ', 'น้ำ', 'e-Service', 'https://'])
    expect(HELD_TEXT).toContain(hard)
})

describe.each([
  { copies: 1, pages: 9 },
  { copies: 25, pages: 187 },
])('the held text set $copies times', ({ copies, pages }) => {
  let pieces: TextPiece[]
  let blocks: SetBlock[]

  beforeAll(async () => {
    const model = heldMinutes(copies)
    pieces = await readPieces(await minutesBytes(model))
    blocks = readBack(flowOfItems(model), linesOf(bodyOf(pieces)))
  })

  it(`takes ${pages} pages or more`, () => {
    expect(pieces.at(-1)?.page).toBeGreaterThanOrEqual(pages)
  })

  it('has no letter beyond the margins', () => {
    expect(beyondMargins(bodyOf(pieces))).toEqual([])
  })

  it('comes back exactly, 99.9 % of its lines and more', () => {
    expect(blocks.flatMap(({ wrong }) => wrong).slice(0, 20)).toEqual([])
    expect(exactShare(blocks)).toBeGreaterThanOrEqual(0.999)
  })

  it('is not broken after a hyphen', () => {
    expect(brokenAfterHyphen(blocks)).toEqual([])
  })

  it('has no widow, no orphan and no stranded heading', () => {
    expect(pageFaults(blocks)).toEqual({ orphans: [], widows: [], stranded: [] })
  })
})

describe('pieces of it cut out by chance', () => {
  const starts = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(HELD_TEXT)].map(
    ({ index }) => index,
  )
  // The seed is fixed: what is tried here is the same each time, and a fault that it finds is found by everybody.
  const pieces = fc.sample(
    fc.tuple(
      fc.nat({ max: starts.length - 1 }),
      fc.oneof(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 2, max: 2500 })),
    ),
    { seed: 2557, numRuns: 600 },
  )
  const cut = ([start, length]: [number, number]) =>
    HELD_TEXT.slice(starts[start], starts[Math.min(start + length, starts.length - 1)])
      .replaceAll('\n', ' ')
      .trim()

  it('are set within the margins, whole and exact, without a broken hyphen, widow, orphan or stranded heading', async () => {
    const model = minutesOf(pieces.map(cut).filter((text) => text !== ''))
    const read = bodyOf(await readPieces(await minutesBytes(model)))
    expect(beyondMargins(read)).toEqual([])
    const blocks = readBack(flowOfItems(model), linesOf(read))
    expect(blocks.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(brokenAfterHyphen(blocks)).toEqual([])
    expect(pageFaults(blocks)).toEqual({ orphans: [], widows: [], stranded: [] })
  })
})

describe('the measure itself', () => {
  const lines = (...texts: [number, string][]) => texts.map(([page, text]) => ({ page, text }))
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text, keepsNext: true })

  it('sees a wrong space, an orphan, a widow, a stranded heading and a broken hyphen', () => {
    const blocks = readBack(
      [{ kind: 'heading', text: 'หัวข้อ', keepsNext: true }, paragraph('กขคงจฉ ชซ'), paragraph('e-Service ดี')],
      lines([1, 'หัวข้อ'], [2, 'กข ค'], [3, 'งจ'], [3, 'ฉ ชซ'], [3, 'e-'], [4, 'Service ดี']),
    )
    expect(exactShare(blocks)).toBeCloseTo(5 / 6)
    expect(pageFaults(blocks)).toEqual({
      orphans: ['กขคงจฉ ชซ', 'e-Service ดี'],
      widows: ['e-Service ดี'],
      stranded: ['หัวข้อ'],
    })
    expect(brokenAfterHyphen(blocks)).toEqual(['e-'])
  })

  it('does not find what is not there', () => {
    expect(() => readBack([paragraph('สำนักงาน')], lines([1, 'สำานักงาน']))).toThrow(/not found/)
  })
})
