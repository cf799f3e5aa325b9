import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openDatabase } from '../../../db/open.ts'
import type { Client, OutputOf } from '../../../shared/contract/index.ts'
import type { ResolutionKind } from '../../../shared/domain/voting.ts'
import { addDays } from '../../../shared/thai/bangkok-day.ts'
import type { Documents } from '../../documents/documents.ts'
import { createDocuments } from '../../documents/documents-client.ts'
import { createHost } from '../../host/create-host.ts'
import { foundSampleCommittee } from '../../host/features/workspace/ensure-sample.ts'
import type { HostServices } from '../../host/services.ts'
import { getFile, putFile } from './files.ts'
import { openInProcessWindow } from './in-process.ts'
import { type Cast, playSession, prepareAgenda, type Stage } from './play-meeting.ts'
import type { ProgrammeScript } from './script.ts'

export type DemoSummary = {
  proposals: number
  items: number
  resolutions: { number: string; code: string; kind: ResolutionKind; text: string }[]
  members: string[]
  scores: number
  auditEntries: number
  auditHead: string
  isAuditIntact: boolean
  files: { name: string; bytes: number; sha256?: string; signature?: string }[]
  recoveryCodeLength: number
}

export type DemoPaths = { out: string; root: string; pin: string }
export type Report = (step: string, detail?: string) => void

/** The main job without a window: from an empty workspace to signed and verified minutes. */
export const runDemo = (paths: DemoPaths, report: Report): Promise<DemoSummary> =>
  withSampleMeeting(paths, { report }, async ({ secretary, chair, meetingId, proposals, recoveryCode }) => {
    const files = await makeFiles({ secretary, chair, meetingId, out: paths.out, report })
    return {
      ...(await summarise(secretary, meetingId)),
      proposals,
      files,
      recoveryCodeLength: recoveryCode.length,
    }
  })

/** The sample meeting, closed and with its minutes finished. */
export type SampleMeeting = {
  secretary: Client
  chair: Client
  meetingId: string
  documents: Documents
  proposals: number
  recoveryCode: string
}

/** Plays the sample meeting in a new workspace under `out`, and hands it over while its host is up. */
export async function withSampleMeeting<Result>(
  paths: DemoPaths,
  { report }: { report: Report },
  use: (meeting: SampleMeeting) => Promise<Result>,
): Promise<Result> {
  const directory = join(paths.out, 'workspace')
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  const clock = { now: new Date() }
  const migrationsDirectory = join(paths.root, 'db/migrations')
  const db = openDatabase({
    file: join(directory, 'mati.db'),
    migrationsDirectory,
    now: clock.now.toISOString(),
  })
  const documents = createDocuments({ workerUrl: new URL('../../documents/worker.ts', import.meta.url) })
  const host = createHost({
    db,
    documents,
    directory,
    clock: () => clock.now,
    newId: v7,
    workspaceKind: 'sample',
    assetsDirectory: join(paths.root, 'assets'),
    shell: { isDesktop: false, openWindow: () => {}, openFile: () => {}, switchWorkspace: () => {} },
  })
  try {
    return await use({ ...(await playEverything({ host, paths, report, clock })), documents })
  } finally {
    await documents.close()
    db.close()
  }
}

type Demo = { host: HostServices; paths: DemoPaths; report: Report; clock: { now: Date } }

async function playEverything({
  host,
  paths,
  report,
  clock,
}: Demo): Promise<Omit<SampleMeeting, 'documents'>> {
  const script = host.assets.sample<ProgrammeScript>('programme')
  const committeeId = foundSampleCommittee(host)
  const cast = await signEverybodyIn(host, { script, pin: paths.pin })
  const secretary = clientOf(cast, script, 'secretary')
  report('เริ่มงานและตั้งคณะอนุกรรมการ (ตัวอย่าง)', `${cast.size} คน`)

  const imported = await importRegister(secretary, join(paths.root, 'assets/sample/register.xlsx'))
  report('นำเข้าทะเบียนข้อเสนอจากไฟล์ .xlsx', `${imported} เรื่อง`)

  const { meetingId } = await createMeeting(secretary, { script, committeeId })
  const { rows } = await secretary.proposal.list({ limit: 500 })
  const stage: Stage = {
    script: script.meeting,
    cast,
    secretary,
    meetingId,
    proposals: new Map(rows.map(({ code, id }) => [code, id])),
    setClock: (instant) => {
      clock.now = new Date(instant)
    },
    report: (done, total) => report('ประชุม: ให้คะแนน เปิดผนึกคะแนน ลงมติ', `${done}/${total} ระเบียบวาระ`),
  }
  await prepareAgenda(stage)
  await recordNotice(secretary, { meetingId, date: script.meeting.date })
  const { recoveryCode } = await playSession(stage)
  clock.now = new Date()
  await secretary.minutes.draft({ meetingId })
  await secretary.minutes.finish({ meetingId })
  report('ร่างและยืนยันรายงานการประชุมฉบับสมบูรณ์')
  const chair = clientOf(cast, script, 'chair')
  return { secretary, chair, meetingId, proposals: rows.length, recoveryCode }
}

