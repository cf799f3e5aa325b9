import { fileURLToPath } from 'node:url'
import type { MatiDatabase } from '../../db/open.ts'
import { listAgencies } from '../../db/queries/agency.ts'
import { findWorkspace, listPeople } from '../../db/queries/person.ts'
import { findCurrentProgramme } from '../../db/queries/programme.ts'
import { insertProposal } from '../../db/queries/proposal.ts'
import { listCodes } from '../../db/queries/register.ts'
import { BUDDHIST_OFFSET } from '../../shared/thai/buddhist-date.ts'
import { createDocuments } from '../documents/documents-client.ts'
import { sha256 } from '../host/audit-log.ts'
import { createCall } from '../host/call.ts'
import { createHost } from '../host/create-host.ts'
import { dispatch } from '../host/dispatch.ts'
import type { HostWindow } from '../host/host-window.ts'
import { NO_SCOPE } from '../host/scope.ts'
import type { HostServices } from '../host/services.ts'
import { generateProposals, type SampleProposal, type SeedProposal } from './seed-proposals.ts'

/** For load and for trying out: never for a workspace with real work in it. */
export const SEED_PIN = '2557'
const KEEPER = { name: 'ผู้ดูแลทดสอบ', position: 'ฝ่ายเลขานุการ (ข้อมูลทดสอบ)' }
const NAME = 'พื้นที่ทดสอบ'
/** One transaction, one line in the log: the log of 10,000 proposals stays readable. */
const AT_ONCE = 500

export type SeedHost = {
  host: HostServices
  window: HostWindow
  keeper: { id: string; name: string }
  isNew: boolean
}

/** The host itself, with nothing in front of it; a workspace with its keeper is made where there is none. */
export async function openSeedHost(options: {
  db: MatiDatabase
  directory: string
  newId: () => string
}): Promise<SeedHost> {
  const host = createHost({
    ...options,
    clock: () => new Date(),
    workspaceKind: 'work',
    assetsDirectory: fileURLToPath(new URL('../../assets', import.meta.url)),
    // Starts its thread with the first document, and none is made here.
    documents: createDocuments({ workerUrl: new URL('../documents/worker.ts', import.meta.url) }),
    shell: { isDesktop: false, openWindow: () => {}, openFile: () => {}, switchWorkspace: () => {} },
  })
  const window: HostWindow = { id: host.newId(), kind: 'main', ticket: null, personId: null }
  const isNew = findWorkspace(host.db.read) === null
  if (isNew) {
    const input = { name: NAME, owner: KEEPER, pin: SEED_PIN }
    await dispatch(host, { window, name: 'workspace.create', envelope: { ticket: null, input } })
  }
  const keeper = listPeople(host.db.read).find(({ isKeeper }) => isKeeper)
  if (!keeper) throw new Error('the workspace has no keeper')
  return { host, window, keeper, isNew }
}

export type SeedResult = { added: number; total: number; firstCode: string; lastCode: string }

/** Adds generated proposals to the current programme by the app's own writer; goes on where an earlier run ended. */
export function fillRegister(
  { host, window, keeper }: SeedHost,
  options: { count: number; seed: number; onProgress?: (done: number) => void },
): SeedResult {
  const programme = findCurrentProgramme(host.db.read)
  if (!programme) throw new Error('the workspace has no programme')
  const buddhistYear = programme.fiscalYear + BUDDHIST_OFFSET
  const numbers = listCodes(host.db.read, programme.id).flatMap(
    (code) => /^\d{4}-T-(\d{5,})$/.exec(code)?.[1] ?? [],
  )
  const generated = generateProposals({
    samples: host.assets.sample<SampleProposal[]>('proposals'),
    agencies: listAgencies(host.db.read).filter(({ withdrawnAt }) => withdrawnAt === null),
    buddhistYear,
    seed: options.seed,
    first: Math.max(0, ...numbers.map(Number)) + 1,
    count: options.count,
  })
  const codes: string[] = []
  let batch: SeedProposal[] = []
  for (const row of generated) {
    batch.push(row)
    codes.push(row.code)
    if (batch.length < AT_ONCE && codes.length < options.count) continue
    addBatch({ host, window, keeper }, { batch, programmeId: programme.id })
    batch = []
    options.onProgress?.(codes.length)
  }
  const total = listCodes(host.db.read, programme.id).length
  return { added: codes.length, total, firstCode: codes[0] ?? '', lastCode: codes.at(-1) ?? '' }
}

function addBatch(
  { host, window, keeper }: Pick<SeedHost, 'host' | 'window' | 'keeper'>,
  { batch, programmeId }: { batch: readonly SeedProposal[]; programmeId: string },
): void {
  const call = createCall({ host, window, ticket: null, scope: NO_SCOPE, actorId: keeper.id })
  call.record((db, log) => {
    for (const row of batch)
      insertProposal(db, {
        id: host.newId(),
        programmeId,
        ...row,
        isSample: true,
        now: call.now,
        createdBy: keeper.id,
      })
    const hash = sha256(batch.map(({ code, body }) => `${code} ${JSON.stringify(body)}`).join('\n'))
    const counts = { added: batch.length, changed: 0 }
    log({
      type: 'register.imported',
      data: { fileName: 'npm run seed', sha256: hash, ...counts, sha256OfResult: hash },
    })
  }, 'system')
}
