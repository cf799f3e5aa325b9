import { type BenchRow, type Comparison, isGoalMet } from './bench-row.ts'

/** Vowels and tone marks above and below take no column of their own. */
export const displayWidth = (text: string): number => [...text.replaceAll(/[\p{Mn}\p{Cf}]/gu, '')].length

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** Three digits that matter: 0.231, 12.3, 4,120. */
export function showNumber(value: number): string {
  const size = Math.abs(value)
  if (size >= 100) return Math.round(value).toLocaleString('en-US')
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3)
}

const UNITS: Record<Comparison['unit'], string> = {
  ms: 'มิลลิวินาที',
  'rows/s': 'แถว/วินาที',
  'ms/page': 'มิลลิวินาที/หน้า',
  '%': '%',
  MB: 'MB',
}

function showFigure(value: number, { kind, unit }: Pick<Comparison, 'kind' | 'unit'>): string {
  if (kind === 'ratio') return `${showNumber(value)} เท่า`
  const sign = kind === 'added' && value >= 0 ? '+' : ''
  return `${sign}${showNumber(value)} ${UNITS[unit]}`
}

const verdictOf = (row: BenchRow): string => {
  const isMet = isGoalMet(row)
  if (isMet === null) return '–'
  return isMet ? 'ผ่าน' : 'ไม่ผ่าน'
}

const HEADINGS = ['งานที่วัด', 'เทียบกับ', 'วัดได้', 'ฐาน', 'ผล', 'ต่ำสุด–สูงสุด', 'เป้าหมาย', 'สรุป']

function cellsOf(row: BenchRow): string[] {
  if ('reason' in row) return [row.title, row.against, `วัดไม่ได้: ${row.reason}`]
  const { result, goal } = row
  const [least, most] = result.noise.map(showNumber)
  return [
    row.title,
    row.against,
    `${showNumber(result.measured)} ${UNITS[result.unit]}`,
    result.floor === null ? '–' : showNumber(result.floor),
    showFigure(result.figure, result),
    `${least}–${most}`,
    goal === null
      ? 'ไม่ได้กำหนด'
      : `≤ ${showFigure(goal, { ...result, kind: result.kind === 'added' ? 'plain' : result.kind })}`,
    verdictOf(row),
  ]
}

/** The whole table as lines; a row without figure says why across the columns. */
export function tableLines(rows: readonly BenchRow[]): string[] {
  const table = [HEADINGS, ...rows.map(cellsOf)]
  const widths = HEADINGS.map((_, column) =>
    Math.max(
      ...table
        .filter(({ length }) => length === HEADINGS.length)
        .map((cells) => displayWidth(cells[column] ?? '')),
      ...(column < 2 ? table.map((cells) => displayWidth(cells[column] ?? '')) : []),
    ),
  )
  const lines = table.map((cells) =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  return [lines[0] ?? '', rule, ...lines.slice(1)]
}
