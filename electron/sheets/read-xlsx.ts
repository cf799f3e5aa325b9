import { type Sheet as BookSheet, HucreError, readXlsx } from 'hucre'
import { type Cell, EMPTY, type Sheet } from '../../shared/domain/register-import/sheet.ts'
import { SheetFileError } from '../../shared/domain/register-import/sheet-file-error.ts'
import { sheetsWithoutCells } from './chart-sheets.ts'
import type { SheetLimits } from './limits.ts'
import { storedZip } from './stored-zip.ts'
import { hasPercentStyle, readXlsxParts } from './xlsx-parts.ts'

type BookValue = BookSheet['rows'][number][number]
type BookDetail = NonNullable<ReturnType<NonNullable<BookSheet['cells']>['get']>>

const isPercent = (detail: BookDetail | undefined) => detail?.style?.numFmt?.includes('%') ?? false

function plainCell(value: BookValue | undefined, detail: BookDetail | undefined): Cell {
  if (value === null || value === undefined || value === '') return EMPTY
  if (typeof value === 'number') {
    return isPercent(detail) ? { kind: 'number', value, isPercent: true } : { kind: 'number', value }
  }
  if (value instanceof Date) {
    // The library gives the wall-clock day as UTC; a serial out of range has no day.
    return Number.isNaN(value.getTime()) ? EMPTY : { kind: 'date', day: value.toISOString().slice(0, 10) }
  }
  return { kind: 'text', text: String(value) }
}

function toCell(value: BookValue | undefined, detail: BookDetail | undefined): Cell {
  if (detail && (detail.formula !== undefined || detail.type === 'formula' || detail.type === 'error')) {
    return { kind: 'formula', shown: detail.formula ? `=${detail.formula}` : String(value ?? '') }
  }
  return plainCell(value, detail)
}

function toSheet(book: BookSheet): Sheet {
  const details = book.cells
  const hasDetails = details !== undefined && details.size > 0
  const rows = book.rows.map((row, rowIndex) =>
    row.map((value, columnIndex) =>
      toCell(value, hasDetails ? details.get(`${rowIndex},${columnIndex}`) : undefined),
    ),
  )
  const merges = (book.merges ?? []).map((merge) => ({
    top: merge.startRow,
    left: merge.startCol,
    bottom: merge.endRow,
    right: merge.endCol,
  }))
  return { name: book.name, rows, merges }
}

/**
 * Every sheet of an .xlsx file. Formulas are recognised, never evaluated; dates are their Bangkok-independent day.
 * @throws SheetFileError
 */
export async function readXlsxSheets(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet[]> {
  const parts = readXlsxParts(bytes, limits)
  const styles = [...parts].find(([name]) => /^xl\/styles/i.test(name))?.[1]
  const skipped = sheetsWithoutCells(parts)
  const hasPercent = hasPercentStyle(styles)
  const zip = storedZip(parts)
  // A big register is unpacked once, not held twice while it is parsed.
  parts.clear()
  try {
    // Styles of every cell cost half as much again; they are needed only where a percentage could hide.
    const book = await readXlsx(zip, {
      readStyles: hasPercent,
      sheets: ({ index }) => !skipped.has(index),
    })
    return book.sheets.map(toSheet)
  } catch (error) {
    if (!(error instanceof HucreError)) throw error
    throw new SheetFileError({ code: 'FILE_DAMAGED', data: { part: '' } }, { cause: error })
  }
}
