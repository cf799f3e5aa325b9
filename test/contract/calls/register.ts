import { expect } from 'vitest'
import { getFile, putFile } from '../../../electron/commands/demo/files.ts'
import { idOf, keep, type Step, step, windowOf } from './step.ts'

const job = () => crypto.randomUUID()

/** Reference data, agencies, proposals, the register's files. */
export const registerCalls: Step[] = [
  step(
    'reference.get',
    {},
    { after: ({ considerationCriteria }) => expect(considerationCriteria).toHaveLength(4) },
  ),
  step(
    'reference.programme',
    {},
    { as: 'member', after: ({ calendar }) => expect(calendar).toHaveLength(13) },
  ),
  step(
    'agency.create',
    {
      code: 'TEST-1',
      kind: 'department',
      name: 'กรมทดสอบ',
      ministry: 'กระทรวงทดสอบ',
      source: '',
      isVerified: false,
    },
    { after: keep('agency', 'agencyId') },
  ),
  step('agency.update', (memory) => ({
    agencyId: idOf(memory, 'agency'),
    name: 'กรมการทดสอบ',
    ministry: null,
    source: 'หนังสือทดสอบ',
    isVerified: true,
  })),
  step('agency.list', {}, { as: 'member', after: (rows) => expect(rows.length).toBeGreaterThan(76) }),
  step(
    'proposal.create',
    (memory) => ({
      code: 'T-1',
      track: 'service' as const,
      agencyId: idOf(memory, 'agency'),
      title: 'ข้อเสนอทดสอบ ๑',
    }),
    { after: keep('proposal', 'proposalId') },
  ),
  step('selection.set', (memory) => ({
    proposalId: idOf(memory, 'proposal'),
    criterion: 2,
    isMet: true,
    note: 'ผู้รับบริการปีละห้าหมื่นคน',
  })),
  step('selection.get', (memory) => ({ proposalId: idOf(memory, 'proposal') }), {
    as: 'member',
    after: (rows) => expect(rows.map(({ isMet }) => isMet)).toEqual([null, true, null, null, null]),
  }),
  step('proposal.get', (memory) => ({ proposalId: idOf(memory, 'proposal') }), {
    as: 'member',
    after: ({ body }, { kept }) => void kept.set('body', body),
  }),
  step('proposal.edit', (memory) => ({
    proposalId: idOf(memory, 'proposal'),
    body: { ...(memory.kept.get('body') as object), background: 'ประชาชนรอนาน' } as never,
  })),
  step('proposal.keepVersion', (memory) => ({ proposalId: idOf(memory, 'proposal') })),
  step('proposal.listVersions', (memory) => ({ proposalId: idOf(memory, 'proposal') }), {
    as: 'chair',
    after: (versions) => expect(versions.length).toBeGreaterThan(0),
  }),
  step('proposal.getVersion', (memory) => ({ proposalId: idOf(memory, 'proposal'), version: 1 })),
  step('proposal.diff', (memory) => ({ proposalId: idOf(memory, 'proposal'), from: 1, to: 2 }), {
    as: 'member',
    after: ({ texts }) => expect(texts.map(({ place }) => place)).toEqual(['background']),
  }),
  step('proposal.restoreVersion', (memory) => ({ proposalId: idOf(memory, 'proposal'), version: 1 })),
  step('proposal.setStage', (memory) => ({
    proposalId: idOf(memory, 'proposal'),
    stage: 'proposal' as const,
  })),
  step(
    'proposal.list',
    { query: 'ข้อเสนอทดสอบ' },
    {
      as: 'third',
      after: ({ rows }, memory) => expect(rows.map(({ id }) => id)).toContain(idOf(memory, 'proposal')),
    },
  ),
  step(
    'search.find',
    { query: 'ทดสอบ' },
    { as: 'member', after: (found) => expect(found.length).toBeGreaterThan(0) },
  ),
  step('home.waiting', {}, { as: 'member' }),
  step('register.exportTemplate', {}, { after: keep('template', 'fileToken') }),
  step('register.export', {}, { after: keep('register', 'fileToken') }),
  step('file.read', (memory) => ({ token: idOf(memory, 'register'), offset: 0 }), {
    after: async ({ name, size }, memory) => {
      const bytes = await getFile(windowOf(memory, 'secretary').client, idOf(memory, 'register'))
      expect(bytes.byteLength).toBe(size)
      expect(name).toMatch(/\.xlsx$/)
      memory.kept.set('register', bytes)
    },
  }),
  step(
    'file.put',
    ({ kept }) => {
      const start = (kept.get('register') as Buffer).subarray(0, 10_000)
      return { token: null, name: 'ทะเบียน.xlsx', chunk: start.toString('base64'), isLast: false }
    },
    {
      after: async (_, memory) => {
        const file = { name: 'ทะเบียน.xlsx', bytes: memory.kept.get('register') as Buffer }
        memory.ids.set('upload', await putFile(windowOf(memory, 'secretary').client, file))
      },
    },
  ),
  step('register.previewImport', (memory) => ({ fileToken: idOf(memory, 'upload'), jobId: job() }), {
    after: ({ planId, counts }, { ids }) => {
      expect(counts).toMatchObject({ added: 0, changed: 0, errors: 0 })
      ids.set('plan', planId)
    },
  }),
  step('register.applyImport', (memory) => ({ planId: idOf(memory, 'plan') })),
  step(
    'proposal.create',
    (memory) => ({
      code: 'T-9',
      track: 'policy' as const,
      agencyId: idOf(memory, 'agency'),
      title: 'เรื่องที่จะถอน',
    }),
    { after: keep('withdrawn', 'proposalId') },
  ),
  step('proposal.withdraw', (memory) => ({ proposalId: idOf(memory, 'withdrawn'), reason: 'ซ้ำกับเรื่องอื่น' })),
  step(
    'agency.create',
    { code: 'TEST-2', kind: 'department', name: 'กรมที่ยุบ', ministry: null, source: '', isVerified: false },
    { after: keep('dissolved', 'agencyId') },
  ),
  step('agency.withdraw', (memory) => ({ agencyId: idOf(memory, 'dissolved'), reason: 'ยุบรวมแล้ว' })),
  step('job.cancel', () => ({ jobId: job() }), { as: 'member' }),
  step('backup.make', () => ({ jobId: job() }), {
    after: ({ size }) => expect(size).toBeGreaterThan(100_000),
  }),
]
