import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../db/backup.ts'
import { integrityProblems } from '../../db/integrity.ts'
import type { MatiDatabase } from '../../db/open.ts'
import * as schema from '../../db/schema/index.ts'
import { makeFolder, NOW, open, sha256, withSqlite } from './workbench.ts'

const addVersion = (database: MatiDatabase, version: number) =>
  database.write((connection) =>
    connection
      .insert(schema.textVersion)
      .values({
        id: `v${version}`,
        subject: 'proposal/1',
        version,
        content: 'ก'.repeat(2000),
        createdAt: NOW,
        createdBy: 'p',
      })
      .run(),
  )

function openFilled(): { folder: string; database: MatiDatabase } {
  const folder = makeFolder()
  const database = open(join(folder, 'mati.db'))
  for (let version = 1; version <= 1000; version++) addVersion(database, version)
  return { folder, database }
}

describe('makeBackup', () => {
  it('copies a file in use: rows written meanwhile may be in it, rows from before must be, and it opens', async () => {
    const { folder, database } = openFilled()
    const target = join(folder, 'สำรอง.db')
    let written = 1000
    const seen: number[] = []
    const backup = await makeBackup(database, {
      target,
      onProgress: (done, total) => {
        seen.push(done / total)
        addVersion(database, ++written)
      },
    })
    expect(written).toBeGreaterThan(1000)
    expect(seen.every((share) => share >= 0 && share <= 1)).toBe(true)
    expect(backup).toMatchObject({ file: target, sha256: sha256(target) })
    expect(readdirSync(folder).filter((name) => name.startsWith('สำรอง'))).toEqual(['สำรอง.db'])
    withSqlite(target, (sqlite) => {
      expect(integrityProblems(sqlite)).toEqual([])
      expect(sqlite.pragma('journal_mode', { simple: true }), 'one file, no log beside it').toBe('delete')
      const { n } = sqlite.prepare('SELECT count(*) AS n FROM text_version').get() as { n: number }
      expect(n).toBeGreaterThanOrEqual(1000)
      expect(n).toBeLessThanOrEqual(written)
    })
    expect(open(target).read.select().from(schema.textVersion).limit(1).all()).toHaveLength(1)
  })

  it('takes the place of an older backup only when the new one is whole', async () => {
    const { folder, database } = openFilled()
    const target = join(folder, 'copy.db')
    await makeBackup(database, { target })
    const older = sha256(target)
    const cancelled = new Error('cancelled')
    const attempt = makeBackup(database, {
      target,
      onProgress: () => {
        throw cancelled
      },
    })
    await expect(attempt).rejects.toBe(cancelled)
    expect(sha256(target)).toBe(older)
    expect(existsSync(`${target}.partial`)).toBe(false)
    addVersion(database, 1001)
    await makeBackup(database, { target })
    expect(sha256(target)).not.toBe(older)
  })

  it('is not hindered by what an earlier, killed attempt left', async () => {
    const { folder, database } = openFilled()
    const target = join(folder, 'copy.db')
    writeFileSync(`${target}.partial`, 'torn')
    writeFileSync(`${target}.partial-journal`, 'torn')
    await makeBackup(database, { target })
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])
  })

  it('never replaces its own source, and leaves nothing where it cannot write', async () => {
    const { folder, database } = openFilled()
    await expect(makeBackup(database, { target: join(folder, '.', 'mati.db') })).rejects.toThrow('its source')
    await expect(makeBackup(database, { target: join(folder, 'nowhere/copy.db') })).rejects.toThrow()
    mkdirSync(join(folder, 'taken.db'))
    await expect(makeBackup(database, { target: join(folder, 'taken.db') })).rejects.toThrow()
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })
})
