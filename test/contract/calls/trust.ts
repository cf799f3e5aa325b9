import { expect } from 'vitest'
import { getFile, putFile } from '../../../electron/commands/demo/files.ts'
import { loadFonts } from '../../../electron/documents/pdf/fonts.ts'
import { signPdf } from '../../../electron/documents/sign/sign-pdf.ts'
import { idOf, type Memory, type Step, step, windowOf } from './step.ts'

const AUTHORITY_PASSPHRASE = 'รหัสผ่านของผู้ออก'
const PASSPHRASE = 'รหัสผ่าน๑๒'
const FONTS = loadFonts(new URL('../../../assets/fonts/', import.meta.url))

const meeting = (memory: Memory) => ({ meetingId: idOf(memory, 'meeting') })

/** Signs the paper that stands in every empty block, as another laptop would, and brings the copy back. */
async function signElsewhere(memory: Memory): Promise<string> {
  const { client } = windowOf(memory, 'secretary')
  const documentId = idOf(memory, 'signed')
  const { fileToken } = await client.document.fetch({ ...meeting(memory), documentId })
  const standing = (await client.document.list(meeting(memory))).find(({ id }) => id === documentId)
  let signed: Uint8Array = await getFile(client, fileToken)
  for (const block of standing?.signers ?? []) {
    if (standing?.signatures.some((made) => made.field === block.field)) continue
    const facts = { reason: 'ผู้จด', fieldName: block.field, at: new Date().toISOString() }
    const signer = { name: block.name, position: block.position }
    const p12 = memory.kept.get('p12') as Uint8Array
    signed = await signPdf({ pdf: signed, p12, passphrase: PASSPHRASE, signer, ...facts }, FONTS)
  }
  return putFile(client, { name: 'รายงาน.pdf', bytes: signed })
}

/** The committee's own authority, its certificates, and a paper that somebody signed on another laptop. */
export const trustCalls: Step[] = [
  step('token.setModule', { module: 'none' }),
  step('token.get', {}, { as: 'member', after: ({ module }) => expect(module).toBeNull() }),
  step('token.look', {}, { as: 'member', after: ({ tokens }) => expect(tokens).toEqual([]) }),
  step('authority.create', { name: 'คณะอนุกรรมการตัวอย่าง', passphrase: AUTHORITY_PASSPHRASE }),
  step(
    'authority.get',
    {},
    {
      as: 'member',
      after: ({ authority, certificates }) => {
        expect(authority?.subject).toContain('ไม่ใช่ใบรับรองของ NRCA')
        expect(certificates).toEqual([])
      },
    },
  ),
  step(
    'authority.issue',
    (memory) => ({
      personId: idOf(memory, 'person'),
      authorityPassphrase: AUTHORITY_PASSPHRASE,
      passphrase: PASSPHRASE,
    }),
    {
      after: async ({ fileToken }, memory) => {
        memory.kept.set('p12', await getFile(windowOf(memory, 'secretary').client, fileToken))
        memory.ids.set('copy', await signElsewhere(memory))
        const { certificates } = await windowOf(memory, 'secretary').client.authority.get({})
        memory.ids.set('issued', certificates[0]?.id ?? '')
      },
    },
  ),
  step(
    'document.takeSigned',
    (memory) => ({
      ...meeting(memory),
      documentId: idOf(memory, 'signed'),
      fileToken: idOf(memory, 'copy'),
      // One certificate signs for everybody here.
      isNameConfirmed: true,
    }),
    {
      after: ({ id, signatures, signers }, { ids }) => {
        expect(signatures.length).toBeGreaterThan(1)
        expect(signatures.map(({ field }) => field).sort()).toEqual(signers.map(({ field }) => field).sort())
        ids.set('allSigned', id)
      },
    },
  ),
  // A port at which nobody answers: the paper keeps the level that it has.
  step('trust.setTimestampServer', { url: 'http://127.0.0.1:1/' }),
  step(
    'trust.timestampServer',
    {},
    { as: 'member', after: ({ url }) => expect(url).toBe('http://127.0.0.1:1/') },
  ),
  step('document.stamp', (memory) => ({ ...meeting(memory), documentId: idOf(memory, 'allSigned') }), {
    after: ({ problem, document }, memory) => {
      expect(problem).toMatch(/^(OFFLINE|NO_ANSWER)$/)
      expect(document.id).toBe(idOf(memory, 'allSigned'))
    },
  }),
  step('authority.revoke', (memory) => ({ certificateId: idOf(memory, 'issued'), reason: 'ไฟล์หาย' })),
  step(
    'authority.exportRoot',
    {},
    {
      after: async ({ fileToken }, memory) => {
        const { client } = windowOf(memory, 'secretary')
        const bytes = await getFile(client, fileToken)
        memory.ids.set('root', await putFile(client, { name: 'root.pem', bytes }))
      },
    },
  ),
  step(
    'trust.list',
    {},
    {
      as: 'member',
      after: (issuers, { ids }) => {
        // The practice one of the signature before, and the committee's own.
        expect(issuers.map(({ kind }) => kind)).toEqual(['practice', 'committee'])
        ids.set('issuer', issuers[1]?.id ?? '')
      },
    },
  ),
  step('trust.withdraw', (memory) => ({ issuerId: idOf(memory, 'issuer'), reason: 'ลองเลิกเชื่อถือ' })),
  step('trust.inspect', (memory) => ({ fileToken: idOf(memory, 'root') }), {
    after: ({ isAuthority, isKnown, fingerprint }, { ids }) => {
      expect({ isAuthority, isKnown }).toEqual({ isAuthority: true, isKnown: false })
      ids.set('fingerprint', fingerprint)
    },
  }),
  step('trust.add', (memory) => ({
    fileToken: idOf(memory, 'root'),
    fingerprint: idOf(memory, 'fingerprint'),
  })),
]
