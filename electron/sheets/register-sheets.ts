import {
  LONG_TEXT_MARK,
  MAX_CELL_LENGTH,
  writableText,
} from '../../shared/domain/register-import/clean-text.ts'
import {
  AGENCY_SHEET_NAME,
  CHOICE_SHEET_NAME,
  type Column,
  HELP_SHEET_NAME,
  PART_SHEETS,
  type PartSheet,
  REGISTER_COLUMNS,
  REGISTER_SHEET_NAME,
} from '../../shared/domain/register-import/columns.ts'
import { shownParts } from '../../shared/domain/register-import/merge-body.ts'
import { type RegisterFacts, showCell } from '../../shared/domain/register-import/show-value.ts'
import {
  APPROACH_WORDS,
  AREA_WORDS,
  DIMENSION_WORDS,
  TRACK_WORDS,
} from '../../shared/domain/register-import/words.ts'
import type { BookCell, BookColumn, BookSheet } from './write-book.ts'

export type SheetAgency = { code: string; name: string; ministry?: string | null }
/** A code of the reference data with what it stands for. */
export type SheetAlignment = { code: string; text: string }
export type SheetLists = { agencies: readonly SheetAgency[]; alignments: readonly SheetAlignment[] }

const shownWords = (words: Record<string, readonly [string, ...string[]]>) =>
  Object.values(words).map(([shown]) => shown)

/** The lists of the sheet of choices, in its order; each is one column of it. */
const CHOICES = [
  { kind: 'track', heading: 'กลุ่มกระบวนการ', words: shownWords(TRACK_WORDS) },
  { kind: 'approach', heading: 'แนวทางการพัฒนางานบริการ', words: shownWords(APPROACH_WORDS) },
  { kind: 'area', heading: 'ด้านการบูรณาการ', words: shownWords(AREA_WORDS) },
  { kind: 'dimension', heading: 'มิติความสำเร็จ', words: shownWords(DIMENSION_WORDS) },
] as const

/** Three lines of text: paragraphs are read in the app, the sheet is for finding and filling in. */
const ROW_HEIGHT = 63

const LEVELS = ['1', '2', '3', '4', '5']

function choicesOf({ kind }: Column, lists: SheetLists): BookColumn['choices'] {
  if (kind === 'agency')
    return { sheet: AGENCY_SHEET_NAME, column: 0, rows: Math.max(1, lists.agencies.length) }
  if (kind === 'level') return LEVELS
  const column = CHOICES.findIndex((choice) => choice.kind === kind)
  return column === -1
    ? undefined
    : { sheet: CHOICE_SHEET_NAME, column, rows: CHOICES[column]?.words.length ?? 1 }
}

const isNumber = ({ kind }: Column) => kind === 'integer' || kind === 'level'

const toBookColumn = (column: Column, lists: SheetLists): BookColumn => ({
  heading: column.heading,
  width: column.width,
  help: column.isRequired ? `จำเป็นต้องกรอก ${column.help}` : column.help,
  choices: choicesOf(column, lists),
  isOpen: column.kind === 'agency',
  isNumber: isNumber(column),
})

function toBookCell(column: Column, text: string): BookCell {
  if (isNumber(column) && text !== '') return Number(text)
  // A cut text would come back as the whole one; the mark says "as it was".
  return writableText(text).length > MAX_CELL_LENGTH ? LONG_TEXT_MARK : text
}

function mainSheet(proposals: readonly RegisterFacts[], lists: SheetLists): BookSheet {
  return {
    name: REGISTER_SHEET_NAME,
    rowHeight: ROW_HEIGHT,
    columns: REGISTER_COLUMNS.map((column) => toBookColumn(column, lists)),
    rows: proposals.map((facts) =>
      REGISTER_COLUMNS.map((column) => toBookCell(column, showCell(facts, column))),
    ),
  }
}

function partSheet(part: PartSheet, proposals: readonly RegisterFacts[], lists: SheetLists): BookSheet {
  return {
    name: part.sheetName,
    columns: part.columns.map((column) => toBookColumn(column, lists)),
    rows: proposals.flatMap(({ code, body }) =>
      shownParts(part.key, body[part.key]).map((cells) =>
        part.columns.map((column) =>
          toBookCell(column, column.key === 'code' ? code : (cells[column.key] ?? '')),
        ),
      ),
    ),
  }
}

function agencySheet({ agencies }: SheetLists): BookSheet {
  return {
    name: AGENCY_SHEET_NAME,
    columns: [
      { heading: 'ชื่อส่วนราชการ', width: 52 },
      { heading: 'รหัส', width: 22 },
      { heading: 'กระทรวง', width: 40 },
    ],
    rows: agencies.map(({ name, code, ministry }) => [name, code, ministry ?? '']),
  }
}

function choiceSheet({ alignments }: SheetLists): BookSheet {
  const lists = [
    ...CHOICES.map(({ heading, words }) => ({ heading, words, width: 48 })),
    { heading: 'รหัสความสอดคล้อง', words: alignments.map(({ code }) => code), width: 18 },
    { heading: 'ความหมายของรหัส', words: alignments.map(({ text }) => text), width: 80 },
  ]
  const length = Math.max(...lists.map(({ words }) => words.length))
  return {
    name: CHOICE_SHEET_NAME,
    columns: lists.map(({ heading, width }) => ({ heading, width })),
    rows: Array.from({ length }, (_, row) => lists.map(({ words }) => words[row] ?? '')),
  }
}

const yesNo = (isTrue: boolean) => (isTrue ? 'จำเป็น' : '')

function helpSheet(): BookSheet {
  const sheets = [{ sheetName: REGISTER_SHEET_NAME, columns: REGISTER_COLUMNS }, ...PART_SHEETS]
  return {
    name: HELP_SHEET_NAME,
    columns: [
      { heading: 'แผ่นงาน', width: 20 },
      { heading: 'คอลัมน์', width: 40 },
      { heading: 'จำเป็น', width: 10 },
      { heading: 'คำอธิบาย', width: 70 },
      { heading: 'หัวคอลัมน์อื่นที่ใช้แทนกันได้', width: 50 },
    ],
    rows: sheets.flatMap(({ sheetName, columns }) =>
      columns.map(({ heading, isRequired, help, aliases }) => [
        sheetName,
        heading,
        yesNo(isRequired),
        help,
        aliases.join(' · '),
      ]),
    ),
  }
}

/** All sheets of the register's workbook, in their order. The template is the same with no proposals in it. */
export const registerSheets = (proposals: readonly RegisterFacts[], lists: SheetLists): BookSheet[] => [
  mainSheet(proposals, lists),
  ...PART_SHEETS.map((part) => partSheet(part, proposals, lists)),
  agencySheet(lists),
  choiceSheet(lists),
  helpSheet(),
]
