import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'
import { type FontFiles, faceOf, fillFaces, loadFonts } from '../../electron/documents/pdf/fonts.ts'
import { TYPE } from '../../electron/documents/pdf/page-style.ts'
import { pdfText } from '../../electron/documents/pdf/pdf-text.ts'
import { renderPdf } from '../../electron/documents/pdf/render-pdf.ts'
import { typeScaleOf } from '../../electron/documents/pdf/type-scale.ts'
import { inspectTypeface } from '../../electron/documents/typeface/inspect-typeface.ts'
import { HELD_TEXT } from '../unit/documents/helpers/held-text.ts'
import { bandOf, countInk, readPbm, survivingDifference } from './support/bitmap.ts'
import { linesHtml } from './support/lines-html.ts'
import { findOnPath, openChromium, type Printer, writeHtml } from './support/rival-printers.ts'

/** What the bar is named for. */
const DPI = 400
const PAGE_POINTS = { width: 595.2, height: 841.92 }
const LEFT = 40
/** Twice the size of a document's text: a stroke is then wide enough for a fault to survive the erosion. */
const SIZE = 2 * TYPE.bodySize
const ROW_POINTS = 54
const ROWS = 15
const TOP = 20
/** Marks on marks stand higher than the line. */
const MARKS_ABOVE = 14
const GOAL_PERCENT = 0.05
/** Short enough for one line of A4, in either weight. */
const LINE_LENGTH = 30

const FONTS_URL = new URL('../../assets/fonts/', import.meta.url)
const title = 'ภาพตัวอักษรไทยเทียบกับ Chromium (24 พอยต์ 400 จุดต่อนิ้ว ขาวดำ ตัดขอบ 1 จุด)'
const factsOf = (name: string, family: string) => ({
  name,
  title: `${title} ${family}`,
  against: 'หมึกทั้งหมด',
  goal: GOAL_PERCENT,
})
type Facts = ReturnType<typeof factsOf>
type Subject = { facts: Facts; fonts: FontFiles; folder: string }

/** Sarabun, and the family in the folder that MATI_TH_SARABUN names, where it does. */
async function listSubjects(scratch: string): Promise<Subject[]> {
  const sarabun = {
    facts: factsOf('pixels.sarabun', 'Sarabun'),
    fonts: loadFonts(FONTS_URL),
    folder: scratch,
  }
  const own = process.env.MATI_TH_SARABUN
  if (!own || !existsSync(own)) return [sarabun]
  const names = readdirSync(own).filter((name) => name.toLowerCase().endsWith('.ttf'))
  const read = names.map((name) => new Uint8Array(readFileSync(join(own, name))))
  const { family, files } = await inspectTypeface(read)
  const folder = join(scratch, 'own-typeface')
  mkdirSync(folder)
  return [sarabun, { facts: factsOf('pixels.own', family), fonts: fillFaces(files), folder }]
}

/** The very bytes, in lines as high as ours, so that only the shaping differs. */
function fontFacesOf(fonts: FontFiles): string[] {
  const { metrics } = typeScaleOf(fonts)
  const percent = (thousandths: number) => `${Math.abs(thousandths) / 10}%`
  const lines = `ascent-override:${percent(metrics.ascender)};descent-override:${percent(metrics.descender)};line-gap-override:0%`
  return (['normal', 'bold'] as const).map((face) => {
    const url = `data:font/ttf;base64,${Buffer.from(faceOf(fonts, face)).toString('base64')}`
    return `@font-face{font-family:Lines;font-weight:${face === 'bold' ? 700 : 400};src:url("${url}");${lines}}`
  })
}

/** Of chemistry: not every font of an office has them. */
const SMALL_DIGITS = /[₀-₉]/g
const plainDigit = (digit: string) => digit.normalize('NFKC')

/** The held text in lines of equal length; no letter is parted from its marks. Every fourth is bold. */
function linesToSet(): { text: string; isBold: boolean }[] {
  const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })
  const lines: string[] = ['']
  for (const { segment } of graphemes.segment(pdfText(HELD_TEXT).replace(SMALL_DIGITS, plainDigit))) {
    const last = lines.at(-1) ?? ''
    if (last.length >= LINE_LENGTH && segment !== ' ') lines.push(segment)
    else lines[lines.length - 1] = last + segment
  }
  return lines.map((text, index) => ({ text: text.trim(), isBold: index % 4 === 3 }))
}

const place = (index: number) => ({ page: Math.floor(index / ROWS), top: TOP + (index % ROWS) * ROW_POINTS })

