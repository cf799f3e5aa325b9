import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { listNewestEntries } from '../../../../db/queries/audit.ts'
import { CHUNK_BYTES } from '../../../../shared/contract/file.ts'
import type { TestWindow } from '../../../helpers/host.ts'
import { agencyNamed, countLog, type Desk, openDesk, plant, refusal } from '../proposal/workbench.ts'

const toBytes = (chunk: string) => Buffer.from(chunk, 'base64')

async function bring({ client }: TestWindow, file: { name: string; bytes: Uint8Array }): Promise<string> {
  let token: string | null = null
  for (let at = 0; at === 0 || at < file.bytes.length; at += CHUNK_BYTES) {
    const piece = file.bytes.subarray(at, at + CHUNK_BYTES)
    const isLast = at + CHUNK_BYTES >= file.bytes.length
    token = (
      await client.file.put({ token, name: file.name, chunk: Buffer.from(piece).toString('base64'), isLast })
    ).token
  }
  return token ?? ''
}

async function take({ client }: Desk, token: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for (let offset = 0; ; ) {
    const { chunk, isLast } = await client.file.read({ token, offset })
    pieces.push(toBytes(chunk))
    offset += toBytes(chunk).length
    if (isLast) return Buffer.concat(pieces)
  }
}

async function preview(desk: Desk, file: { name: string; bytes: Uint8Array }, window = desk.keeper) {
  const fileToken = await bring(window, file)
  return window.client.register.previewImport({ fileToken, jobId: desk.test.host.newId() })
}

