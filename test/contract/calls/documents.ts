import { expect } from 'vitest'
import { getFile, putFile } from '../../../electron/commands/demo/files.ts'
import { idOf, keep, type Memory, type Step, step, windowOf } from './step.ts'

const meeting = (memory: Memory) => ({ meetingId: idOf(memory, 'meeting') })
const section = (memory: Memory) => ({ ...meeting(memory), sectionId: idOf(memory, 'section') })

const wordFile = (memory: Memory) => ({ ...meeting(memory), fileToken: idOf(memory, 'wordFile') })

/** The Word file as it was made, which nobody edited. */
async function bringBack(memory: Memory, documentId: string): Promise<void> {
  const { client } = windowOf(memory, 'secretary')
  const { fileToken, fileName: name } = await client.document.fetch({ ...meeting(memory), documentId })
  memory.ids.set('wordFile', await putFile(client, { name, bytes: await getFile(client, fileToken) }))
}

/** Minutes, their documents, the signature, and the log of it all. */
export const documentCalls: Step[] = [
  step('minutes.draft', meeting),
  step('minutes.get', meeting, {
    after: ({ sections }, { ids, kept }) => {
      ids.set('section', sections[0]?.id ?? '')
      kept.set(
        'sections',
        sections.map(({ id }) => id),
      )
    },
  }),
  step('minutes.edit', (memory) => ({ ...section(memory), text: 'ประธานแจ้งให้ที่ประชุมทราบ' }), {
    after: async (_, memory) => {
      for (const sectionId of memory.kept.get('sections') as string[])
        await windowOf(memory, 'secretary').client.minutes.edit({
          ...meeting(memory),
          sectionId,
          text: 'ที่ประชุมรับทราบ',
        })
    },
  }),
  step(
    'document.make',
    (memory) => ({ ...meeting(memory), kind: 'minutes_docx' as const, jobId: crypto.randomUUID() }),
    { after: ({ id }, memory) => bringBack(memory, id) },
  ),
  step('minutes.compareFile', wordFile, {
    after: (compared) => expect(compared).toEqual({ changes: [], differences: [], stray: [] }),
  }),
  step('minutes.takeFile', wordFile, { after: ({ sections }) => expect(sections).toBe(0) }),
  step('minutes.keepVersion', section, { after: ({ version }) => expect(version).toBe(1) }),
  step('minutes.listVersions', section, { after: (versions) => expect(versions).toHaveLength(1) }),
  step('minutes.finish', meeting),
  step('minutes.reopen', (memory) => ({ ...meeting(memory), reason: 'แก้คำผิด' }), {
    after: async (_, memory) => {
      await windowOf(memory, 'secretary').client.minutes.finish(meeting(memory))
    },
  }),
  step(
    'document.make',
    (memory) => ({ ...meeting(memory), kind: 'minutes_pdf' as const, jobId: crypto.randomUUID() }),
    {
      after: (made, memory) => {
        expect(made.isDraft).toBe(false)
        memory.ids.set('document', made.id)
      },
    },
  ),
  step('minutes.preview', meeting, {
    as: 'third',
    after: ({ blocks }) => expect(blocks.length).toBeGreaterThan(10),
  }),
  step('document.preview', (memory) => ({ ...meeting(memory), paper: 'pack' as const }), {
    after: ({ footer, title }) => expect({ footer, title }).toMatchObject({ footer: null }),
  }),
  step('document.check', meeting, { as: 'third', after: (findings) => expect(findings).toEqual([]) }),
  step('document.list', meeting, { as: 'third', after: (rows) => expect(rows).toHaveLength(2) }),
  step('document.makePracticeCertificate', meeting, {
    as: 'chair',
    after: ({ certificate, passphrase }, { ids }) => {
      ids.set('certificate', certificate)
      ids.set('passphrase', passphrase)
    },
  }),
  step(
    'document.sign',
    (memory) => ({
      ...meeting(memory),
      documentId: idOf(memory, 'document'),
      certificate: idOf(memory, 'certificate'),
      passphrase: idOf(memory, 'passphrase'),
      reason: 'รับรองรายงานการประชุม',
    }),
    { as: 'chair', after: keep('signed', 'id') },
  ),
  step(
    'keptCertificate.list',
    {},
    {
      as: 'chair',
      // Neither this server nor this port has a desktop behind it.
      after: ({ whyNot, certificates }, { transport }) => {
        expect(whyNot).toBe(transport.name === 'port' ? 'no_keychain' : 'browser')
        expect(certificates).toEqual([])
      },
    },
  ),
  step('keptCertificate.forget', { id: crypto.randomUUID() }, { as: 'chair' }),
  step('document.fetch', (memory) => ({ ...meeting(memory), documentId: idOf(memory, 'signed') }), {
    as: 'member',
    after: async ({ fileToken, fileName }, memory) => {
      const { client } = windowOf(memory, 'member')
      const bytes = await getFile(client, fileToken)
      memory.ids.set('signedFile', await putFile(client, { name: fileName, bytes }))
    },
  }),
  step('document.verify', (memory) => ({ fileToken: idOf(memory, 'signedFile') }), {
    as: 'member',
    after: ({ status }) => expect(status).toBe('valid'),
  }),
  // A browser shows a file itself: there is no system viewer behind it to be asked.
  step('file.open', (memory) => ({ token: idOf(memory, 'signedFile') }), { as: 'member' }),
  step('audit.list', {}, { after: ({ entries }) => expect(entries[0]?.type).toBe('document.signed') }),
  step('audit.head', {}, { after: ({ isIntact }) => expect(isIntact).toBe(true) }),
  step(
    'session.signOut',
    {},
    {
      as: 'third',
      after: async (_, memory) => {
        const signedOut = windowOf(memory, 'third').client.session.current({})
        await expect(signedOut).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
      },
    },
  ),
]
