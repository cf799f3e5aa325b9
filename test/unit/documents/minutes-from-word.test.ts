import { describe, expect, it, test } from 'vitest'
import { readMinutes } from '../../../electron/documents/docx/read-minutes.ts'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import { compareMinutesFile } from '../../../shared/domain/documents/minutes-file.ts'
import type { MinutesModel } from '../../../shared/domain/documents/minutes-model.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { editDocx, withoutControls, wordParagraph } from './helpers/edit-docx.ts'
import { docxXml } from './helpers/read-docx.ts'

const MEETING = '0198c0de-0000-7000-8000-000000000001'
const itemId = (index: number) => `0198c0de-0000-7000-8000-1000000000${String(index).padStart(2, '0')}`
const base = buildMinutes({ proposals: 3, meetingId: MEETING, isDraft: true })
const model: MinutesModel = {
  ...base,
  items: base.items.map((item, index) => ({ ...item, id: itemId(index), recorded: ['คำวินิจฉัยของประธาน'] })),
}
const make = (change: Partial<MinutesModel> = {}) =>
  makeDocx({ kind: 'minutes', model: { ...model, ...change } })
const compare = async (edited: Uint8Array, now: Partial<MinutesModel> = {}) =>
  compareMinutesFile(readMinutes(await make(now)), readMinutes(edited))
const heading = (index: number) => `i${itemId(index).replaceAll('-', '')}.h`
const silent = { changes: [], differences: [], stray: [] }
const [first = ''] = model.items[0]?.paragraphs ?? []

describe('the facts in the file', () => {
  it('are locked against editing and deleting, each with an id and a fingerprint that Word has room for', async () => {
    const xml = docxXml(await make())
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]*)"\/>/g)].map(([, tag = '']) => tag)
    expect(tags.length).toBeGreaterThan(30)
    expect(xml.split('<w:lock w:val="sdtContentLocked"/>')).toHaveLength(tags.length + 1)
    for (const tag of tags) {
      expect(tag).toMatch(/^mati:[\w.-]+:[0-9a-f]{10}/)
      expect(tag.length).toBeLessThanOrEqual(64)
    }
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name = '']) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => name.length <= 40)).toBe(true)
    const ids = [...xml.matchAll(/<w:sdtPr>.*?<w:id w:val="(\d+)"\/>/gs)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are all that is not prose, and the prose is all that is free', async () => {
    const read = readMinutes(await make())
    expect(read.source).toEqual({ meetingId: MEETING, style: 'full', digits: 'thai' })
    expect(read.stray).toEqual([])
    expect(read.prose.map(({ paragraphs }) => paragraphs.length)).toEqual(
      model.items.map(({ paragraphs }) => paragraphs.length),
    )
    expect(read.facts.every(({ expected, actual }) => expected === actual)).toBe(true)
  })

  test.each(['full', 'summary', 'gist'] as const)('come back unchanged in the style %s', async (style) => {
    expect(await compare(await make({ style }), { style })).toEqual(silent)
  })
})

