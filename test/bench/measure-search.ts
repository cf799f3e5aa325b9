import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'
import { compare, type Rounds, standAlone } from '../../electron/commands/bench/statistics.ts'
import { WINDOW_ROWS } from '../../renderer/features/register/windows.ts'
import { searchKey } from '../../shared/thai/normalise.ts'
import { interleave } from './support/interleave.ts'
import { LARGE, makeLargeRegister } from './support/large-register.ts'
import { DATABASE, openBenchHost } from './support/open-host.ts'
import { signKeeperIn } from './support/sign-keeper-in.ts'

/** What a secretary types; the middles of words are what a search by whole words would miss. */
const QUERIES = {
  common: ['บริการ', 'ประชาชน', 'ขั้นตอน', 'ระบบ', 'ข้อมูล'],
  rare: ['หนังสือเดินทาง', 'OSCC', 'ผ่าตัด', 'บัตรประจำตัว', '09871'],
  middle: ['ิการป', 'ะชาช', 'อนุญา', 'ียนร', 'ลี่ยน'],
  twoWords: ['ประชาชน ทะเบียน', 'ขั้นตอน โรงพยาบาล', 'ประชาชน ใบอนุญาต', 'กรม ทะเบียน', 'แผน งบ'],
  twoCharacters: ['กร', 'บร', 'ษี', 'ทะ', 'สม', 'คน', 'ศา', 'ผล'],
} as const
type Kind = keyof typeof QUERIES

const TURNS = { rounds: 4, perRound: 20, warmUp: 5 }

/**
 * Search as the register asks for it: one window of rows, through dispatch. Something is written before every search,
 * so that nothing remembered answers; the floor is SQLite's plain LIKE over the same folded texts, line numbers only.
 */
export async function measureSearch(scratch: string): Promise<BenchRow[]> {
  const directory = await makeLargeRegister(scratch)
  const bench = openBenchHost(directory)
  const { client, keeperId } = await signKeeperIn(bench)
  const sqlite = new Database(join(directory, DATABASE), { readonly: true })
  const forget = () => bench.host.tickets.issue({ kind: 'main', personId: keeperId })
  const queryOf = (kind: Kind, turn: number) => QUERIES[kind][turn % QUERIES[kind].length] ?? ''
  const find = (kind: Kind) => (turn: number) =>
    client.proposal.list({ query: queryOf(kind, turn), offset: 0, limit: WINDOW_ROWS })
  const scan = (kind: Kind) => (turn: number) => scanPlainly(sqlite, queryOf(kind, turn))
  const times = new Map<Kind, Record<'search' | 'scan', Rounds>>()
  for (const kind of Object.keys(QUERIES) as Kind[]) {
    for (const [turn, query] of QUERIES[kind].entries()) {
      const { total } = await find(kind)(turn)
      if (total === 0) throw new Error(`nothing holds "${query}": a search for nothing is no measure`)
    }
    const contenders = { scan: scan(kind), search: { before: forget, run: find(kind) } }
    times.set(kind, await interleave(contenders, TURNS))
  }
  sqlite.close()
  await bench.close()
  return rowsOf(times)
}

/** Line numbers of the texts that hold every word. */
function scanPlainly(sqlite: Database.Database, query: string): unknown[] {
  const words = searchKey(query).split(' ')
  const condition = words.map(() => 'text LIKE ?').join(' AND ')
  const patterns = words.map((word) => `%${word}%`)
  return sqlite.prepare(`SELECT seq FROM proposal_text WHERE ${condition}`).pluck().all(patterns)
}

const KINDS = {
  common: 'คำที่พบบ่อย',
  rare: 'คำที่พบน้อย',
  middle: 'กลางคำ',
  twoWords: 'สองคำ',
} as const

function rowsOf(times: ReadonlyMap<Kind, Record<'search' | 'scan', Rounds>>): BenchRow[] {
  const of = (kind: Kind) => times.get(kind) ?? { search: [], scan: [] }
  const place = `ค้นจากข้อเสนอ ${LARGE.toLocaleString('en-US')} เรื่อง`
  const LIKE = 'LIKE อย่างเดียวของ better-sqlite3 โดยตรง'
  const rows = (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => ({
    name: `search.${kind}.p95`,
    title: `${place} ${KINDS[kind]} p95`,
    against: LIKE,
    goal: 20,
    result: standAlone(of(kind).search, { share: 0.95, floor: of(kind).scan }),
  }))
  const { search, scan } = of('twoCharacters')
  const short = { measured: search, floor: scan }
  return [
    ...rows,
    ...([0.5, 0.95] as const).map((share) => ({
      name: `search.two-characters.p${share * 100}`,
      title: `${place} สองตัวอักษร p${share * 100}`,
      against: LIKE,
      goal: share === 0.5 ? 1.2 : null,
      result: compare(short, { share, kind: 'ratio' }),
    })),
  ]
}
