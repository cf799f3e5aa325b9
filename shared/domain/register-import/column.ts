import type { MaturityComponent } from '../proposal.ts'

export type ColumnKind =
  | 'code'
  | 'agency'
  | 'track'
  | 'approach'
  | 'area'
  | 'dimension'
  /** One line. */
  | 'text'
  /** Paragraphs. */
  | 'prose'
  | 'integer'
  | 'decimal'
  | 'duration'
  | 'month'
  | 'level'
  | 'alignments'

/** One column of the register: written by the export, explained by the template, recognised by the import. */
export type Column<Key extends string = string> = {
  key: Key
  heading: string
  /** Other headings that agencies' own lists use. */
  aliases: readonly string[]
  kind: ColumnKind
  /** In characters, as spreadsheets count. */
  width: number
  /** One or two sentences for the person who fills it in. */
  help: string
  isRequired: boolean
  /** Longest text that the register takes. */
  max?: number
}

export type MaturityKey = `maturity.${MaturityComponent}.${'now' | 'target'}`

export type RegisterKey =
  | 'code'
  | 'track'
  | 'agency'
  | 'title'
  | 'processName'
  | 'approach'
  | 'area'
  | 'background'
  | 'objective'
  | 'currentProcess'
  | 'proposedProcess'
  | 'expectedResult'
  | 'usersPerYear'
  | 'stepsNow'
  | 'stepsAfter'
  | 'durationNow'
  | 'durationAfter'
  | 'costNow'
  | 'costAfter'
  | 'budget'
  | 'budgetSource'
  | MaturityKey
  | 'alignments'

type Spec = Partial<Pick<Column, 'aliases' | 'width' | 'isRequired' | 'max'>>

export const column = <Key extends string>(
  [key, heading, kind]: [key: Key, heading: string, kind: ColumnKind],
  help: string,
  { aliases = [], width = 18, isRequired = false, max }: Spec = {},
): Column<Key> => ({ key, heading, aliases, kind, width, help, isRequired, max })

/** The first column of every sheet: what ties rows to a proposal. */
export const CODE_COLUMN = column(
  ['code', 'รหัสข้อเสนอ', 'code'],
  'รหัสที่ไม่ซ้ำกัน เช่น ก-๐๐๑ ใช้จับคู่กับข้อเสนอที่มีอยู่แล้วและกับแผ่นงานอื่น',
  {
    aliases: ['รหัส', 'เลขที่ข้อเสนอ', 'รหัสโครงการ', 'code'],
    width: 14,
    isRequired: true,
    max: 60,
  },
)