const csv = (...rows: string[]) => ({
  name: 'ทะเบียน.csv',
  bytes: Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`),
})
const HEAD = 'รหัสข้อเสนอ,กลุ่มกระบวนการ,ส่วนราชการ,ชื่อข้อเสนอการเปลี่ยนแปลง,จำนวนผู้รับบริการต่อปี (ราย)'
const TWO = csv(
  HEAD,
  'ก-001,กรมด้านบริการ,กรมที่ดิน,จดทะเบียนต่างสำนักงาน,"๑,๒๐๐"',
  'ก-002,กรมด้านบริการ,กรมการขนส่งทางบก,ต่ออายุใบอนุญาตขับรถ,2400000',
)

const listCodes = async ({ client }: Desk) => (await client.proposal.list({})).rows.map(({ code }) => code)

async function exported(desk: Desk) {
  const { fileToken, fileName } = await desk.client.register.export({})
  return { name: fileName, bytes: await take(desk, fileToken) }
}

describe('import of the register', () => {
  it('shows first, writes all in one step with one line in the log, and changes nothing the second time', async () => {
    const desk = await openDesk()
    const checked = await preview(desk, TWO)
    expect(checked.counts).toMatchObject({ added: 2, changed: 0, unchanged: 0, errors: 0 })
    expect([checked.format, checked.encoding, checked.isEncodingSure]).toEqual(['csv', 'utf-8', true])
    expect(await listCodes(desk)).toEqual([])
    const lines = countLog(desk)
    const done = await desk.client.register.applyImport({ planId: checked.planId })
    expect(done).toEqual({ added: 2, changed: 0, unchanged: 0 })
    expect(await listCodes(desk)).toEqual(['ก-001', 'ก-002'])
    expect(countLog(desk)).toBe(lines + 1)
    const [entry] = listNewestEntries(desk.test.host.db.read, { offset: 0, limit: 1 })
    expect([entry?.type, entry?.source, entry?.actorId]).toEqual(['register.imported', 'file', desk.personId])
    const { rows } = await desk.client.proposal.list({ query: 'จดทะเบียน' })
    expect(rows.map(({ usersPerYear, agencyName }) => [usersPerYear, agencyName])).toEqual([[1200, 'กรมที่ดิน']])

    const again = await preview(desk, TWO)
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2, errors: 0 })
    expect(await desk.client.register.applyImport({ planId: again.planId })).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
    })
    expect(countLog(desk)).toBe(lines + 1)
  })

  it('an exported register read by another workspace is the same register', async () => {
    const [from, to] = [await openDesk(), await openDesk()]
    type Sample = { code: string; track: 'service'; agency: string; body: object }
    const samples = from.test.host.assets.sample<Sample[]>('proposals')
    const agencies = await from.client.agency.list({})
    const idOf = (code: string) => agencies.find((agency) => agency.code === code)?.id
    plant(
      from,
      samples.map(({ agency, ...row }) => ({ ...row, agencyId: idOf(agency) })),
    )
    const file = await exported(from)
    const checked = await preview(to, file)
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    await to.client.register.applyImport({ planId: checked.planId })
    const rows = async (desk: Desk) =>
      (await desk.client.proposal.list({})).rows.map(({ id: _id, agencyId: _agencyId, ...row }) => row)
    expect(await rows(to)).toEqual(await rows(from))
    expect((await preview(to, await exported(to))).counts).toMatchObject({ added: 0, changed: 0 })
  })

  it('a changed cell is shown old → new and becomes a version; a draft not yet kept is kept before', async () => {
    const desk = await openDesk()
    await desk.client.register.applyImport({ planId: (await preview(desk, TWO)).planId })
    const { rows } = await desk.client.proposal.list({ query: 'ก-001' })
    const proposalId = rows[0]?.id ?? ''
    const { body } = await desk.client.proposal.get({ proposalId })
    await desk.client.proposal.edit({ proposalId, body: { ...body, objective: 'พิมพ์ค้างไว้' } })
    const checked = await preview(desk, csv(HEAD, 'ก-๐๐๑,กรมด้านบริการ,กรมที่ดิน,จดทะเบียนทั่วประเทศ,1200'))
    expect(checked.rows).toMatchObject([
      {
        kind: 'changed',
        changes: [
          {
            label: 'ชื่อข้อเสนอการเปลี่ยนแปลง',
            before: 'จดทะเบียนต่างสำนักงาน',
            after: 'จดทะเบียนทั่วประเทศ',
          },
        ],
      },
    ])
    await desk.client.register.applyImport({ planId: checked.planId })
    const versions = await desk.client.proposal.listVersions({ proposalId })
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [3, 'นำเข้าจากไฟล์ “ทะเบียน.csv”'],
      [2, ''],
      [1, ''],
    ])
    const now = await desk.client.proposal.get({ proposalId })
    expect([now.body.objective, now.title, now.version]).toEqual(['พิมพ์ค้างไว้', 'จดทะเบียนทั่วประเทศ', 3])
    expect(await listCodes(desk)).toEqual(['ก-001', 'ก-002'])
  })

  it('a plan made before somebody changed the register is refused, and so is one that nobody holds', async () => {
    const desk = await openDesk()
    const agencyId = agencyNamed(desk, 'กรมที่ดิน').id
    const [id = ''] = plant(desk, [{ code: 'ข-001', agencyId }])
    const checked = await preview(desk, TWO)
    const { body } = await desk.client.proposal.get({ proposalId: id })
    await desk.client.proposal.edit({ proposalId: id, body: { ...body, title: 'แก้ระหว่างตรวจ' } })
    const apply = desk.client.register.applyImport({ planId: checked.planId })
    await expect(apply).rejects.toMatchObject(refusal('IMPORT_OUT_OF_DATE'))
    expect(await listCodes(desk)).toEqual(['ข-001'])
    const unknown = desk.client.register.applyImport({ planId: desk.test.host.newId() })
    await expect(unknown).rejects.toMatchObject(refusal('IMPORT_OUT_OF_DATE'))
  })

  it('with one bad row nothing is written', async () => {
    const desk = await openDesk()
    const checked = await preview(
      desk,
      csv(HEAD, 'ก-001,กรมด้านบริการ,กรมที่ดิน,เรื่อง,12', 'ก-002,กรมด้านบริการ,กรมที่ดิน,เรื่อง,มาก'),
    )
    expect(checked.counts).toMatchObject({ added: 1, invalid: 1, errors: 1 })
    expect(checked.problems).toMatchObject([{ row: 3, column: 'E', severity: 'error' }])
    expect(checked.problems[0]?.message).toContain('มาก')
    const apply = desk.client.register.applyImport({ planId: checked.planId })
    await expect(apply).rejects.toMatchObject(refusal('IMPORT_HAS_ERRORS', { errors: 1 }))
    expect(await listCodes(desk)).toEqual([])
  })

  it('a row that fails inside the transaction takes all with it, the index and the log too', async () => {
    const desk = await openDesk()
    const { db } = desk.test.host
    const checked = await preview(desk, TWO)
    db.write((tx) =>
      tx.run(sql`CREATE TRIGGER no_second BEFORE INSERT ON proposal WHEN new.code = 'ก-002'
        BEGIN SELECT RAISE(ABORT, 'planted'); END`),
    )
    const lines = countLog(desk)
    await expect(desk.client.register.applyImport({ planId: checked.planId })).rejects.toThrow('planted')
    expect([await listCodes(desk), countLog(desk)]).toEqual([[], lines])
    expect((await desk.client.proposal.list({ query: 'จดทะเบียน' })).total).toBe(0)
    db.write((tx) => tx.run(sql`DROP TRIGGER no_second`))
    await desk.client.register.applyImport({ planId: checked.planId })
    expect(await listCodes(desk)).toEqual(['ก-001', 'ก-002'])
  })

  it('a file that is no sheet says what it is', async () => {
    const desk = await openDesk()
    const pdf = { name: 'ทะเบียน.xlsx', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n') }
    await expect(preview(desk, pdf)).rejects.toMatchObject(
      refusal('FILE_UNREADABLE', {
        problem: 'FILE_NOT_A_SHEET',
        kind: 'pdf',
        message: expect.stringContaining('PDF'),
      }),
    )
    const torn = { name: 'ทะเบียน.xlsx', bytes: (await exported(desk)).bytes.subarray(0, 2_000) }
    await expect(preview(desk, torn)).rejects.toMatchObject(refusal('FILE_UNREADABLE'))
  })

  it('can be cancelled between two stages, by the same window only', async () => {
    const desk = await openDesk()
    const fileToken = await bring(desk.keeper, TWO)
    const jobId = desk.test.host.newId()
    const stranger = desk.test.window(desk.keeper.ticket)
    const running = desk.client.register.previewImport({ fileToken, jobId })
    await stranger.client.job.cancel({ jobId })
    expect((await running).counts.added).toBe(2)
    const second = desk.client.register.previewImport({ fileToken, jobId })
    const cancelled = expect(second).rejects.toMatchObject(refusal('CANCELLED'))
    await desk.client.job.cancel({ jobId })
    await cancelled
  })

  it('the template comes with the agencies and, filled with nothing, adds nothing', async () => {
    const desk = await openDesk()
    const { fileToken, fileName } = await desk.client.register.exportTemplate({})
    const checked = await preview(desk, { name: fileName, bytes: await take(desk, fileToken) })
    expect(checked.counts).toEqual({ added: 0, changed: 0, unchanged: 0, invalid: 0, errors: 0, warnings: 0 })
  })
})