describe.each([
  ['with its controls', (xml: string) => xml],
  ['whose controls a word processor dropped', withoutControls],
])('a file %s', (_, save) => {
  const edit = async (change: (xml: string) => string) =>
    compare(editDocx(await make(), (xml) => change(save(xml))))

  it('that nobody touched says nothing', async () => {
    expect(await edit((xml) => xml)).toEqual(silent)
  })

  it('brings the prose that was changed, and no other', async () => {
    const changed = await edit((xml) => xml.replace(first, 'ข้อความที่แก้ใน Word'))
    expect(changed.differences).toEqual([])
    expect(changed.changes).toEqual([
      {
        id: heading(0),
        isStale: false,
        paragraphs: ['ข้อความที่แก้ใน Word', ...(model.items[0]?.paragraphs.slice(1) ?? [])],
      },
    ])
  })

  it('tells a fact that was changed by hand, with what it was, and takes it from nobody', async () => {
    const changed = await edit((xml) => xml.replace('๖\u00a0เสียง', '๗\u00a0เสียง'))
    expect(changed.changes).toEqual([])
    expect(changed.differences).toHaveLength(1)
    const [difference] = changed.differences
    expect(difference?.cause).toBe('by_hand')
    expect(difference?.id).toMatch(/\.r$/)
    expect(difference?.inRecord.join()).toContain('๖ เสียง')
    expect(difference?.inFile.join()).toContain('๗ เสียง')
  })

  it('tells one line of a roster, not all of them', async () => {
    const changed = await edit((xml) => xml.replace('สมาชิกตัวอย่าง ๓', 'ผู้อื่น'))
    expect(changed.differences).toMatchObject([
      { id: 'present', inRecord: ['สมาชิกตัวอย่าง ๓'], inFile: ['ผู้อื่น'] },
    ])
  })

  it('keeps what was typed where no item is, as stray', async () => {
    const changed = await edit((xml) => xml.replace('<w:sectPr', `${wordParagraph('ท้ายรายงาน')}<w:sectPr`))
    expect(changed).toEqual({ ...silent, stray: ['ท้ายรายงาน'] })
  })

  it('reads what was inserted under track changes, not what was struck out', async () => {
    const marked = `<w:ins><w:r><w:t>เพิ่ม</w:t></w:r></w:ins><w:del><w:r><w:delText>เดิม</w:delText></w:r></w:del>`
    const changed = await edit((xml) =>
      xml.replace(new RegExp(`(<w:r>(?:(?!<w:r>).)*?${first.slice(0, 30)}.*?</w:r>)`, 's'), `$1${marked}`),
    )
    expect(changed.changes[0]?.paragraphs[0]).toBe(`${first}เพิ่ม`)
  })
})

describe('what changed here meanwhile', () => {
  it('of the record is told apart from what was changed by hand', async () => {
    const { differences } = await compare(await make(), { startedAt: '09:45' })
    expect(differences).toMatchObject([{ id: 'start', cause: 'by_record' }])
  })

  it('of the draft is left alone where the file did not touch it, and said where it did', async () => {
    const items = model.items.map((item, index) => (index < 2 ? { ...item, paragraphs: ['แก้ที่นี่'] } : item))
    const edited = editDocx(await make(), (xml) => xml.replace(first, 'แก้ใน Word'))
    const { changes } = await compare(edited, { items })
    expect(changes).toMatchObject([{ id: heading(0), isStale: true }])
  })

  it('a heading that was deleted takes its prose along to nowhere', async () => {
    const edited = editDocx(await make(), (xml) => {
      const at = xml.indexOf(`<w:tag w:val="mati:${heading(1)}`)
      const start = xml.lastIndexOf('<w:sdt>', at)
      return xml.slice(0, start) + xml.slice(xml.indexOf('</w:sdt>', at) + '</w:sdt>'.length)
    })
    const { differences } = await compare(edited)
    expect(differences).toMatchObject([{ id: heading(1), cause: 'by_hand', inFile: [] }])
  })
})

describe('a file that cannot be read', () => {
  const codeOf = (bytes: Uint8Array) => {
    try {
      return readMinutes(bytes).source
    } catch (error) {
      return (error as { code?: string }).code
    }
  }

  it('says why', async () => {
    const docx = Buffer.from(await make())
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(codeOf(Buffer.from('%PDF-1.7'))).toBe('NOT_A_DOCX')
    expect(codeOf(new Uint8Array())).toBe('NOT_A_DOCX')
    expect(codeOf(ole)).toBe('DOCX_ENCRYPTED')
    expect(codeOf(docx.subarray(0, docx.length / 2))).toBe('DOCX_DAMAGED')
    expect(codeOf(editDocx(docx, (xml) => xml.slice(0, -30)))).toBe('DOCX_DAMAGED')
    expect(codeOf(editDocx(docx, (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`))).toBe('DOCX_DAMAGED')
    expect(codeOf(await makeDocx({ kind: 'minutes', model: base }))).toMatchObject({ meetingId: MEETING })
    expect(codeOf(await makeDocx({ kind: 'minutes', model: buildMinutes({ proposals: 1 }) }))).toBeNull()
  })
})
