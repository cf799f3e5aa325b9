import { expect } from 'vitest'
import { getFile, putFile } from '../../../electron/commands/demo/files.ts'
import { loadFonts } from '../../../electron/documents/pdf/fonts.ts'
import { signPdf } from '../../../electron/documents/sign/sign-pdf.ts'
import { idOf, type Memory, type Step, step, windowOf } from './step.ts'

const AUTHORITY_PASSPHRASE = 'รหัสผ่านของผู้ออก'
const PASSPHRASE = 'abcd1234'
const FONTS = loadFonts(new URL('../../../assets/fonts/', import.meta.url))

const meeting = (memory: Memory) => ({ meetingId: idOf(memory, 'meeting') })

/** Signs the paper that stands in the first empty block, as another laptop would, and brings the copy back. */
async function signElsewhere(memory: Memory): Promise<string> {
  const { client } = windowOf(memory, 'secretary')
  const documentId = idOf(memory, 'signed')
  const { fileToken } = await client.document.fetch({ ...meeting(memory), documentId })
  const standing = (await client.document.list(meeting(memory))).find(({ id }) => id === documentId)
  const block = standing?.signers.find(
    ({ field }) => !standing.signatures.some((made) => made.field === field),
  )
  const signed = await signPdf(
    {
      pdf: await getFile(client, fileToken),
      p12: memory.kept.get('p12') as Uint8Array,
      passphrase: PASSPHRASE,
      signer: { name: block?.name ?? '', position: block?.position ?? '' },
      ...{ reason: 'ผู้จด', fieldName: block?.field ?? '', at: new Date().toISOString() },
    },
    FONTS,
  )
  return putFile(client, { name: 'รายงาน.pdf', bytes: signed })
}

/** The committee's own authority, its certificates, and a paper that somebody signed on another laptop. */
export const trustCalls: Step[] = [
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
    }),
    {
      after: ({ signatures, signers }) => {
        expect(signatures).toHaveLength(2)
        expect(signers.map(({ field }) => field)).toContain(signatures[1]?.field)
      },
    },
  ),
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
