import { fork } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../build.ts'
import type { BenchPart, BenchRow } from './bench-row.ts'

export type PartMessage = { type: 'rows'; rows: BenchRow[] } | { type: 'failed'; reason: string }

/** Where the parts are measured: they need better-sqlite3 itself, a browser and test models, as only the test room may. */
const MEASURE = join(PROJECT_ROOT, 'test/bench/measure.ts')

/**
 * Measures one part in a process of its own, so that one part's garbage is not collected in another's time.
 * @returns its rows; one row with the reason when the part broke off
 */
export function runPart(part: BenchPart, scratch: string): Promise<BenchRow[]> {
  const broken = (reason: string): BenchRow[] => [
    { name: part, title: part, against: '–', goal: null, reason },
  ]
  return new Promise((resolve) => {
    const child = fork(MEASURE, [part, scratch], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    let answer: BenchRow[] | null = null
    child.on('message', (message: PartMessage) => {
      answer = message.type === 'rows' ? message.rows : broken(message.reason)
    })
    child.on('error', (error) => resolve(broken(error.message)))
    child.on('exit', (code, signal) => resolve(answer ?? broken(`exit ${signal ?? code}`)))
  })
}
