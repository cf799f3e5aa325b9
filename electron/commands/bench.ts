import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BENCH_PARTS, type BenchPart, type BenchRow, isGoalMet } from './bench/bench-row.ts'
import { tableLines } from './bench/bench-table.ts'
import { describeMachine, type Machine } from './bench/machine.ts'
import { runPart } from './bench/run-part.ts'
import { buildIfStale } from './build.ts'
import { complain, say, secondsSince } from './build-log.ts'

const USAGE = `npm run bench -- [${BENCH_PARTS.join('|')} …] [--out out/bench/bench.json]`

function parseBenchOptions(args: string[]): { out: string; parts: BenchPart[] } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'out/bench/bench.json' },
      only: { type: 'string', multiple: true, default: [] },
    },
  })
  const only = [...positionals, ...values.only].flatMap((names) => names.split(','))
  const unknown = only.find((name) => !BENCH_PARTS.some((part) => part === name))
  if (unknown !== undefined) throw new TypeError(`${unknown} ?`)
  const parts = BENCH_PARTS.filter((part) => only.length === 0 || only.includes(part))
  return { out: resolve(values.out), parts }
}

/** Prints the table and writes it as JSON. A goal that is missed is said and no more: it is a figure, not a test. */
async function main(): Promise<void> {
  const { out, parts } = parseBenchOptions(process.argv.slice(2))
  const start = performance.now()
  const startedAt = new Date().toISOString()
  const machine = describeMachine()
  mkdirSync(dirname(out), { recursive: true })
  // Beside the result, not in the system's folder for temporary files, which may be in memory and sync for nothing.
  const scratch = mkdtempSync(join(dirname(out), 'scratch-'))
  const rows: BenchRow[] = []
  try {
    for (const part of parts) {
      complain(`กำลังวัด: ${part}`)
      if (part === 'keystroke') await buildPage()
      rows.push(...(await runPart(part, scratch)))
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1))
  const judged = rows.map((row) => ({ ...row, isGoalMet: isGoalMet(row) }))
  writeFileSync(out, `${JSON.stringify({ startedAt, seconds, machine, rows: judged }, null, 2)}\n`)
  for (const line of ['', ...tableLines(rows), '', ...footOf(machine, rows)]) say(line)
  say(`เวลาที่ใช้ ${secondsSince(start)}  ไฟล์ผล ${out}`)
}

/** The page as the sources are now. Without one the part itself says so in its row. */
async function buildPage(): Promise<void> {
  try {
    await buildIfStale()
  } catch (error) {
    complain(`สร้างหน้าเว็บไม่ได้: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function footOf(machine: Machine, rows: readonly BenchRow[]): string[] {
  const runs = rows.map((row) => ('result' in row ? row.result.runs : 0)).filter((count) => count > 0)
  const missed = rows.filter((row) => isGoalMet(row) === false).length
  const { processor, cores, memoryGiB, system, node, load } = machine
  return [
    `เครื่อง ${processor} ${cores} แกน หน่วยความจำ ${memoryGiB} GiB  ${system}  Node ${node}  ภาระเครื่องเมื่อเริ่ม ${load.toFixed(2)}`,
    `แต่ละแถววัดสลับกับฐานในการรันเดียวกัน ${runs.length > 0 ? `${Math.min(...runs)}–${Math.max(...runs)}` : '0'} ครั้ง  “ต่ำสุด–สูงสุด” คือค่าที่ได้ในแต่ละรอบ  ไม่ผ่านเป้าหมาย ${missed} แถว`,
  ]
}

main().catch((error: unknown) => {
  if (error instanceof TypeError) complain(`${error.message}\n${USAGE}`)
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
})
