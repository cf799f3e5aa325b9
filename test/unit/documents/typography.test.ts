import { beforeAll, describe, expect, it } from 'vitest'
import type { MinutesModel } from '../../../shared/domain/documents/minutes-model.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { renderMinutes, textsOfMinutes } from './helpers/documents-room.ts'
import {
  beyondMargins,
  bodyOf,
  findExact,
  readPieces,
  type TextPiece,
  textOf,
  withoutSpace,
} from './helpers/read-pdf.ts'

type Node = { text?: unknown; headlineLevel?: number; positions?: { pageNumber: number }[] }

/** Paragraphs cut 1 | n or n | 1, and headings whose next block starts on another page. */
function badBreaks(content: readonly Node[]) {
  const counts = { orphans: 0, widows: 0, strandedHeadings: 0, split: 0 }
  for (const [index, { text, headlineLevel, positions = [] }] of content.entries()) {
    if (!text || positions.length === 0) continue
    const lines = Map.groupBy(positions, ({ pageNumber }) => pageNumber)
    const sizes = [...lines.values()].map((each) => each.length)
    if (sizes.length > 1) {
      counts.split += 1
      if (sizes[0] === 1) counts.orphans += 1
      if (sizes.at(-1) === 1) counts.widows += 1
    }
    const next = content[index + 1]?.positions?.[0]?.pageNumber
    if (headlineLevel && next !== undefined && next !== positions.at(-1)?.pageNumber)
      counts.strandedHeadings += 1
  }
  return counts
}

describe.each([
  { proposals: 0, pages: 2 },
  { proposals: 38, pages: 40 },
  { proposals: 173, pages: 187 },
])('minutes of about $pages pages', ({ proposals, pages }) => {
  let model: MinutesModel
  let pieces: TextPiece[]
  let content: Node[]

  beforeAll(async () => {
    model = buildMinutes({ proposals })
    const { bytes, definition } = await renderMinutes(model)
    content = definition.content as Node[]
    pieces = await readPieces(bytes)
  })

  it('have the length that they are for', () => {
    expect(pieces.at(-1)?.page).toBeGreaterThanOrEqual(pages)
    expect(pieces.at(-1)?.page).toBeLessThanOrEqual(pages + 4)
  })

  it('have no empty page', () => {
    const filled = new Set(bodyOf(pieces).map(({ page }) => page))
    expect(filled.size).toBe(pieces.at(-1)?.page)
  })

  it('have no letter beyond the margins', () => {
    expect(beyondMargins(bodyOf(pieces))).toEqual([])
  })

  it('have no orphan, no widow and no stranded heading', () => {
    expect(badBreaks(content)).toMatchObject({ orphans: 0, widows: 0, strandedHeadings: 0 })
  })

  it('give every paragraph, heading and cell back letter for letter', () => {
    const text = textOf(bodyOf(pieces))
    const missing = textsOfMinutes(model).filter(
      (expected) => expected !== '' && findExact(text, expected) === -1,
    )
    expect(missing).toEqual([])
  })

  it('end no line with a hyphen', () => {
    const text = textOf(bodyOf(pieces))
    expect(text.split('\n').filter((line) => /-$/.test(line))).toEqual([])
  })
})

describe('awkward text', () => {
  const awkward = [
    `ดูที่ https://example.go.th/${'ยาวมากมากมาก'.repeat(3)}${'a'.repeat(160)} แล้วรายงาน`,
    'ก'.repeat(300),
    'a-'.repeat(120),
    // With the indent too wide for the first line, without it not for the others.
    'iat.subcommittee.on.service.improvement@sample-department.example.go.th ได้ทุกวันทำการ',
    `${'ยื่น-ลงรับ-'.repeat(12)}สิ้นสุด`,
    `${'x'.repeat(200)} ขึ้นต้นด้วยคำที่ยาวกว่าบรรทัด`,
    'น้ํา กํา ทำ​งาน ปี่ปู่ญี่ ฐานันดร กตัญญู',
  ]
  const model = buildMinutes({ proposals: 1 })
  const [first, ...rest] = model.items
  const withProse = { ...model, items: first ? [{ ...first, paragraphs: awkward }, ...rest] : [] }

  it('stays within the margins, first-line indent and all', async () => {
    const { bytes } = await renderMinutes(withProse)
    expect(beyondMargins(bodyOf(await readPieces(bytes)))).toEqual([])
  })

  it('is not broken after a hyphen, however long the word is', async () => {
    const { bytes } = await renderMinutes(withProse)
    const text = textOf(bodyOf(await readPieces(bytes)))
    expect(text.split('\n').filter((line) => /-$/.test(line.trimEnd()) && !line.endsWith('a-'))).toEqual([])
    expect(withoutSpace(text)).toContain('ยื่น-ลงรับ-'.repeat(12))
  })

  it('is normalised: ํ + า is ำ, zero-width spaces are dropped', async () => {
    const { bytes } = await renderMinutes(withProse)
    const text = withoutSpace(textOf(bodyOf(await readPieces(bytes))))
    expect(text).toContain('น้ำกำทำงาน')
    expect(text).toContain('a-'.repeat(120))
  })

  it('is laid out in time that grows with its length and no faster', async () => {
    const long = 'การพัฒนาระบบราชการเพื่ออำนวยความสะดวกแก่ประชาชน '.repeat(4000)
    const started = performance.now()
    await renderMinutes({ ...model, items: first ? [{ ...first, paragraphs: [long] }] : [] })
    expect(performance.now() - started).toBeLessThan(6000)
  })
})

describe('two renders in one process', () => {
  it('do not touch each other', async () => {
    const model = buildMinutes({ proposals: 2 })
    const alone = await renderMinutes(model)
    const [left, right] = await Promise.all([
      renderMinutes(model),
      renderMinutes({ ...model, digits: 'arabic' }),
    ])
    const lines = async (bytes: Uint8Array) => textOf(await readPieces(bytes))
    expect(await lines(left.bytes)).toBe(await lines(alone.bytes))
    expect(await lines(right.bytes)).toContain('- 2 -')
  })
})
