import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import type { WorkerOptions } from '../../electron/host/worker.ts'

/** The real host, started by a test that wants to see it die: the product has no such door. */
await import('../../electron/host/worker.ts')
const { dataDirectory } = workerData as WorkerOptions
setInterval(() => {
  // The file that a test lays down to make the thread die of an error nobody foresaw.
  if (existsSync(join(dataDirectory, 'crash-now'))) throw new Error('the test asked for it')
}, 20).unref()
