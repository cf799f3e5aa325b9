import type { BenchPart, BenchRow } from '../../electron/commands/bench/bench-row.ts'
import type { PartMessage } from '../../electron/commands/bench/run-part.ts'

type Measure = (scratch: string) => Promise<BenchRow[]>

/** Loaded one at a time: a part that cannot even be loaded breaks off alone. */
const PARTS: Record<BenchPart, () => Promise<Measure>> = {
  score: async () => (await import('./measure-score.ts')).measureScore,
  search: async () => (await import('./measure-search.ts')).measureSearch,
  import: async () => (await import('./measure-import.ts')).measureImport,
  documents: async () => (await import('./measure-documents.ts')).measureDocuments,
  'start-up': async () => (await import('./measure-start-up.ts')).measureStartUp,
  keystroke: async () => (await import('./measure-keystroke.ts')).measureKeystroke,
  pixels: async () => (await import('./measure-pixels.ts')).measurePixels,
  room: async () => (await import('./measure-room.ts')).measureRoom,
}

/** `measure.ts PART SCRATCH`: measures one part for electron/commands/bench.ts and sends it the rows. */
const [part = '', scratch = ''] = process.argv.slice(2)
const answer = (message: PartMessage) => process.send?.(message, () => process.exit(0))
try {
  const measure = await PARTS[part as BenchPart]()
  answer({ type: 'rows', rows: await measure(scratch) })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  answer({
    type: 'failed',
    reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  })
}