/** A week ahead, as the sample's letter went out. */
const recordNotice = (client: Client, meeting: { meetingId: string; date: string }) =>
  client.meeting.recordNotice({
    meetingId: meeting.meetingId,
    sentOn: addDays(meeting.date, -7),
    saysReduced: false,
  })

async function signEverybodyIn(
  host: HostServices,
  facts: { script: ProgrammeScript; pin: string },
): Promise<Cast> {
  const { people } = await openInProcessWindow(host).client.workspace.describe({})
  const cast = new Map<string, { personId: string; pin: string; client: Client }>()
  for (const { code, name } of facts.script.committee.people) {
    const person = people.find((row) => row.name === name)
    if (!person) throw new Error(`${name} is not in the workspace`)
    const window = openInProcessWindow(host)
    const { ticket } = await window.client.session.choosePin({ personId: person.id, pin: facts.pin })
    window.ticket = ticket
    cast.set(code, { personId: person.id, pin: facts.pin, client: window.client })
  }
  return cast
}

function clientOf(cast: Cast, script: ProgrammeScript, role: string): Client {
  const code = script.committee.people.find((person) => person.role === role)?.code ?? ''
  const actor = cast.get(code)
  if (!actor) throw new Error(`nobody plays the ${role}`)
  return actor.client
}

async function importRegister(client: Client, path: string): Promise<number> {
  const fileToken = await putFile(client, { name: 'register.xlsx', bytes: readFileSync(path) })
  const plan = await client.register.previewImport({ fileToken, jobId: v7() })
  if (plan.counts.errors > 0)
    throw new Error(`the register has errors: ${JSON.stringify(plan.problems.slice(0, 3))}`)
  const { added } = await client.register.applyImport({ planId: plan.planId })
  return added
}

function createMeeting(client: Client, facts: { script: ProgrammeScript; committeeId: string }) {
  const { number, date, place } = facts.script.meeting
  return client.meeting.create({
    committeeId: facts.committeeId,
    number,
    date,
    place,
    startsAt: '13:00',
    endsAt: '17:00',
  })
}

type Making = { secretary: Client; chair: Client; meetingId: string; out: string; report: Report }

async function makeFiles(making: Making): Promise<DemoSummary['files']> {
  const { secretary, chair, meetingId, out, report } = making
  const files: DemoSummary['files'] = []
  for (const [kind, name] of [
    ['minutes_pdf', 'minutes.pdf'],
    ['resolutions_pdf', 'resolutions.pdf'],
  ] as const) {
    const made = await secretary.document.make({ meetingId, kind, jobId: v7() })
    const { certificate, passphrase } = await chair.document.makePracticeCertificate({ meetingId })
    const signed = await chair.document.sign({
      meetingId,
      documentId: made.id,
      certificate,
      passphrase,
      reason: 'รับรองเอกสารการประชุม',
    })
    const bytes = await fetchInto(chair, { meetingId, documentId: signed.id, path: join(out, name) })
    const fileToken = await putFile(chair, { name, bytes })
    const { status, problems, signatures } = await chair.document.verify({ fileToken })
    if (status !== 'valid') throw new Error(`${name}: ${status} ${JSON.stringify([problems, signatures])}`)
    files.push({ name, bytes: bytes.byteLength, sha256: signed.sha256, signature: status })
    report(`จัดทำ ลงลายมือชื่อ และตรวจลายมือชื่อ ${name}`, `${bytes.byteLength.toLocaleString('en-US')} ไบต์`)
  }
  const docx = await secretary.document.make({ meetingId, kind: 'minutes_docx', jobId: v7() })
  const word = await fetchInto(secretary, { meetingId, documentId: docx.id, path: join(out, 'minutes.docx') })
  files.push({ name: 'minutes.docx', bytes: word.byteLength, sha256: docx.sha256 })
  const exported = await secretary.register.export({})
  const book = await getFile(secretary, exported.fileToken)
  writeFileSync(join(out, 'register.xlsx'), book)
  files.push({ name: 'register.xlsx', bytes: book.byteLength })
  report('จัดทำ minutes.docx และ register.xlsx')
  return files
}

export async function fetchInto(
  client: Client,
  place: { meetingId: string; documentId: string; path: string },
): Promise<Buffer> {
  const { meetingId, documentId, path } = place
  const { fileToken } = await client.document.fetch({ meetingId, documentId })
  const bytes = await getFile(client, fileToken)
  writeFileSync(path, bytes)
  return bytes
}

async function summarise(secretary: Client, meetingId: string) {
  const resolutions: OutputOf<'resolution.list'> = await secretary.resolution.list({ meetingId })
  const { items, attendees } = await secretary.meeting.get({ meetingId })
  const head = await secretary.audit.head({})
  let scores = 0
  for (const { itemId } of resolutions) scores += (await secretary.score.results({ itemId })).scorers
  return {
    items: items.length,
    resolutions: resolutions.map((row) => ({
      number: row.itemNumber,
      code: row.proposalCode ?? '',
      kind: row.kind,
      text: row.text,
    })),
    members: attendees.map(({ name }) => name),
    scores,
    auditEntries: head.entries,
    auditHead: head.hash,
    isAuditIntact: head.isIntact,
  }
}
