import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { v7 } from 'uuid'
import { openDatabase } from '../../db/open.ts'
import { complain, say, secondsSince } from './build-log.ts'
import { fillRegister, openSeedHost, SEED_PIN } from './seed-register.ts'

const USAGE = 'npm run seed -- --proposals 220 --data โฟลเดอร์ [--seed 1]'
const MOST = 100_000

function parseSeedOptions(args: string[]): { proposals: number; data: string; seed: number } {
  const { values } = parseArgs({
    args,
    options: {
      proposals: { type: 'string', default: '220' },
      data: { type: 'string', default: 'out/seed' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [proposals, seed] = [Number(values.proposals), Number(values.seed)]
  if (!(Number.isInteger(proposals) && proposals >= 0 && proposals <= MOST))
    throw new TypeError(`--proposals ${values.proposals}`)
  if (!Number.isSafeInteger(seed)) throw new TypeError(`--seed ${values.seed}`)
  return { proposals, seed, data: resolve(values.data) }
}

/** Fills DIR/work/mati.db, the file that `npm start -- --data DIR` opens. */
async function main(): Promise<void> {
  const { proposals, data, seed } = parseSeedOptions(process.argv.slice(2))
  const start = performance.now()
  const directory = join(data, 'work')
  mkdirSync(directory, { recursive: true })
  const db = openDatabase({
    file: join(directory, 'mati.db'),
    migrationsDirectory: fileURLToPath(new URL('../../db/migrations', import.meta.url)),
    now: new Date().toISOString(),
  })
  try {
    const opened = await openSeedHost({ db, directory, newId: v7 })
    const result = fillRegister(opened, {
      count: proposals,
      seed,
      onProgress: (done) =>
        say(`เพิ่มข้อเสนอแล้ว ${done.toLocaleString('en-US')} จาก ${proposals.toLocaleString('en-US')}`),
    })
    say()
    say(`ฐานข้อมูล        ${db.file}`)
    say(
      `ข้อเสนอที่เพิ่ม     ${result.added.toLocaleString('en-US')}${result.added > 0 ? ` (${result.firstCode} ถึง ${result.lastCode})` : ''}`,
    )
    say(`ข้อเสนอทั้งหมด    ${result.total.toLocaleString('en-US')}`)
    say(`ผู้ดูแล           ${opened.keeper.name}${opened.isNew ? ` รหัส ${SEED_PIN}` : ' (มีอยู่ก่อนแล้ว ใช้รหัสเดิม)'}`)
    say(`เวลาที่ใช้         ${secondsSince(start)}`)
    say(`เปิดด้วยคำสั่ง     npm start -- --data "${data}"`)
  } finally {
    db.close()
  }
}

main().catch((error: unknown) => {
  if (error instanceof TypeError) complain(`${error.message}\n${USAGE}`)
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
})
