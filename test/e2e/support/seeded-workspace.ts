import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openDatabase } from '../../../db/open.ts'
import { fillRegister, openSeedHost, SEED_PIN } from '../../../electron/commands/seed-register.ts'
import { MIGRATIONS } from '../../helpers/host.ts'

export type Keeper = { name: string; pin: string }

/** A workspace with so many generated proposals, as `npm run seed` makes it. @returns who keeps it */
export async function seedWorkspace(dataDirectory: string, proposals: number): Promise<Keeper> {
  const directory = join(dataDirectory, 'work')
  mkdirSync(directory, { recursive: true })
  const db = openDatabase({
    file: join(directory, 'mati.db'),
    migrationsDirectory: MIGRATIONS,
    now: new Date().toISOString(),
  })
  try {
    const opened = await openSeedHost({ db, directory, newId: v7 })
    if (proposals > 0) fillRegister(opened, { count: proposals, seed: 1 })
    return { name: opened.keeper.name, pin: SEED_PIN }
  } finally {
    db.close()
  }
}
