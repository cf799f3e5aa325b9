import type { MeetingPaper } from './meeting-papers.ts'
import type { ChangeFigure } from './minutes-model.ts'

/** A figure with the two numbers that its bars are drawn from; null where the units differ. */
export type PackChange = ChangeFigure & { values: { before: number; after: number } | null }
/** Levels 1–5, or null where the agency has stated none. */
export type MaturityAxis = { label: string; now: number | null; target: number | null }

export type PackEntry = {
  itemNumber: string
  code: string
  agencyName: string
  title: string
  processName: string
  /** Prose under its heading; empty ones are left out. */
  sections: { title: string; text: string }[]
  changes: PackChange[]
  maturity: MaturityAxis[]
  activities: { name: string; startMonth: string; endMonth: string; responsible: string }[]
  indicators: { name: string; unit: string; baseline: string; target: string }[]
}

/** เอกสารประกอบวาระ: a summary of each proposal on the agenda. */
export type PackModel = MeetingPaper & { entries: PackEntry[] }
