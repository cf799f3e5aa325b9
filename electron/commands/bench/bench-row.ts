/** What `npm run bench -- --only NAME` takes. */
export const BENCH_PARTS = [
  'score',
  'search',
  'import',
  'documents',
  'pixels',
  'start-up',
  'keystroke',
  'room',
] as const
export type BenchPart = (typeof BENCH_PARTS)[number]

/** Two things measured by turns in one run, so that a busy minute of the machine slows both. */
export type Comparison = {
  measured: number
  /** What the floor or the rival took; null where a figure stands alone against its goal. */
  floor: number | null
  unit: 'ms' | 'rows/s' | 'ms/page' | '%' | 'MB'
  /** `ratio`: measured / floor. `added`: measured − floor. `plain`: measured itself. */
  kind: 'ratio' | 'added' | 'plain'
  figure: number
  /** The least and the most that the same figure came to in one round. */
  noise: [least: number, most: number]
  /** Measurements of each of the two. */
  runs: number
}

/** One line of the table: a comparison, or the reason why there is none. */
export type BenchRow = {
  /** Stable, for whoever reads the JSON. */
  name: string
  title: string
  against: string
  /** The most that the figure may be, in its own unit; null where none was agreed. */
  goal: number | null
} & ({ result: Comparison } | { reason: string })

/** Null for a row without goal or without figure. */
export function isGoalMet(row: BenchRow): boolean | null {
  if (row.goal === null || 'reason' in row) return null
  return row.result.figure <= row.goal
}
