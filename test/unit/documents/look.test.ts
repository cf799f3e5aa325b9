import { describe, expect, it } from 'vitest'
import { composeMinutes } from '../../../electron/documents/compose/compose-minutes.ts'
import { composeResolutions } from '../../../electron/documents/compose/compose-resolutions.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { PAGE } from '../../../electron/documents/pdf/page-style.ts'
import { watermarkDrawing } from '../../../electron/documents/pdf/watermark.ts'
import { buildMinutes, buildResolutions } from '../../fixtures/documents/build-models.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { CREATED_AT, FONTS, minutesBytes, renderMinutes, textsOfBlocks } from './helpers/documents-room.ts'
import {
  beyondMargins,
  bodyOf,
  fillColours,
  findExact,
  readPieces,
  textOf,
  withoutSpace,
} from './helpers/read-pdf.ts'

const textsOf = (model: ReturnType<typeof buildMinutes>) =>
  textsOfBlocks(composeMinutes(model).blocks).join('\n')

describe('the words of the minutes', () => {
  const model = buildMinutes({ proposals: 3 })

  it('follow Form 11 from title to closing', () => {
    const text = textsOf(model)
    const order = [
      'รายงานการประชุมคณะ',
      'ครั้งที่ ๑/๒๕๕๗',
      'เมื่อวันพุธที่ ๑๕ มกราคม ๒๕๕๗',
      'ณ ห้องประชุม',
      'ผู้มาประชุม',
      'ผู้ไม่มาประชุม',
      'ผู้เข้าร่วมประชุม',
      'เริ่มประชุมเวลา ๐๙.๓๐ น.',
      'ระเบียบวาระที่ ๑',
      'ระเบียบวาระที่ ๔ เรื่องเพื่อพิจารณา',
      '๔.๑ ',
      '๔.๒ ',
      'ระเบียบวาระที่ ๕',
      'เลิกประชุมเวลา ๑๒.๑๐ น.',
      'ผู้จดรายงานการประชุม',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('change the digits of facts, never those of prose, hashes, codes or 1300', () => {
    const text = textsOf(model)
    expect(text).toContain('หมายเลขโทรศัพท์ 1300')
    expect(text).toContain('S-57-001')
    expect(text).toContain('เห็นด้วย ๖ เสียง ไม่เห็นด้วย ๑ เสียง งดออกเสียง ๐ เสียง')
    expect(composeMinutes(model).footer).toBe(`รหัสตรวจสอบบันทึก sha256:${model.auditHead}`)
    const arabic = textsOf({ ...model, digits: 'arabic' })
    expect(arabic).toContain('เห็นด้วย 6 เสียง')
    expect(arabic).toContain('สมาชิกตัวอย่าง ๑')
  })

  it('carry votes, the casting vote, dissent with its reason and the recusal', () => {
    const text = textsOf(model)
    for (const words of [
      'ไม่มีผู้เห็นเป็นอย่างอื่น',
      'ออกเสียงเพิ่มขึ้นอีกเสียงหนึ่งเป็นเสียงชี้ขาด เห็นด้วย',
      'ขอให้บันทึกความเห็นแย้งไว้ โดยให้เหตุผลว่า',
      'เป็นผู้มีส่วนได้เสีย',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('leave a list out when nobody is on it', () => {
    expect(textsOf({ ...model, absent: [], participants: [] })).not.toMatch(/ผู้ไม่มาประชุม|ผู้เข้าร่วมประชุม/)
  })
})

describe('the pages', () => {
  it('have their number in Thai digits from page two on, and the audit head on each', async () => {
    const model = buildMinutes({ proposals: 3 })
    const pieces = await readPieces((await renderMinutes(model)).bytes)
    const onPage = (page: number) =>
      pieces
        .filter((piece) => piece.page === page)
        .map(({ text }) => text)
        .join('')
    expect(onPage(1)).not.toContain('- ๑ -')
    expect(onPage(2)).toContain('- ๒ -')
    expect(onPage(1)).toContain(`sha256:${model.auditHead}`)
    expect(onPage(3)).toContain(`sha256:${model.auditHead}`)
  })

  it.each([
    [{ isSample: true, isDraft: false }, 'ตัวอย่าง'],
    [{ isSample: false, isDraft: true }, 'ร่าง'],
    [{ isSample: false, isDraft: false }, null],
  ])('with %o are marked %j behind the text, and the mark is no text itself', async (marks, expected) => {
    const model = buildMinutes({ proposals: 0, ...marks })
    expect(composeMinutes(model).watermark).toBe(expected)
    const { bytes } = await renderMinutes(model)
    const fills = await fillColours(bytes)
    expect(fills.map((colours) => colours.has('#ededed'))).toEqual(fills.map(() => expected !== null))
    expect((await readPieces(bytes)).filter(({ isRotated }) => isRotated)).toEqual([])
  })

  it.each(['ร่าง', 'ตัวอย่าง', 'ตัวอย่าง ร่าง'])(
    'keep the mark %s on the paper, in one shape of its own',
    (text) => {
      const { path: d } = watermarkDrawing(text, FONTS)
      const numbers = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+) /g)]
      expect(numbers.length).toBeGreaterThan(50)
      for (const [, x, y] of numbers) {
        expect(Number(x)).toBeGreaterThan(0)
        expect(Number(x)).toBeLessThan(PAGE.width)
        expect(Number(y)).toBeGreaterThan(0)
        expect(Number(y)).toBeLessThan(PAGE.height)
      }
      expect(d).not.toBe(watermarkDrawing(`${text}ก`, FONTS).path)
    },
  )

  it('of the resolutions give every line back', async () => {
    const model = buildResolutions({ entries: 12 })
    const bytes = await makePdf({ kind: 'resolutions', model }, { fonts: FONTS, createdAt: CREATED_AT })
    const text = textOf(bodyOf(await readPieces(bytes)))
    const texts = textsOfBlocks(composeResolutions(model).blocks).filter((each) => each !== '')
    expect(texts.filter((each) => findExact(text, each) === -1)).toEqual([])
  })

  it.each([4, 5, 6, 7, 8, 9, 10, 11])('never hold signatures alone (%i resolutions)', async (entries) => {
    const model = buildResolutions({ entries })
    const bytes = await makePdf({ kind: 'resolutions', model }, { fonts: FONTS, createdAt: CREATED_AT })
    const pieces = bodyOf(await readPieces(bytes))
    const lastPage = pieces.filter(({ page }) => page === pieces.at(-1)?.page)
    const signatures = lastPage.findIndex(({ text }) => text.startsWith('(สมาชิก'))
    expect(signatures).toBeGreaterThan(0)
  })

  it.each([1, 2, 3, 4, 5, 6])('never hold signatures alone under the scores (%i items)', async (items) => {
    const summary = buildPapers({ items }).find(({ kind }) => kind === 'score_summary')
    if (!summary) throw new Error('no summary')
    const pieces = bodyOf(await readPieces(await makePdf(summary, { fonts: FONTS, createdAt: CREATED_AT })))
    const lastPage = pieces.filter(({ page }) => page === pieces.at(-1)?.page)
    expect(lastPage.findIndex(({ text }) => text.startsWith('(สมาชิก'))).toBeGreaterThan(5)
  })

  it('of a score sheet are one: the code that brings it back stands on the page that it is for', async () => {
    const sheets = buildPapers({ items: 4 }).find(({ kind }) => kind === 'score_sheets')
    if (!sheets) throw new Error('no sheets')
    const pieces = await readPieces(await makePdf(sheets, { fonts: FONTS, createdAt: CREATED_AT }))
    expect(pieces.at(-1)?.page).toBe(4)
  })

  it('are not run over by a last paragraph that is longer than a page and stands above signatures', async () => {
    const model = buildMinutes({ proposals: 0, endedAt: null })
    const text = 'การพัฒนาระบบราชการเพื่ออำนวยความสะดวกแก่ประชาชน '.repeat(120)
    const items = model.items.map((item) => ({ ...item, paragraphs: [text], resolution: null }))
    const pieces = bodyOf(await readPieces(await minutesBytes({ ...model, items })))
    expect(beyondMargins(pieces)).toEqual([])
  })

  it('hold each resolution of several paragraphs on one page, so that it can be copied out whole', async () => {
    const built = buildResolutions({ entries: 14 })
    const text =
      'เห็นชอบข้อเสนอการเปลี่ยนแปลง โดยมีเงื่อนไขดังนี้\n(๑) ให้รายงานผลทุก ๓ เดือน\n(๒) ให้เพิ่มตัวชี้วัดด้านความพึงพอใจของผู้รับบริการ'
    const entries = built.entries.map((entry, index) => ({
      ...entry,
      resolution: { ...entry.resolution, conditions: [], text: `${text}ข้อที่ ${index}` },
    }))
    const request = { kind: 'resolutions', model: { ...built, entries } } as const
    const bytes = await makePdf(request, { fonts: FONTS, createdAt: CREATED_AT })
    const everything = withoutSpace(textOf(await readPieces(bytes)))
    const torn = entries.filter(({ resolution }) => !everything.includes(withoutSpace(resolution.text)))
    expect(torn).toEqual([])
  })

  it('do not say the kind of a resolution twice', () => {
    const [entry] = buildResolutions({ entries: 1 }).entries
    if (!entry) throw new Error('no entry')
    const text = 'เห็นชอบข้อเสนอการเปลี่ยนแปลง โดยมีเงื่อนไขดังนี้'
    const model = {
      ...buildResolutions({ entries: 0 }),
      entries: [{ ...entry, resolution: { ...entry.resolution, text } }],
    }
    expect(textsOfBlocks(composeResolutions(model).blocks)).toContain(`มติที่ประชุม ${text}`)
  })

  it.each([
    { isDraft: true, part: 2 },
    { isDraft: false, part: 3 },
  ])('claim PDF/A-$part when a draft is $isDraft, and never tags', async ({ isDraft, part }) => {
    const model = { ...buildMinutes({ proposals: 1 }), isDraft }
    const file = Buffer.from(await minutesBytes(model)).toString('latin1')
    expect(file).toMatch(/^%PDF-1\.7/)
    expect(file.includes(`pdfaid:part>${part}<`)).toBe(true)
    expect(file).toContain('/OutputIntents')
    expect(file).toContain('th-TH')
    expect(file).not.toMatch(/\/MarkInfo|\/StructTreeRoot/)
  })

  it('are refused, with the characters named, when the font lacks some', async () => {
    const model = buildMinutes({ proposals: 0, bodyName: 'คณะอนุกรรมการ ✓ 中' })
    await expect(minutesBytes(model)).rejects.toMatchObject({ code: 'MISSING_GLYPHS', detail: ['✓', '中'] })
  })
})
