/** The facts of a change proposal (ข้อเสนอการเปลี่ยนแปลง). Source of the terms: the seed's tables; see assets/reference. */

export const TRACKS = ['service', 'policy', 'province', 'integrated'] as const
export type Track = (typeof TRACKS)[number]

export const APPROACHES = ['multi_channel', 'network', 'alternative', 'single_window'] as const
export type Approach = (typeof APPROACHES)[number]

export const AREAS = ['tourism', 'investment', 'trade', 'oscc'] as const
export type Area = (typeof AREAS)[number]

/** Where a proposal stands on its way from the process list (step 3) to the 9-month report (step 11). */
export const STAGES = [
  'process_list',
  'proposal',
  'subcommittee',
  'screening',
  'implementation',
  'closed',
] as const
export type Stage = (typeof STAGES)[number]

export const MATURITY_COMPONENTS = ['staff', 'service_form', 'place', 'internal_process', 'rules'] as const
export type MaturityComponent = (typeof MATURITY_COMPONENTS)[number]

export const DURATION_UNITS = ['minute', 'hour', 'day'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]
/** A service's duration: whole units; a day is a working day. */
export type Duration = { value: number; unit: DurationUnit }

/** One activity of the plan. Months are ISO "YYYY-MM" (Gregorian). */
export type Activity = {
  name: string
  startMonth: string
  endMonth: string
  output: string
  responsible: string
}

/** Which of the three kinds of success (criterion 4 of the consideration criteria) an indicator measures. */
export const INDICATOR_DIMENSIONS = ['faster', 'resources', 'quality'] as const
export type IndicatorDimension = (typeof INDICATOR_DIMENSIONS)[number]
/** Baseline and target are decimal strings ("4.25"), since they are shown and compared, never summed. */
export type Indicator = {
  name: string
  unit: string
  baseline: string
  target: string
  dimension: IndicatorDimension
}

export type TeamMember = { position: string; duty: string }

/** Present and target level (1–5, or null when not stated) of each component of the Service Maturity Model. */
export type Maturity = Record<MaturityComponent, { now: number | null; target: number | null }>

/** Everything an agency writes. Counts and baht are integers; null is "not stated", which is listed, never refused. */
export type ProposalBody = {
  title: string
  processName: string
  approach: Approach | null
  area: Area | null
  /** Prose; paragraphs are separated by a newline. */
  background: string
  objective: string
  currentProcess: string
  proposedProcess: string
  expectedResult: string
  usersPerYear: number | null
  stepsNow: number | null
  stepsAfter: number | null
  durationNow: Duration | null
  durationAfter: Duration | null
  /** Cost of one service to the state or the user, in whole baht. */
  costNow: number | null
  costAfter: number | null
  /** Whole baht. */
  budget: number | null
  budgetSource: string
  activities: Activity[]
  team: TeamMember[]
  indicators: Indicator[]
  maturity: Maturity
  /** Codes of assets/reference/alignments.json. */
  alignments: string[]
}
