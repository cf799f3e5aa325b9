import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openDatabase } from '../../../db/open.ts'
import { fillRegister, openSeedHost } from '../../../electron/commands/seed-register.ts'
import { MIGRATIONS } from '../../helpers/host.ts'
import { DATABASE } from './open-host.ts'

export const LARGE = 10_000

/** A workspace of 10,000 proposals as `npm run seed` makes it, closed; made once in a run. @returns its folder */
export async function makeLargeRegister(scratch: string): Promise<string> {
  const directory = join(scratch, 'large')
  if (existsSync(join(directory, DATABASE))) return directory
  await makeRegister(directory, LARGE)
  return directory
}

export async function makeRegister(directory: string, count: number): Promise<void> {
  mkdirSync(directory, { recursive: true })
  const now = new Date().toISOString()
  const db = openDatabase({ file: join(directory, DATABASE), migrationsDirectory: MIGRATIONS, now })
  try {
    fillRegister(await openSeedHost({ db, directory, newId: v7 }), { count, seed: 1 })
  } finally {
    db.close()
  }
}
