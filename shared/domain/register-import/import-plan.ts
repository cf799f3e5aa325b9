import type { ProposalBody, Track } from '../proposal.ts'
import type { ImportAgency } from './match-agency.ts'
import type { FieldChange } from './merge-body.ts'
import type { ImportProblem } from './problem.ts'
import type { ReadRow } from './read-row.ts'
import type { Sheet } from './sheet.ts'

/** A proposal as the register holds it. */
export type RegisteredProposal = {
  id: string
  code: string
  track: Track
  agencyCode: string
  body: ProposalBody
}

export type ImportRow = {
  sheet: string
  /** 1-based, as the sheet shows it. */
  row: number
  code: string
  title: string
  kind: 'new' | 'changed' | 'unchanged' | 'invalid'
  changes: FieldChange[]
}

/** What to write; `id` is null for a new proposal. */
export type ImportUpsert = {
  id: string | null
  code: string
  track: Track
  agencyCode: string
  body: ProposalBody
}

export type ImportPlan = {
  rows: ImportRow[]
  problems: ImportProblem[]
  counts: {
    added: number
    changed: number
    unchanged: number
    invalid: number
    errors: number
    warnings: number
  }
  ignoredColumns: { sheet: string; column: string; heading: string }[]
  ignoredSheets: string[]
  /** New and changed proposals without an error; to be written only when `counts.errors` is 0. */
  upserts: ImportUpsert[]
}

export type PlanInput = {
  sheets: readonly Sheet[]
  proposals: readonly RegisteredProposal[]
  /** All that may be named, withdrawn ones too. */
  agencies: readonly ImportAgency[]
  /** Codes of the alignments that may be named. Those of registered proposals are known besides. */
  alignments?: readonly string[]
}

/** A row of the main sheet with its code known. */
export type RegisterRow = { row: number; code: string; read: ReadRow }
