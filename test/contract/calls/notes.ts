import { expect } from 'vitest'
import { putFile } from '../../../electron/commands/demo/files.ts'
import { smallPdf } from '../../helpers/small-pdf.ts'
import { idOf, keep, type Memory, type Step, step, windowOf } from './step.ts'

const proposal = (memory: Memory) => ({ proposalId: idOf(memory, 'proposal') })
const series = (memory: Memory) => ({ seriesId: idOf(memory, 'series') })
const note = (memory: Memory) => ({ annotationId: idOf(memory, 'note') })

const PAGES = ['ขั้นตอนที่หนึ่งใช้เวลา ๓ วัน', 'ขั้นตอนที่สองใช้เวลา ๕ วัน']

/** Puts a PDF and its pages' text at the files door, as the reader's window does. */
async function upload(memory: Memory, pages: readonly string[]): Promise<void> {
  const { client } = windowOf(memory, 'secretary')
  memory.ids.set(
    'pdf',
    await putFile(client, { name: 'แผน.pdf', bytes: Buffer.from(smallPdf(pages.length)) }),
  )
  const bytes = Buffer.from(JSON.stringify(pages))
  memory.ids.set('pages', await putFile(client, { name: 'pages.json', bytes }))
}
const uploaded = (memory: Memory) => ({ file: idOf(memory, 'pdf'), pages: idOf(memory, 'pages') })

/** Files of a proposal, and what members write beside its text. */
export const noteCalls: Step[] = [
  step('attachment.list', proposal, {
    after: async (files, memory) => {
      expect(files).toEqual([])
      await upload(memory, PAGES)
    },
  }),
  step('attachment.add', (memory) => ({ ...proposal(memory), title: 'แผนปรับปรุง', ...uploaded(memory) }), {
    after: async ({ seriesId, attachmentId }, memory) => {
      memory.ids.set('series', seriesId)
      memory.ids.set('attachment', attachmentId)
      await upload(memory, ['ขั้นตอนที่หนึ่งใช้เวลา ๒ วัน', ...PAGES.slice(1)])
    },
  }),
  step('attachment.replace', (memory) => ({ ...series(memory), ...uploaded(memory) }), {
    after: keep('newer', 'attachmentId'),
  }),
  step('attachment.diff', (memory) => ({ from: idOf(memory, 'attachment'), to: idOf(memory, 'newer') }), {
    as: 'member',
    after: (pages) => expect(pages.map(({ place }) => place)).toEqual(['1']),
  }),
  step('attachment.pages', (memory) => ({ attachmentId: idOf(memory, 'newer') }), {
    as: 'member',
    after: (pages) => expect(pages[1]).toBe(PAGES[1]),
  }),
  step('attachment.fetch', (memory) => ({ attachmentId: idOf(memory, 'newer') }), {
    as: 'chair',
    after: ({ fileName }) => expect(fileName).toBe('แผน.pdf'),
  }),
  step(
    'annotation.create',
    (memory) => ({
      ...proposal(memory),
      target: { kind: 'attachment' as const, ...series(memory) },
      ...{ place: '2', start: 0, end: 16, quote: PAGES[1]?.slice(0, 16) ?? '' },
      ...{ body: 'ตรวจกับกฎหมาย', tags: ['เวลา'] },
    }),
    { as: 'member', after: keep('note', 'annotationId') },
  ),
  step('annotation.edit', (memory) => ({ ...note(memory), body: 'ตรวจกับระเบียบ' }), { as: 'member' }),
  step('annotation.share', note, { as: 'member' }),
  step('annotation.unshare', note, { as: 'member' }),
  step('annotation.withdraw', note, { as: 'member' }),
  step('annotation.restore', note, {
    as: 'member',
    after: async (_, memory) => {
      await windowOf(memory, 'member').client.annotation.share(note(memory))
    },
  }),
  step('annotation.reply', (memory) => ({ ...note(memory), body: 'เห็นด้วย' }), { as: 'third' }),
  step('annotation.resolve', (memory) => ({ ...note(memory), isResolved: true }), { as: 'member' }),
  step(
    'annotation.place',
    (memory) => ({ ...note(memory), place: '1', start: 0, end: 10, quote: 'ขั้นตอนที่' }),
    { as: 'member' },
  ),
  step('annotation.list', proposal, {
    as: 'chair',
    after: ([first]) =>
      expect(first).toMatchObject({ isMine: false, anchor: { state: 'placed', place: '1' } }),
  }),
  step(
    'annotation.mine',
    { query: 'ระเบียบ' },
    {
      as: 'member',
      after: ({ notes, tags }) => {
        expect(notes).toHaveLength(1)
        expect(tags).toEqual([{ tag: 'เวลา', notes: 1 }])
      },
    },
  ),
  step('annotation.tray', {}, { as: 'member', after: (tray) => expect(tray).toEqual([]) }),
  step('annotation.export', proposal, { as: 'member', after: ({ notes }) => expect(notes).toBe(1) }),
  step('attachment.withdraw', (memory) => ({ ...series(memory), reason: 'ส่งผิดฉบับ' })),
]
