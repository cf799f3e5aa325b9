import type { ChosenSheet } from './choose-sheets.ts'
import { LONG_TEXT_MARK } from './clean-text.ts'
import type { Column } from './columns.ts'
import { type AgencyMatch, agencyMatcher, type ImportAgency } from './match-agency.ts'
import type { Finding, ImportProblem, Place } from './problem.ts'
import { problemAt } from './problem.ts'
import { alignmentReader, choiceReader } from './read-choice.ts'
import {
  cellLine,
  is,
  isNot,
  type Reading,
  readDecimal,
  readDuration,
  readInteger,
  readLevel,
  readMonth,
  readText,
  saysNothing,
} from './read-value.ts'
import { type Cell, cellAt, columnLetter } from './sheet.ts'
import { APPROACH_WORDS, AREA_WORDS, DIMENSION_WORDS, TRACK_WORDS } from './words.ts'

/** Values by column key; a key that is absent was not in the file, or was unreadable. */
export type RowValues = ReadonlyMap<string, unknown>
export type ReadRow = { values: RowValues; problems: ImportProblem[] }

const DEFAULT_MAX = 1_000

function agencyReading(match: AgencyMatch, read: string): Reading<ImportAgency> {
  if (match.kind === 'found') return is(match.agency)
  if (match.kind === 'unknown')
    return isNot({ code: 'AGENCY_UNKNOWN', data: { read, nearest: match.nearest } })
  return is(match.agency, { code: 'AGENCY_READ_AS', data: { read, name: match.agency.name } })
}

function readCode(cell: Cell, max: number): Reading<string | null> {
  const read = cellLine(cell)
  if (cell.kind === 'date') return isNot({ code: 'CODE_BAD', data: { read } })
  if (read.length > max) return isNot({ code: 'TEXT_TOO_LONG', data: { length: read.length, max } })
  return is(saysNothing(read) ? null : read)
}

export type CellReader = (column: Column, cell: Cell) => Reading<unknown>

/** One reader for every kind of column; made once for a file, since it remembers the agencies it has looked up. */
export function cellReader({
  agencies,
  alignments,
}: {
  agencies: readonly ImportAgency[]
  alignments: readonly string[]
}): CellReader {
  const findAgency = agencyMatcher(agencies)
  const choices = {
    track: choiceReader(TRACK_WORDS),
    approach: choiceReader(APPROACH_WORDS),
    area: choiceReader(AREA_WORDS),
    dimension: choiceReader(DIMENSION_WORDS),
  }
  const readAlignments = alignmentReader(alignments)
  return ({ kind, max = DEFAULT_MAX }, cell) => {
    if (cell.kind === 'formula') return isNot({ code: 'FORMULA_CELL', data: { shown: cell.shown } })
    switch (kind) {
      case 'code':
        return readCode(cell, max)
      case 'agency': {
        const read = cellLine(cell)
        return saysNothing(read) ? is(null) : agencyReading(findAgency(read), read)
      }
      case 'text':
      case 'prose':
        return readText(cell, { isProse: kind === 'prose', max })
      case 'integer':
        return readInteger(cell)
      case 'decimal':
        return readDecimal(cell, max)
      case 'duration':
        return readDuration(cell)
      case 'month':
        return readMonth(cell)
      case 'level':
        return readLevel(cell)
      case 'alignments':
        return readAlignments(cell)
      default:
        return choices[kind](cell)
    }
  }
}

/** Where a cell of a chosen sheet stands, as its reader sees it. */
export const placeOf = ({ sheet, header }: ChosenSheet, row: number, key: string): Place => {
  const found = header.columns.find(({ column }) => column.key === key)
  return {
    sheet: sheet.name,
    row: row + 1,
    column: found ? columnLetter(found.index) : '',
    heading: found?.heading ?? '',
  }
}

/** Reads the recognised cells of one row; every cell is read, so that all its problems are told at once. */
export function readRow(chosen: ChosenSheet, row: number, read: CellReader): ReadRow {
  const values = new Map<string, unknown>()
  const problems: ImportProblem[] = []
  const report = (key: string, finding: Finding) =>
    problems.push(problemAt(placeOf(chosen, row, key), finding))
  for (const { index, column } of chosen.header.columns) {
    const cell = cellAt(chosen.sheet, row, index)
    if (cell.kind === 'text' && cell.text === LONG_TEXT_MARK) continue
    const reading = read(column, cell)
    if (!reading.ok) {
      report(column.key, reading.finding)
      continue
    }
    values.set(column.key, reading.value)
    if (reading.note) report(column.key, reading.note)
  }
  return { values, problems }
}

/** Rows with something in a recognised column, by 0-based index. */
export function* filledRows({ sheet, header }: ChosenSheet): Generator<number> {
  for (let row = header.row + 1; row < sheet.rows.length; row += 1) {
    if (header.columns.some(({ index }) => cellAt(sheet, row, index).kind !== 'empty')) yield row
  }
}
