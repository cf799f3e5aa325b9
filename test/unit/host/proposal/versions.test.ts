import { describe, expect, it } from 'vitest'
import { listNewestEntries } from '../../../../db/queries/audit.ts'
import { canonicalJson, sha256 } from '../../../../electron/host/audit-log.ts'
import { countLog, type Desk, openDesk, plant, refusal } from './workbench.ts'

async function write({ client }: Desk, proposalId: string, objective: string) {
  const { body } = await client.proposal.get({ proposalId })
  await client.proposal.edit({ proposalId, body: { ...body, objective } })
}

const objectiveOf = async ({ client }: Desk, proposalId: string) =>
  (await client.proposal.get({ proposalId })).body.objective

describe('versions of a proposal', () => {
  it('typing overwrites in place and leaves no line in the log', async () => {
    const desk = await openDesk()
    const [id = ''] = plant(desk, [{ code: 'ก-001', body: { objective: 'เดิม' } }])
    const before = countLog(desk)
    await write(desk, id, 'ลด')
    await write(desk, id, 'ลดเวลา')
    expect(countLog(desk)).toBe(before)
    expect(await objectiveOf(desk, id)).toBe('ลดเวลา')
    expect(await desk.client.proposal.listVersions({ proposalId: id })).toHaveLength(1)
  })

  it('leaving the field appends one version, logged by its hash; leaving it again appends none', async () => {
    const desk = await openDesk()
    const [id = ''] = plant(desk, [{ code: 'ก-001' }])
    await write(desk, id, 'ลดเวลา')
    expect(await desk.client.proposal.keepVersion({ proposalId: id })).toEqual({ version: 2 })
    const { body } = await desk.client.proposal.get({ proposalId: id })
    const [entry] = listNewestEntries(desk.test.host.db.read, { offset: 0, limit: 1 })
    expect(entry?.type).toBe('proposal.version_kept')
    expect(JSON.parse(entry?.payload ?? '')).toEqual({
      proposalId: id,
      version: 2,
      sha256: sha256(canonicalJson(body)),
    })
    const lines = countLog(desk)
    expect(await desk.client.proposal.keepVersion({ proposalId: id })).toEqual({ version: 2 })
    expect(countLog(desk)).toBe(lines)
    const versions = await desk.client.proposal.listVersions({ proposalId: id })
    expect(versions.map(({ version, createdBy }) => [version, createdBy])).toEqual([
      [2, 'เลขานุการทดสอบ'],
      [1, ''],
    ])
  })

  it('an older version stands again as a new one, and a draft that nobody had kept is kept first', async () => {
    const desk = await openDesk()
    const [id = ''] = plant(desk, [{ code: 'ก-001', body: { objective: 'หนึ่ง' } }])
    await write(desk, id, 'สอง')
    await desk.client.proposal.keepVersion({ proposalId: id })
    await write(desk, id, 'สาม ยังพิมพ์ไม่จบ')
    await desk.client.proposal.restoreVersion({ proposalId: id, version: 1 })
    expect(await objectiveOf(desk, id)).toBe('หนึ่ง')
    const versions = await desk.client.proposal.listVersions({ proposalId: id })
    const said = await Promise.all(
      versions.map(({ version }) => desk.client.proposal.getVersion({ proposalId: id, version })),
    )
    expect(said.map(({ objective }) => objective)).toEqual(['หนึ่ง', 'สาม ยังพิมพ์ไม่จบ', 'สอง', 'หนึ่ง'])
    expect(versions[0]?.reason).toBe('คืนค่าจากฉบับที่ 1')
    const lines = countLog(desk)
    await desk.client.proposal.restoreVersion({ proposalId: id, version: 1 })
    expect(countLog(desk)).toBe(lines)
  })

  it('texts are stored in one Thai spelling, and the gaps follow from the body', async () => {
    const desk = await openDesk()
    const [id = ''] = plant(desk, [{ code: 'ก-001', body: { title: 'เรื่อง' } }])
    const before = await desk.client.proposal.get({ proposalId: id })
    await write(desk, id, 'นํ้า')
    const after = await desk.client.proposal.get({ proposalId: id })
    expect(after.body.objective).toBe('น้ำ')
    expect(before.gapFields).toContain('objective')
    expect(after.gaps).toBe(before.gaps - 1)
    expect(after.gapFields).toHaveLength(after.gaps)
  })

  it('a version that does not exist is not found', async () => {
    const desk = await openDesk()
    const [id = ''] = plant(desk, [{ code: 'ก-001' }])
    const version = { proposalId: id, version: 9 }
    await expect(desk.client.proposal.getVersion(version)).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(desk.client.proposal.restoreVersion(version)).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})
