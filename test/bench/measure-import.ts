import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { listAgencies } from '../../db/queries/agency.ts'
import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'
import { asSpeed, compare, type Rounds } from '../../electron/commands/bench/statistics.ts'
import { putFile } from '../../electron/commands/demo/files.ts'
import type { InProcessWindow } from '../../electron/commands/demo/in-process.ts'
import { generateProposals, type SampleProposal } from '../../electron/commands/seed-proposals.ts'
import { openSeedHost } from '../../electron/commands/seed-register.ts'
import { sheetLists } from '../../electron/host/features/register/register-facts.ts'
import type { HostServices } from '../../electron/host/services.ts'
import { readSheets } from '../../electron/sheets/read-workbook.ts'
import { REGISTER_FILE_NAME, writeRegister } from '../../electron/sheets/write-register.ts'
import type { Client } from '../../shared/contract/index.ts'
import { interleave } from './support/interleave.ts'
import { LARGE } from './support/large-register.ts'
import { type BenchHost, DATABASE, openBenchHost } from './support/open-host.ts'
import { signKeeperIn } from './support/sign-keeper-in.ts'

/** The whole service has some two hundred agencies; 10,000 is the load. */
const SIZES = [
  { count: 220, turns: { rounds: 4, perRound: 3, warmUp: 2 } },
  { count: LARGE, turns: { rounds: 3, perRound: 1, warmUp: 0 } },
]

/** A register file into an empty workspace: brought through the door, checked and applied, against reading the file only. */
export async function measureImport(scratch: string): Promise<BenchRow[]> {
  const empty = join(scratch, 'import', 'empty')
  const founded = openBenchHost(empty)
  await openSeedHost({ db: founded.host.db, directory: empty, newId: v7 })
  const files = new Map<number, Uint8Array>()
  for (const { count } of SIZES) files.set(count, await makeFile(founded.host, count))
  await founded.close()
  const rows: BenchRow[] = []
  for (const { count, turns } of SIZES) {
    const bytes = files.get(count) ?? new Uint8Array()
    const workspace = createWorkspaces({ empty, scratch: join(scratch, 'import', String(count)) })
    const { whole, reading } = await interleave(
      {
        reading: () => readSheets({ bytes, fileName: REGISTER_FILE_NAME }),
        whole: { before: workspace.renew, run: () => importAll(workspace.client(), { bytes, count }) },
      },
      turns,
    )
    await workspace.close()
    rows.push(rowOf(count, { measured: whole, floor: reading }))
  }
  return rows
}

async function makeFile(host: HostServices, count: number): Promise<Uint8Array> {
  const agencies = listAgencies(host.db.read)
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  const generated = generateProposals({
    samples: host.assets.sample<SampleProposal[]>('proposals'),
    agencies,
    ...{ buddhistYear: 2557, seed: 1, first: 1, count },
  })
  const facts = [...generated].map(({ code, track, agencyId, body }) => {
    const { code: agencyCode = '', name: agencyName = '' } = byId.get(agencyId) ?? {}
    return { code, track, agencyCode, agencyName, body }
  })
  return writeRegister(facts, sheetLists(host))
}

/** An empty workspace for every turn, copied and signed in to before the clock starts. */
function createWorkspaces({ empty, scratch }: { empty: string; scratch: string }) {
  let bench: BenchHost | null = null
  let window: InProcessWindow | null = null
  const close = async () => {
    await bench?.close()
    rmSync(scratch, { recursive: true, force: true })
  }
  return {
    close,
    renew: async () => {
      await close()
      mkdirSync(scratch, { recursive: true })
      copyFileSync(join(empty, DATABASE), join(scratch, DATABASE))
      bench = openBenchHost(scratch)
      window = await signKeeperIn(bench)
    },
    client: () => {
      if (!window) throw new Error('no workspace')
      return window.client
    },
  }
}

async function importAll(client: Client, file: { bytes: Uint8Array; count: number }): Promise<void> {
  const fileToken = await putFile(client, { name: REGISTER_FILE_NAME, bytes: file.bytes })
  const { planId, counts } = await client.register.previewImport({ fileToken, jobId: v7() })
  if (counts.added !== file.count) throw new Error(`not all rows are new: ${JSON.stringify(counts)}`)
  await client.register.applyImport({ planId })
}

const rowOf = (count: number, times: { measured: Rounds; floor: Rounds }): BenchRow => ({
  name: `import.${count}`,
  title: `นำเข้า ${count.toLocaleString('en-US')} แถว ทั้งตรวจและบันทึก`,
  against: 'อ่านไฟล์อย่างเดียว',
  goal: null,
  result: asSpeed(compare(times, { share: 0.5, kind: 'ratio' }), count),
})
