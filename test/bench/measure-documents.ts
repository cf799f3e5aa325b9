import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { listMeetings } from '../../db/queries/meeting.ts'
import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'
import { compare, perPage } from '../../electron/commands/bench/statistics.ts'
import { runDemo } from '../../electron/commands/demo/run-demo.ts'
import { composeMinutes } from '../../electron/documents/compose/compose-minutes.ts'
import type { Documents } from '../../electron/documents/documents.ts'
import { createDocuments } from '../../electron/documents/documents-client.ts'
import { createCall } from '../../electron/host/call.ts'
import { buildMinutesModel } from '../../electron/host/features/document/models.ts'
import { NO_SCOPE } from '../../electron/host/scope.ts'
import type { MinutesModel } from '../../shared/domain/documents/minutes-model.ts'
import { buildMinutes } from '../fixtures/documents/build-models.ts'
import { DOCUMENTS_WORKER } from '../helpers/host.ts'
import { documentHtml } from './support/document-html.ts'
import { type Contender, interleave } from './support/interleave.ts'
import { openBenchHost } from './support/open-host.ts'
import {
  openChromium,
  openLibreOffice,
  type Printer,
  type Rival,
  writeHtml,
} from './support/rival-printers.ts'

/** 182 proposals make 187 pages: a whole year's service in one volume. */
const LONG = { proposals: 182 }

type Sample = {
  name: string
  title: string
  model: MinutesModel
  turns: { rounds: number; perRound: number; warmUp: number }
}

/** Minutes as PDF, per page, against others' printing of the same words in the same font. Every program is warm. */
export async function measureDocuments(scratch: string): Promise<BenchRow[]> {
  const folder = join(scratch, 'documents')
  mkdirSync(folder, { recursive: true })
  const samples: Sample[] = [
    {
      name: 'sample',
      title: 'รายงานการประชุมตัวอย่าง',
      model: await playSample(folder),
      turns: { rounds: 3, perRound: 4, warmUp: 2 },
    },
    {
      name: 'long',
      title: 'รายงานการประชุมเล่มยาว',
      model: buildMinutes(LONG),
      turns: { rounds: 3, perRound: 1, warmUp: 1 },
    },
  ]
  const rivals = { chromium: await openChromium(), libreoffice: openLibreOffice(folder) }
  const documents = createDocuments({ workerUrl: DOCUMENTS_WORKER })
  const rows: BenchRow[] = []
  for (const sample of samples) rows.push(...(await measureSample(sample, { rivals, documents, folder })))
  await documents.close()
  for (const rival of Object.values(rivals)) if ('close' in rival) await rival.close()
  return rows
}

type Tools = { rivals: Record<string, Rival>; documents: Documents; folder: string }

async function measureSample(sample: Sample, { rivals, documents, folder }: Tools): Promise<BenchRow[]> {
  const { name, title, model, turns } = sample
  const html = writeHtml(folder, name, documentHtml(composeMinutes(model)))
  const make = () => documents.makePdf({ kind: 'minutes', model })
  const present = Object.entries(rivals).filter((entry): entry is [string, Printer] => 'print' in entry[1])
  const contenders: Record<string, Contender> = { own: make }
  const pages = new Map([['own', await countPages(await make())]])
  for (const [key, printer] of present) {
    contenders[key] = () => printer.print(html)
    pages.set(key, await countPages(await printer.print(html)))
  }
  const times = await interleave(contenders, turns)
  return Object.entries(rivals).map(([key, rival]) => {
    const against = 'print' in rival ? `${rival.title} (${pages.get(key)} หน้า)` : rival.title
    const facts = {
      name: `documents.${name}.${key}`,
      title: `${title} ${pages.get('own')} หน้า`,
      against,
      goal: null,
    }
    if (!('print' in rival)) return { ...facts, reason: rival.reason }
    const both = { measured: times.own ?? [], floor: times[key] ?? [] }
    const counts = { measured: pages.get('own') ?? 0, floor: pages.get(key) ?? 0 }
    return { ...facts, result: perPage(compare(both, { share: 0.5, kind: 'ratio' }), counts) }
  })
}

const countPages = async (bytes: Uint8Array): Promise<number> => (await PDF.load(bytes)).getPageCount()

/** The minutes of the demo's meeting, read from the workspace that it leaves behind. */
async function playSample(folder: string): Promise<MinutesModel> {
  const root = join(import.meta.dirname, '../..')
  await runDemo({ out: folder, root, pin: '2557' }, () => {})
  const { host, close } = openBenchHost(join(folder, 'workspace'), 'sample')
  const window = { id: 'bench', kind: 'main' as const, ticket: null, personId: null }
  const call = createCall({ host, window, ticket: null, scope: NO_SCOPE, actorId: null })
  const [newest] = listMeetings(host.db.read)
  const model = buildMinutesModel(call, { meetingId: newest?.meeting.id ?? '', digits: 'thai' })
  await close()
  return model
}
