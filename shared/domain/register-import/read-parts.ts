import type { Activity, Indicator, ProposalBody, TeamMember } from '../proposal.ts'
import type { ChosenSheet } from './choose-sheets.ts'
import { cleanLine } from './clean-text.ts'
import { codeKey } from './code-key.ts'
import { MAX_PARTS, type PartKey, type PartSheet } from './columns.ts'
import { type ImportProblem, problemAt } from './problem.ts'
import { type CellReader, filledRows, placeOf, type ReadRow, type RowValues, readRow } from './read-row.ts'
import { cellAt } from './sheet.ts'
import type { Part } from './show-value.ts'

/** The rows of one part that belong to one proposal. */
export type PartRows = { code: string; firstRow: number; rows: RowValues[]; hasError: boolean }

export type ReadParts = {
  part: PartKey
  sheetName: string
  /** By `codeKey`, in the order of the sheet. */
  byCode: Map<string, PartRows>
  problems: ImportProblem[]
}

/** Rows whose code cell is merged with the one above belong to the same proposal. */
function codeRows({ sheet, header }: ChosenSheet): (row: number) => number {
  const index = header.columns.find(({ column }) => column.key === 'code')?.index ?? -1
  const anchors = new Map<number, number>()
  for (const { top, left, bottom, right } of sheet.merges) {
    if (index < left || index > right) continue
    for (let row = top; row <= Math.min(bottom, sheet.rows.length); row += 1) anchors.set(row, top)
  }
  return (row) => anchors.get(row) ?? row
}

function missingValues(chosen: ChosenSheet, row: number, { part, read }: { part: PartSheet; read: ReadRow }) {
  const needed = part.columns.filter(({ kind }) => kind === 'month' || kind === 'dimension')
  return needed
    .filter(({ key }) => read.values.get(key) === null)
    .map(({ key }) => problemAt(placeOf(chosen, row, key), { code: 'VALUE_MISSING', data: {} }))
}

function reversedMonths(chosen: ChosenSheet, row: number, { values }: ReadRow): ImportProblem[] {
  const [start, end] = [values.get('startMonth'), values.get('endMonth')]
  if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return []
  return [problemAt(placeOf(chosen, row, 'endMonth'), { code: 'MONTHS_REVERSED', data: { start, end } })]
}

/** A heading that every row needs but the sheet has not is one problem, not one for each row. */
function missingHeadings(chosen: ChosenSheet, part: PartSheet): ImportProblem[] {
  const has = (key: string) => chosen.header.columns.some(({ column }) => column.key === key)
  return part.columns
    .filter(({ key, kind }) => (kind === 'month' || kind === 'dimension') && !has(key))
    .map(({ heading }) =>
      problemAt(placeOf(chosen, chosen.header.row, ''), { code: 'HEADING_MISSING', data: { heading } }),
    )
}

/** All rows of one repeating part, gathered by proposal. */
export function readParts(part: PartSheet, chosen: ChosenSheet, read: CellReader): ReadParts {
  const byCode = new Map<string, PartRows>()
  const problems = missingHeadings(chosen, part)
  const rowOfCode = codeRows(chosen)
  const codeIndex = chosen.header.columns.find(({ column }) => column.key === 'code')?.index ?? 0
  for (const row of filledRows(chosen)) {
    const own = readRow(chosen, row, read)
    const code = cleanLine(String(readCodeAt(chosen, rowOfCode(row), { codeIndex, read }) ?? ''))
    const found = [
      ...own.problems,
      ...missingValues(chosen, row, { part, read: own }),
      ...reversedMonths(chosen, row, own),
    ]
    const codeProblem = own.problems.some(({ heading }) => heading === placeOf(chosen, row, 'code').heading)
    if (code === '' && !codeProblem) {
      found.push(problemAt(placeOf(chosen, row, 'code'), { code: 'CODE_EMPTY', data: {} }))
    }
    problems.push(...found)
    if (code === '') continue
    const group = byCode.get(codeKey(code)) ?? { code, firstRow: row, rows: [], hasError: false }
    byCode.set(codeKey(code), group)
    group.rows.push(own.values)
    group.hasError ||= found.some(({ severity }) => severity === 'error')
    if (group.rows.length === MAX_PARTS + 1) {
      group.hasError = true
      problems.push(
        problemAt(placeOf(chosen, row, 'code'), { code: 'TOO_MANY_PARTS', data: { code, max: MAX_PARTS } }),
      )
    }
  }
  return { part: part.key, sheetName: chosen.sheet.name, byCode, problems }
}

function readCodeAt(
  { sheet, header }: ChosenSheet,
  row: number,
  { codeIndex, read }: { codeIndex: number; read: CellReader },
): unknown {
  const column = header.columns.find(({ index }) => index === codeIndex)?.column
  const reading = column ? read(column, cellAt(sheet, row, codeIndex)) : null
  return reading?.ok ? reading.value : null
}

const emptyActivity: Activity = { name: '', startMonth: '', endMonth: '', output: '', responsible: '' }
const emptyIndicator: Indicator = { name: '', unit: '', baseline: '', target: '', dimension: 'quality' }
const emptyMember: TeamMember = { position: '', duty: '' }

/**
 * The rows as items of the body. A column that the sheet has not keeps what the item in the same place had.
 */
export function toItems(part: PartKey, rows: readonly RowValues[], body: ProposalBody): Part<PartKey>[] {
  const empty = { activities: emptyActivity, indicators: emptyIndicator, team: emptyMember }[part]
  const known = body[part]
  return rows.map((values, index) => {
    const item: Record<string, unknown> = { ...empty, ...known[index] }
    for (const [key, value] of values) if (key in empty) item[key] = value ?? ''
    return item as Part<PartKey>
  })
}
