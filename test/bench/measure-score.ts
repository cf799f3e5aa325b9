import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'
import { compare, type Rounds } from '../../electron/commands/bench/statistics.ts'
import { dispatch } from '../../electron/host/dispatch.ts'
import type { HostServices } from '../../electron/host/services.ts'
import { interleave } from './support/interleave.ts'
import { DATABASE, openBenchHost } from './support/open-host.ts'
import { openRawScores } from './support/raw-score.ts'
import { openPortWindow, openSocketWindow, type RemoteWindow } from './support/remote-window.ts'
import { makeScoredMeeting, type ScoredMeeting } from './support/scored-meeting.ts'
import { startServedHost } from './support/served-host.ts'

const TURNS = { rounds: 8, perRound: 250, warmUp: 300 }
const RAW = 'upsert แถวเดียวของ better-sqlite3 โดยตรง'
const RAW_BOTH = 'upsert กับบันทึกตรวจสอบในธุรกรรมเดียว เขียนตรง'
const IN_PROCESS = 'dispatch ในเธรดเดียวกัน'

type Score = { itemId: string; criterion: string; value: number }

/** Score by score as members key them in: another member, criterion or value at every turn. */
function scoreOf(meeting: ScoredMeeting, turn: number): { member: number; score: Score } {
  const { itemId, criteria, members, scaleMax } = meeting
  const member = turn % members.length
  const criterion = criteria[Math.floor(turn / members.length) % criteria.length] ?? ''
  return { member, score: { itemId, criterion, value: 1 + (turn % scaleMax) } }
}

/** One score saved with its log entry and acknowledged, against SQLite's own commit; then what each transport adds. */
export async function measureScore(scratch: string): Promise<BenchRow[]> {
  const meeting = await makeScoredMeeting(scratch)
  const source = join(meeting.directory, DATABASE)
  const inProcess = copyTo(source, join(scratch, 'in-process'))
  const served = join(scratch, 'served')
  copyTo(source, join(served, 'sample'))
  writeFileSync(join(served, 'current-workspace'), 'sample\n')
  const raw = openRawScores(source, join(scratch, 'raw.db'))
  const rawBoth = openRawScores(source, join(scratch, 'raw-both.db'))
  const bench = openBenchHost(inProcess, 'sample')
  const program = await startServedHost(served)
  const overPort = await openEach(meeting, (ticket) => openPortWindow(program.host, ticket))
  const overSocket = await openEach(meeting, (ticket) => openSocketWindow(program.link(), ticket))
  const personIds = meeting.members.map(({ personId }) => personId)
  const write = (save: (score: Score & { personId: string }) => unknown) => (turn: number) => {
    const { member, score } = scoreOf(meeting, turn)
    return save({ ...score, personId: personIds[member] ?? '' })
  }
  const call = (windows: RemoteWindow[]) => (turn: number) => {
    const { member, score } = scoreOf(meeting, turn)
    return windows[member]?.call('score.put', score)
  }
  const times = await interleave(
    {
      raw: write(raw.upsert),
      rawBoth: write(rawBoth.upsertAndLog),
      dispatch: createCaller(bench.host, meeting),
      port: call(overPort),
      socket: call(overSocket),
    },
    TURNS,
  )
  for (const window of [...overPort, ...overSocket]) window.close()
  await program.stop()
  await bench.close()
  raw.close()
  rawBoth.close()
  return rowsOf(times)
}

function copyTo(source: string, directory: string): string {
  mkdirSync(directory, { recursive: true })
  copyFileSync(source, join(directory, DATABASE))
  return directory
}

const openEach = (
  meeting: ScoredMeeting,
  open: (ticket: string) => Promise<RemoteWindow>,
): Promise<RemoteWindow[]> => Promise.all(meeting.members.map(({ ticket }) => open(ticket)))

function createCaller(host: HostServices, meeting: ScoredMeeting) {
  const windows = meeting.members.map(({ ticket }, index) => ({
    ticket,
    window: { id: `bench ${index}`, kind: 'main' as const, ticket: null, personId: null },
  }))
  return (turn: number) => {
    const { member, score } = scoreOf(meeting, turn)
    const own = windows[member]
    if (!own) throw new Error('no such member')
    const { window, ticket } = own
    return dispatch(host, { window, name: 'score.put', envelope: { ticket, input: score } })
  }
}

type Times = Record<'raw' | 'rawBoth' | 'dispatch' | 'port' | 'socket', Rounds>

function rowsOf({ raw, rawBoth, dispatch: own, port, socket }: Times): BenchRow[] {
  const commit = (share: number) => compare({ measured: own, floor: raw }, { share, kind: 'ratio' })
  const added = (measured: Rounds, share: number) =>
    compare({ measured, floor: own }, { share, kind: 'added' })
  const put = 'บันทึกคะแนนพร้อมบันทึกตรวจสอบ (synchronous=FULL)'
  return [
    { name: 'score.dispatch.p50', title: `${put} p50`, against: RAW, goal: 2, result: commit(0.5) },
    { name: 'score.dispatch.p95', title: `${put} p95`, against: RAW, goal: null, result: commit(0.95) },
    { name: 'score.dispatch.p99', title: `${put} p99`, against: RAW, goal: null, result: commit(0.99) },
    {
      name: 'score.same-writes.p50',
      title: `${put} p50`,
      against: RAW_BOTH,
      goal: null,
      result: compare({ measured: own, floor: rawBoth }, { share: 0.5, kind: 'ratio' }),
    },
    ...[
      { name: 'port', title: 'บันทึกคะแนนผ่าน MessagePort ของเธรดโฮสต์', times: port },
      { name: 'loopback', title: 'บันทึกคะแนนผ่าน WebSocket ของเครื่องเอง', times: socket },
    ].flatMap(({ name, title, times }) => [
      {
        name: `score.${name}.p50`,
        title: `${title} p50`,
        against: IN_PROCESS,
        goal: 1,
        result: added(times, 0.5),
      },
      {
        name: `score.${name}.p99`,
        title: `${title} p99`,
        against: IN_PROCESS,
        goal: null,
        result: added(times, 0.99),
      },
    ]),
  ]
}
