import type { BenchPart, BenchRow } from '../../electron/commands/bench/bench-row.ts'
import type { PartMessage } from '../../electron/commands/bench/run-part.ts'
import { measureImport } from './measure-import.ts'
import { measureScore } from './measure-score.ts'
import { measureSearch } from './measure-search.ts'
import { measureStartUp } from './measure-start-up.ts'

const PARTS: Partial<Record<BenchPart, (scratch: string) => Promise<BenchRow[]>>> = {
  score: measureScore,
  search: measureSearch,
  import: measureImport,
  'start-up': measureStartUp,
}

/** `measure.ts PART SCRATCH`: measures one part for electron/commands/bench.ts and sends it the rows. */
const [part = '', scratch = ''] = process.argv.slice(2)
const answer = (message: PartMessage) => process.send?.(message, () => process.exit(0))
try {
  const measure = PARTS[part as BenchPart]
  if (!measure) throw new Error(`no part ${part}`)
  answer({ type: 'rows', rows: await measure(scratch) })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  answer({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
}
