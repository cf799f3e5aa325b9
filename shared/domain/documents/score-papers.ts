import type { SignatureBlock } from './document-common.ts'
import type { MeetingPaper } from './meeting-papers.ts'
import type { ScoreTable } from './minutes-model.ts'

/** One member's paper for one item. Holds no score: it is filled in by hand. */
export type ScoreSheet = {
  /** Brings what is typed in back to this meeting, item and member. ASCII. */
  code: string
  memberName: string
  memberTitle: string
  itemNumber: string
  proposalCode: string
  agencyName: string
  title: string
}
export type ScoreSheetsModel = MeetingPaper & {
  scaleMin: number
  scaleMax: number
  criteria: { number: number; title: string }[]
  sheets: ScoreSheet[]
}

export type ScoreSummaryEntry = {
  itemNumber: string
  proposalCode: string
  agencyName: string
  title: string
  abstained: number
  recused: number
  scores: ScoreTable
}
/** สรุปคะแนน: revealed items only. */
export type ScoreSummaryModel = MeetingPaper & {
  entries: ScoreSummaryEntry[]
  signatures: SignatureBlock[]
}

const PREFIX = 'MATI1'

/** What the QR code of a paper sheet says: which item, and whose paper. */
export const sheetCode = (sheet: { itemId: string; personId: string }): string =>
  `${PREFIX}:${sheet.itemId}:${sheet.personId}`.toUpperCase()

/** @returns null for what is no code of a sheet */
export function readSheetCode(text: string): { itemId: string; personId: string } | null {
  const parts = /^MATI1:([0-9A-F-]{36}):([0-9A-F-]{36})$/i.exec(text.trim())
  const [, itemId, personId] = parts ?? []
  return itemId && personId ? { itemId: itemId.toLowerCase(), personId: personId.toLowerCase() } : null
}
