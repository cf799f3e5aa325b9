import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../../electron/documents/compose/compose-document.ts'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { PAPERS } from '../../../shared/domain/documents/papers.ts'
import { readSheetCode, sheetCode } from '../../../shared/domain/documents/score-papers.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { CREATED_AT, FONTS, textsOfBlocks } from './helpers/documents-room.ts'
import { flowOf } from './helpers/held-text.ts'
import { docxText, docxXml } from './helpers/read-docx.ts'
import { beyondMargins, bodyOf, findExact, readPieces, textOf, withoutSpace } from './helpers/read-pdf.ts'
import { brokenAfterHyphen, linesOf, pageFaults, readBack } from './helpers/set-lines.ts'

const context = { fonts: FONTS, createdAt: CREATED_AT }
const requests = buildPapers({ items: 9 })

it('every kind of paper is tried here', () => {
  expect(requests.map(({ kind }) => kind).toSorted()).toEqual(PAPERS.toSorted())
})

describe.each(requests.map((request) => [request.kind, request] as const))('%s', (_kind, request) => {
  const texts = textsOfBlocks(composeDocument(request).blocks).filter((text) => text.trim() !== '')

  it('has no letter beyond the margins, no empty page, and every text in it letter for letter', async () => {
    const pieces = await readPieces(await makePdf(request, context))
    const body = bodyOf(pieces)
    expect(beyondMargins(body)).toEqual([])
    expect(new Set(body.map(({ page }) => page)).size).toBe(pieces.at(-1)?.page)
    const text = textOf(body)
    expect(texts.filter((expected) => findExact(text, expected) === -1)).toEqual([])
  })

  it('has no widow, no orphan, no line broken after a hyphen, and its running text line by line', async () => {
    const lines = linesOf(bodyOf(await readPieces(await makePdf(request, context))))
    const set = readBack(flowOf(composeDocument(request).blocks), lines)
    expect(set.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(pageFaults(set)).toEqual({ orphans: [], widows: [], stranded: [] })
    expect(brokenAfterHyphen(set)).toEqual([])
  })

  it('is refused before it is made, with the letter named, when the font lacks one', async () => {
    const { model } = request
    const withBox = { ...request, model: { ...model, bodyName: `${model.bodyName} ☐` } } as typeof request
    await expect(makePdf(withBox, context)).rejects.toMatchObject({ code: 'MISSING_GLYPHS', detail: ['☐'] })
  })

  it('carries the same facts in Word', async () => {
    const docx = withoutSpace(docxText(await docxXml(await makeDocx(request))))
    // Word has no bars and no radar; the figures that they are drawn from are there.
    expect(texts.map(withoutSpace).filter((fact) => !docx.includes(fact))).toEqual([])
  })

  it('leaves no heading at the foot of a page without what it stands over', async () => {
    const { blocks } = composeDocument(request)
    const pieces = bodyOf(await readPieces(await makePdf(request, context)))
    const pages = Map.groupBy(pieces, ({ page }) => page)
    const lasts = [...pages.values()].map((page) =>
      withoutSpace(
        page
          .filter(({ y }) => Math.abs(y - Math.min(...page.map((piece) => piece.y))) < 2)
          .map(({ text }) => text)
          .join(''),
      ),
    )
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [withoutSpace(block.text)] : []))
    const lastBlock = blocks.at(-1)
    const mayEnd = lastBlock?.kind === 'heading' ? withoutSpace(lastBlock.text) : ''
    const isBeforeBreak = blocks.flatMap((block, index) =>
      block.kind === 'heading' && blocks[index + 1]?.kind === 'page_break' ? [withoutSpace(block.text)] : [],
    )
    const allowed = [mayEnd, ...isBeforeBreak]
    expect(lasts.filter((last) => headings.includes(last) && !allowed.includes(last))).toEqual([])
  })

  it('prints its numbers in Arabic digits when told so', () => {
    const arabic = buildPapers({ items: 9, digits: 'arabic' }).find(({ kind }) => kind === request.kind)
    const thai = textsOfBlocks(composeDocument(request).blocks).join('\n')
    expect(arabic && textsOfBlocks(composeDocument(arabic).blocks).join('\n')).not.toBe(thai)
    expect(arabic && composeDocument(arabic).title).toMatch(/ครั้งที่ 1\/2557/)
  })
})

describe('the three styles of minutes', () => {
  const minutes = requests.find(({ kind }) => kind === 'minutes')
  const textIn = (style: 'full' | 'summary' | 'gist') =>
    minutes?.kind === 'minutes'
      ? textsOfBlocks(composeDocument({ ...minutes, model: { ...minutes.model, style } }).blocks).join('\n')
      : ''

  it('keep every resolution, dissent and recusal, and shorten nothing that a person wrote', () => {
    const [full, summary, gist] = [textIn('full'), textIn('summary'), textIn('gist')]
    for (const words of ['มติที่ประชุม', 'ความเห็นแย้ง', 'ผู้มีส่วนได้เสีย']) {
      const count = full.split(words).length
      expect(summary.split(words)).toHaveLength(count)
      expect(gist.split(words)).toHaveLength(count)
    }
    const prose =
      minutes?.kind === 'minutes' ? minutes.model.items.flatMap(({ paragraphs }) => paragraphs) : []
    expect(prose.filter((text) => !summary.includes(text))).toEqual([])
    expect(summary).not.toContain('หลักเกณฑ์การพิจารณา')
    const lasts =
      minutes?.kind === 'minutes' ? minutes.model.items.map(({ paragraphs }) => paragraphs.at(-1) ?? '') : []
    expect(lasts.filter((text) => !gist.includes(text))).toEqual([])
    expect(gist.length).toBeLessThan(summary.length)
    expect(summary.length).toBeLessThan(full.length)
  })
})

describe('the notice', () => {
  const invitation = requests[0]
  const sentence = (sentOn: string | null) =>
    invitation?.kind === 'invitation'
      ? textsOfBlocks(composeDocument({ ...invitation, model: { ...invitation.model, sentOn } }).blocks).join(
          '\n',
        )
      : ''

  // ม. ๘๐: three days ahead; the meeting is on 15 January 2557.
  it.each([
    ['2014-01-12', 'ล่วงหน้า ๓ วัน', true],
    ['2014-01-13', 'ล่วงหน้า ๒ วัน', false],
    ['2013-12-31', 'ล่วงหน้า ๑๕ วัน', true],
  ])('sent on %s says %s, and names the rule where it is kept', (sentOn, days, isKept) => {
    const text = sentence(sentOn)
    expect(text).toContain(days)
    expect(text.includes('(ต้องแจ้งล่วงหน้าไม่น้อยกว่า ๓ วัน)')).toBe(isKept)
  })

  it('without its day counts nothing, and tells nobody outside that it is not on record', () => {
    expect(sentence(null)).not.toMatch(/ล่วงหน้า [๐-๙]|ไม่ได้บันทึก/)
  })
})

describe('the code of a score sheet', () => {
  const key = {
    itemId: '01928374-aaaa-7bbb-8ccc-0123456789ab',
    personId: '01928374-dddd-7eee-8fff-0123456789ab',
  }

  it('comes back to item and member', () => {
    expect(readSheetCode(sheetCode(key))).toEqual(key)
    expect(readSheetCode(` ${sheetCode(key)}\n`)).toEqual(key)
  })

  it.each(['', 'MATI1:1:2', `${sheetCode(key)}0`, 'https://example.org'])('is not read out of %j', (text) => {
    expect(readSheetCode(text)).toBeNull()
  })
})
