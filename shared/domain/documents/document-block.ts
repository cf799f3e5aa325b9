import type { SignatureBlock } from './document-common.ts'

/**
 * A document as a list of blocks, with every word and digit as printed. PDF, .docx and the preview on the screen are
 * made from the same blocks, so they carry the same facts.
 */
export type DocumentBlock =
  | { kind: 'title'; lines: string[] }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | ParagraphBlock
  | { kind: 'roster'; rows: RosterRow[] }
  | TableBlock
  | { kind: 'signatures'; closing: string | null; signers: PrintedSigner[] }

/** `isIndented`: first line indented by 2.5 cm. `isKeptWhole`: not torn by a page's end, as a resolution should not be. */
export type ParagraphBlock = {
  kind: 'paragraph'
  isIndented: boolean
  isKeptWhole: boolean
  spans: TextSpan[]
}
export type TextSpan = { text: string; isBold: boolean }

/** `lines` under the name: the office, and whom the person stands in for. */
export type RosterRow = { number: string; name: string; lines: string[]; role: string }

/** `share` of the text width; the shares of a table add up to 1. */
export type TableColumn = { title: string; share: number; align: 'left' | 'center' }
export type TableBlock = { kind: 'table'; columns: TableColumn[]; rows: string[][] }

export type PrintedSigner = SignatureBlock & { roleTitle: string }
export type PrintedDocument = {
  title: string
  blocks: DocumentBlock[]
  watermark: string | null
  /** Small line at the foot of each page. */
  footer: string | null
}
