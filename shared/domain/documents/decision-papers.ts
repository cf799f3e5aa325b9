import type { SignatureBlock } from './document-common.ts'
import type { MeetingPaper } from './meeting-papers.ts'
import type { Dissent } from './minutes-model.ts'
import type { ResolutionEntry } from './resolutions-model.ts'

/** มติรายเรื่อง: a page for each resolution, to be sent to its agency. */
export type ItemResolutionsModel = MeetingPaper & {
  entries: (ResolutionEntry & { recusals: string[]; dissents: number })[]
  signatures: SignatureBlock[]
}

/** บันทึกข้อความ that passes what was approved on to the next body. */
export type TransmittalModel = MeetingPaper & {
  recipient: string
  entries: ResolutionEntry[]
  signatures: SignatureBlock[]
}

/** ความเห็นแย้ง: a page for each, signed by whoever dissents. */
export type DissentsModel = MeetingPaper & {
  entries: (Dissent & { position: string; itemNumber: string; title: string; resolution: string })[]
}

export const FOLLOW_UP_MONTHS = [3, 6, 9] as const

export type FollowUpEntry = {
  proposalCode: string
  agencyName: string
  title: string
  conditions: string
  /** "YYYY-MM": months are counted from this one, the first of the plan. */
  firstMonth: string | null
  activities: { name: string; startMonth: string; endMonth: string; responsible: string }[]
  indicators: { name: string; unit: string; baseline: string; target: string }[]
}
/** แบบรายงานติดตามผล: filled in beforehand from the plan, a form for each approved proposal. */
export type FollowUpModel = MeetingPaper & { entries: FollowUpEntry[] }

/** Is the activity due by the end of the nth month of the plan? Months are "YYYY-MM". */
export function isDueBy(plan: { firstMonth: string; endMonth: string; months: number }): boolean {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return index(plan.endMonth) < index(plan.firstMonth) + plan.months
}
