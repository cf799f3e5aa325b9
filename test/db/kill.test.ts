import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { integrityProblems } from '../../db/integrity.ts'
import { BUNDLED, makeFolder, start, withSqlite } from './workbench.ts'

const WRITER = fileURLToPath(new URL('./killed-writer.ts', import.meta.url))

/** Runs the writer, kills it after `acknowledgements` of them, and says which number was acknowledged last. */
async function killWhileWriting(file: string, device: string, acknowledgements: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, file, BUNDLED, device], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.split('\n').length > acknowledgements) child.kill('SIGKILL')
  })
  const [code, signal] = await once(child, 'close')
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' })
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}

describe('kill -9 while writing', () => {
  it('loses nothing that was acknowledged, run after run on one file', async () => {
    const file = join(makeFolder(), 'mati.db')
    const runs: [device: string, acknowledgements: number][] = [
      ['device-1', 1],
      ['device-2', 150],
      ['device-3', 500],
    ]
    for (const [device, acknowledgements] of runs) {
      const last = await killWhileWriting(file, device, acknowledgements)
      expect(last).toBeGreaterThanOrEqual(acknowledgements)
      start(file)
      withSqlite(file, (sqlite) => {
        expect(integrityProblems(sqlite)).toEqual([])
        sqlite.exec("INSERT INTO proposal_search(proposal_search, rank) VALUES ('integrity-check', 1)")
        const found = sqlite
          .prepare('SELECT count(*) AS n, max(sequence) AS newest FROM log_entry WHERE device_id = ?')
          .get(device) as { n: number; newest: number }
        expect(found.n, 'no gap').toBe(found.newest)
        expect(found.newest, 'acknowledged ones, and at most the one that was being acknowledged').toSatisfy(
          (newest: number) => newest === last || newest === last + 1,
        )
      })
    }
  })
})