/** Each line by itself at its place, so that nothing but the shaping is compared. */
async function setOwn(lines: ReturnType<typeof linesToSet>, fonts: FontFiles): Promise<Uint8Array> {
  const nodes = lines.map(({ text, isBold }, index) => {
    const { top } = place(index)
    const isNewPage = index > 0 && index % ROWS === 0
    const line = { text, bold: isBold, noWrap: true, absolutePosition: { x: LEFT, y: top } }
    return isNewPage ? [{ text: '', pageBreak: 'before' }, line] : [line]
  })
  const definition = {
    pageSize: PAGE_POINTS,
    pageMargins: [0, 0, 0, 0],
    defaultStyle: { font: TYPE.family, fontSize: SIZE },
    content: nodes.flat(),
  }
  return (await renderPdf(definition, { fonts, protectedWords: [] })).bytes
}

function rasterise(pdf: Uint8Array, folder: string): string[] {
  mkdirSync(folder)
  const file = join(folder, 'lines.pdf')
  writeFileSync(file, pdf)
  execFileSync('pdftoppm', ['-r', String(DPI), '-mono', file, join(folder, 'page')])
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pbm'))
    .sort()
    .map((name) => join(folder, name))
}

/** The share of ink that is elsewhere than a browser's shaper puts it; above the bar, the worst lines are named. */
export async function measurePixels(scratch: string): Promise<BenchRow[]> {
  const facts = factsOf('pixels.sarabun', 'Sarabun')
  if (!findOnPath('pdftoppm')) return [{ ...facts, reason: 'ไม่มีเครื่องมือ pdftoppm (poppler-utils)' }]
  const chromium = await openChromium()
  if (!('print' in chromium)) return [{ ...facts, reason: chromium.reason }]
  const rows: BenchRow[] = []
  for (const subject of await listSubjects(scratch)) rows.push(await measureSubject(subject, chromium))
  await chromium.close()
  return rows
}

async function measureSubject({ facts, fonts, folder }: Subject, chromium: Printer): Promise<BenchRow> {
  const lines = linesToSet()
  const style = { left: LEFT, size: SIZE * typeScaleOf(fonts).size, page: PAGE_POINTS, rows: ROWS }
  const html = writeHtml(
    folder,
    'lines',
    linesHtml(
      lines.map((line, index) => ({ ...line, top: place(index).top })),
      { ...style, fontFaces: fontFacesOf(fonts) },
    ),
  )
  const theirs = rasterise(await chromium.print(html), join(folder, 'theirs'))
  const own = rasterise(await setOwn(lines, fonts), join(folder, 'own'))
  if (own.length !== theirs.length) throw new Error(`${own.length} pages against ${theirs.length}`)
  const found = own.flatMap((file, page) =>
    comparePage(file, theirs[page] ?? '', lines.slice(page * ROWS, (page + 1) * ROWS)),
  )
  return rowOf(found, facts)
}

type LineResult = { text: string; ink: number; different: number }

function comparePage(own: string, theirs: string, lines: readonly { text: string }[]): LineResult[] {
  const [left, right] = [readPbm(readFileSync(own)), readPbm(readFileSync(theirs))]
  const rowAt = (index: number) => Math.round(((TOP + index * ROW_POINTS - MARKS_ABOVE) * DPI) / 72)
  return lines.map(({ text }, index) => {
    const [from, to] = [rowAt(index), rowAt(index + 1)]
    const [a, b] = [bandOf(left, from, to - from), bandOf(right, from, to - from)]
    return { text, ink: countInk(b), different: survivingDifference(a, b) }
  })
}

function rowOf(found: readonly LineResult[], facts: Facts): BenchRow {
  const percent = ({ ink, different }: Pick<LineResult, 'ink' | 'different'>) => (100 * different) / ink
  const total = found.reduce(
    (sum, { ink, different }) => ({ ink: sum.ink + ink, different: sum.different + different }),
    { ink: 0, different: 0 },
  )
  const figure = percent(total)
  const worst = found.toSorted((a, b) => percent(b) - percent(a))
  if (figure > GOAL_PERCENT)
    for (const line of worst.slice(0, 10))
      process.stderr.write(`${percent(line).toFixed(2)} %  ${line.text}\n`)
  const most = worst[0] ? percent(worst[0]) : 0
  return {
    ...facts,
    result: {
      measured: figure,
      floor: null,
      unit: '%',
      kind: 'plain',
      figure,
      noise: [0, most],
      runs: found.length,
    },
  }
}
