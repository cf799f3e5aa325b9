import type { SignatureBlock } from './document-common.ts'
import type { FileSource } from './minutes-file.ts'

/**
 * A document as a list of blocks, with every word and digit as printed. PDF, .docx and the preview on the screen are
 * made from the same blocks, so they carry the same facts.
 */
export type DocumentBlock = BlockContent & { origin?: BlockOrigin }

/**
 * Where a block comes from, which an editable copy must know: a fact of the record, or prose that somebody wrote.
 * Prose belongs to the `prose_heading` before it; behind a `boundary` it belongs to nothing.
 */
export type BlockOrigin =
  | { kind: 'fact'; id: string; role?: 'prose_heading' | 'boundary' }
  | { kind: 'prose' }

type BlockContent =
  | { kind: 'title'; lines: string[] }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | ParagraphBlock
  | { kind: 'roster'; rows: RosterRow[] }
  | TableBlock
  | LineBlock
  | { kind: 'labels'; share: number; rows: LabelRow[] }
  | { kind: 'changes'; rows: ChangeRow[] }
  | { kind: 'maturity'; levels: number; titles: [string, string, string]; rows: MaturityRow[] }
  | { kind: 'qr'; payload: string; caption: string[] }
  | { kind: 'emblem'; note: string }
  | { kind: 'memo_head'; note: string; title: string }
  | { kind: 'page_break' }
  | { kind: 'signatures'; closing: string | null; signers: PrintedSigner[] }

/** `isIndented`: first line indented by 2.5 cm. `isKeptWhole`: not torn by a page's end, as a resolution should not be. */
export type ParagraphBlock = {
  kind: 'paragraph'
  isIndented: boolean
  /** Not spread to the right margin: a list, whose short lines would be torn into holes. */
  isRagged?: boolean
  isKeptWhole: boolean
  spans: TextSpan[]
}
/**
 * A line by itself; `half` begins in the middle of the page, as the date of a letter does, `half_center` stands over the
 * signature. `beside` begins in the middle of the same line, as the office does beside a letter's number.
 */
export type LineBlock = {
  kind: 'line'
  text: string
  beside?: string
  align: 'left' | 'center' | 'right' | 'half' | 'half_center'
  isBold: boolean
  isSmall: boolean
}
/** `isPlain`: the label is not bold, as on a letter (only a memo's printed form is bold). `second` begins in the middle. */
export type LabelRow = {
  label: string
  text: string
  isPlain?: boolean
  second?: { label: string; text: string }
}
/** A row of before and after; bars are drawn from `values` on paper, and in Word the figures speak. */
export type ChangeRow = {
  label: string
  before: string
  after: string
  difference: string
  values: { before: number; after: number } | null
}
/** An axis of the radar and its row in the table beside it; in Word the table stands alone. */
export type MaturityRow = {
  mark: string
  label: string
  now: string
  target: string
  values: { now: number | null; target: number | null }
}
export type TextSpan = { text: string; isBold: boolean }

/** `lines` under the name: the office, and whom the person stands in for. */
export type RosterRow = { number: string; name: string; lines: string[]; role: string }

/** `share` of the text width; the shares of a table add up to 1. */
export type TableColumn = { title: string; share: number; align: 'left' | 'center' }
export type TableBlock = {
  kind: 'table'
  columns: TableColumn[]
  rows: string[][]
  /** Least height of a row in points, for what is written in by hand. */
  rowHeight?: number
}

/** `fieldName` null: signed by hand, no field is made in the PDF. */
export type PrintedSigner = Omit<SignatureBlock, 'role' | 'fieldName'> & {
  fieldName: string | null
  roleTitle: string
}
export type PrintedDocument = {
  title: string
  blocks: DocumentBlock[]
  watermark: string | null
  /** Small line at the foot of each page. */
  footer: string | null
  /** What the QR code beside that line says; only where somebody signs. */
  footerQr: string | null
  /** Of minutes that can be read back from Word. */
  source?: FileSource
}
