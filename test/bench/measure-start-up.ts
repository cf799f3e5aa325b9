import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openDatabase } from '../../db/open.ts'
import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'
import { compare } from '../../electron/commands/bench/statistics.ts'
import { MIGRATIONS } from '../helpers/host.ts'
import { interleave } from './support/interleave.ts'
import { LARGE, makeLargeRegister } from './support/large-register.ts'
import { DATABASE } from './support/open-host.ts'

const TURNS = { rounds: 4, perRound: 3, warmUp: 1 }

/** Opening what is there already, with every check of the start, against SQLite's own quick_check of the same file. */
export async function measureStartUp(scratch: string): Promise<BenchRow[]> {
  const file = join(await makeLargeRegister(scratch), DATABASE)
  const checkOnly = () => {
    const sqlite = new Database(file, { readonly: true })
    sqlite.pragma('quick_check')
    sqlite.close()
  }
  const openWhole = () =>
    openDatabase({ file, migrationsDirectory: MIGRATIONS, now: new Date().toISOString() }).close()
  const { floor, measured } = await interleave({ floor: checkOnly, measured: openWhole }, TURNS)
  return [
    {
      name: 'start-up.p50',
      title: `เปิดฐานข้อมูลเดิมที่มี ${LARGE.toLocaleString('en-US')} เรื่อง p50`,
      against: 'quick_check ของ SQLite เพียงอย่างเดียว',
      goal: null,
      result: compare({ measured, floor }, { share: 0.5, kind: 'ratio' }),
    },
  ]
}
