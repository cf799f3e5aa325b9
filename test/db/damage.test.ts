import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLANTED, plantMeeting } from './planted-meeting.ts'
import { hashFolder, makeFolder, NOW, open, start } from './workbench.ts'

const damaged = expect.objectContaining({ name: 'StartUpError', code: 'DB_DAMAGED' })

/** A file with rows in it, closed. */
function makeSoundFile(): { folder: string; file: string } {
  const folder = makeFolder()
  const file = join(folder, 'mati.db')
  const database = open(file)
  plantMeeting(database)
  database.close()
  return { folder, file }
}

function refusesUntouched({ folder, file }: { folder: string; file: string }): void {
  const before = hashFolder(folder)
  expect(() => start(file)).toThrow(damaged)
  expect(hashFolder(folder)).toEqual(before)
}

describe('a damaged file is refused with DB_DAMAGED, and nothing in its folder changes', () => {
  it('any page whose first bytes were overwritten, of a table, an index or the full-text search', () => {
    const sound = makeSoundFile()
    const whole = readFileSync(sound.file)
    expect(whole.length).toBeGreaterThan(40 * 4096)
    for (let at = 4096; at < whole.length; at += 4096) {
      const bytes = Buffer.from(whole)
      bytes.fill(0xff, at, at + 64)
      writeFileSync(sound.file, bytes)
      refusesUntouched(sound)
    }
  })

  it('bytes flipped in the header', () => {
    const sound = makeSoundFile()
    const bytes = readFileSync(sound.file)
    for (const at of [0, 5, 16]) bytes[at] = 0xff ^ (bytes[at] ?? 0)
    writeFileSync(sound.file, bytes)
    refusesUntouched(sound)
  })

  it('not SQLite at all', () => {
    const folder = makeFolder()
    const file = join(folder, 'mati.db')
    writeFileSync(file, '%PDF-1.7 รายงานการประชุม'.repeat(300))
    refusesUntouched({ folder, file })
  })

  it('cut off at any length', () => {
    const sound = makeSoundFile()
    const whole = readFileSync(sound.file)
    fc.assert(
      fc.property(fc.integer({ min: 2, max: whole.length - 1 }), (length) => {
        writeFileSync(sound.file, whole)
        truncateSync(sound.file, length)
        refusesUntouched(sound)
      }),
      { numRuns: 60, examples: [[2], [99], [100], [512], [4096], [whole.length - 1], [whole.length - 4096]] },
    )
  })

  it('empty while its write-ahead log is not: SQLite would throw the log away', () => {
    const sound = makeSoundFile()
    writeFileSync(sound.file, '')
    writeFileSync(`${sound.file}-wal`, 'the only copy of the last rows')
    refusesUntouched(sound)
  })
})

it('an empty file, as a start that was cut off leaves it, is a first start', () => {
  const file = join(makeFolder(), 'mati.db')
  writeFileSync(file, '')
  const database = open(file)
  plantMeeting(database)
  expect(database.read.query.meeting.findFirst().sync()).toMatchObject({
    id: PLANTED.meeting,
    createdAt: NOW,
  })
})
