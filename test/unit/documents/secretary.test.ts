import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../../electron/documents/compose/compose-document.ts'
import { createFactWriter } from '../../../electron/documents/compose/printed-facts.ts'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import type { DocumentBlock } from '../../../shared/domain/documents/document-block.ts'
import type { Paper } from '../../../shared/domain/documents/papers.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { CREATED_AT, FONTS, textsOfBlocks } from './helpers/documents-room.ts'
import { docxXml } from './helpers/read-docx.ts'
import { bodyOf, readPieces, withoutSpace } from './helpers/read-pdf.ts'
import { linesOf } from './helpers/set-lines.ts'

/** What a secretary of thirty years looks at first, by ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖. */

const requests = buildPapers({ items: 5 })
const requestOf = (paper: Paper) => requests.filter(({ kind }) => kind === paper).slice(0, 1)
const blocksOf = (paper: Paper): DocumentBlock[] =>
  requestOf(paper).flatMap((request) => [...composeDocument(request).blocks])
const textOf = (paper: Paper) => textsOfBlocks(blocksOf(paper)).join('\n')
const piecesOf = async (paper: Paper) => {
  const [request] = requestOf(paper)
  if (!request) throw new Error(paper)
  return bodyOf(await readPieces(await makePdf(request, { fonts: FONTS, createdAt: CREATED_AT })))
}
const labelsOf = (paper: Paper) =>
  blocksOf(paper).flatMap((block) => (block.kind === 'labels' ? block.rows : []))

describe('a letter (แบบที่ ๑)', () => {
  it('has number and office on one line, its parts in their order and none of their names bold', async () => {
    const lines = linesOf(await piecesOf('invitation')).map(({ text }) => text)
    expect(lines.find((line) => line.startsWith('ที่ ..'))).toMatch(/\.{40}.*\.{40}/)
    const text = textOf('invitation')
    const parts = [
      'เรื่อง',
      'เรียน',
      'สิ่งที่ส่งมาด้วย',
      'ด้วยคณะ',
      'จึงเรียนมาเพื่อ',
      'ขอแสดงความนับถือ',
      'โทร.',
      'ไปรษณีย์อิเล็กทรอนิกส์',
    ]
    const places = parts.map((part) => text.indexOf(part))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(labelsOf('invitation').every(({ label, isPlain }) => label === '' || isPlain)).toBe(true)
  })

  it('has its closing words over the middle of the name that signs', async () => {
    const invitation = requestOf('invitation')[0]
    if (invitation?.kind !== 'invitation') throw new Error('no invitation')
    const signer = { name: 'สมาชิกตัวอย่าง ๘', position: '' }
    const request = { ...invitation, model: { ...invitation.model, signer } }
    const pieces = await readPieces(await makePdf(request, { fonts: FONTS, createdAt: CREATED_AT }))
    const middleOf = (text: string) => {
      const found = pieces.find((piece) => withoutSpace(piece.text).includes(withoutSpace(text)))
      if (!found) throw new Error(text)
      return found.x + found.width / 2
    }
    expect(Math.abs(middleOf('ขอแสดงความนับถือ') - middleOf('(สมาชิกตัวอย่าง'))).toBeLessThan(1)
  })
})

describe('a memo (แบบที่ ๒)', () => {
  it('has number and date on one line, asks before nothing else, and is signed by an office', () => {
    const rows = labelsOf('transmittal')
    expect(rows.map(({ label }) => label)).toEqual(['ส่วนราชการ', 'ที่', 'เรื่อง', 'เรียน'])
    expect(rows[0]?.text).toMatch(/โทร\.\s\.{10}/)
    expect(rows[1]?.second?.label).toBe('วันที่')
    expect(textOf('transmittal')).not.toContain('ประธานในที่ประชุม')
  })

  it('of five proposals is one page', async () => {
    expect((await piecesOf('transmittal')).at(-1)?.page).toBe(1)
  })
})

it('a resolution that goes to an agency by itself is signed by itself', async () => {
  const blocks = blocksOf('item_resolutions')
  const signed = blocks.filter(({ kind }) => kind === 'signatures')
  expect(signed).toHaveLength(5)
  const fields = signed.map((block) =>
    block.kind === 'signatures' ? block.signers.filter(({ fieldName }) => fieldName !== null).length : 0,
  )
  expect(fields).toEqual([0, 0, 0, 0, 2])
})

it.each(requests.map((request) => [request.kind, request] as const))(
  '%s names every law in full',
  (_kind, request) => {
    expect(textsOfBlocks(composeDocument(request).blocks).join('\n')).not.toMatch(/พ\.ร\.[บฎก]\./)
  },
)

it('what leads up to a table of scores stands on the page of the table', async () => {
  const lines = linesOf(await piecesOf('score_summary'))
  const leads = lines.filter(({ text }) => text.startsWith('ผลการให้คะแนน'))
  const heads = lines.filter(({ text }) => text.includes('คะแนนเฉลี่ย') && text.includes('หลักเกณฑ์'))
  expect(leads).toHaveLength(5)
  expect(leads.map(({ page }) => page)).toEqual(heads.map(({ page }) => page))
})

it('a meeting that ends after midnight says of which day', () => {
  const model = buildMinutes({ proposals: 0, endedAt: '00:40', closedAt: '2014-01-15T17:40:00.000Z' })
  const closing = textsOfBlocks(composeDocument({ kind: 'minutes', model }).blocks).join('\n')
  expect(closing).toContain('เลิกประชุมเวลา ๐๐.๔๐ น. ของวันพฤหัสบดีที่ ๑๖ มกราคม ๒๕๕๗')
  expect(textOf('minutes')).toContain('เลิกประชุมเวลา ๑๒.๑๐ น.\n')
})

it('a dissent of several paragraphs keeps them in the minutes', () => {
  const base = buildMinutes({ proposals: 1 })
  const dissents = [{ name: 'สมาชิกตัวอย่าง ๔', reason: '1. เหตุผลแรก\n2. เหตุผลที่สอง' }]
  const items = base.items.map((item) => (item.proposal ? { ...item, dissents } : item))
  const texts = textsOfBlocks(composeDocument({ kind: 'minutes', model: { ...base, items } }).blocks)
  expect(texts).toContain('2. เหตุผลที่สอง')
})

it.each(buildPapers({ items: 0 }).map((request) => [request.kind, request] as const))(
  '%s of a meeting with no proposal has its head, no empty table and no count of nothing',
  (_kind, request) => {
    const { blocks } = composeDocument(request)
    expect(blocks.filter((block) => block.kind === 'table' && block.rows.length === 0)).toEqual([])
    expect(textsOfBlocks(blocks).join('\n')).toContain('๒๕๕๗')
    expect(textsOfBlocks(blocks).join('\n')).not.toContain('จำนวน ๐ ')
  },
)

it('closing words never open a page without the text that they close', async () => {
  const [invitation] = requestOf('invitation')
  if (invitation?.kind !== 'invitation') throw new Error('no invitation')
  for (let more = 0; more < 12; more += 1) {
    const bodyName = `คณะอนุกรรมการ ${'พิจารณาข้อเสนอการเปลี่ยนแปลง '.repeat(more)}`
    const request = { ...invitation, model: { ...invitation.model, bodyName } }
    const lines = linesOf(
      bodyOf(await readPieces(await makePdf(request, { fonts: FONTS, createdAt: CREATED_AT }))),
    )
    const at = lines.findIndex(({ text }) => text.includes('ขอแสดงความนับถือ'))
    expect([more, lines[at - 1]?.page]).toEqual([more, lines[at]?.page])
  }
})

it.each([
  ['46000', '๔๖,๐๐๐'],
  ['1234567.25', '๑,๒๓๔,๕๖๗.๒๕'],
  ['2557', '๒๕๕๗'],
  ['46,000', '๔๖,๐๐๐'],
  ['0.12345', '๐.๑๒๓๔๕'],
  ['12345.12345', '๑๒,๓๔๕.๑๒๓๔๕'],
  ['ไม่มีข้อมูล', 'ไม่มีข้อมูล'],
])('the figure %s is printed %s', (typed, printed) => {
  expect(createFactWriter('thai').figure(typed)).toBe(printed)
})

describe('in Word', () => {
  const xmlOf = async (paper: Paper) => {
    const [request] = requestOf(paper)
    if (!request) throw new Error(paper)
    return docxXml(await makeDocx(request))
  }

  it('rows of a short table hold together', async () => {
    const xml = await xmlOf('score_summary')
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)]
      .map(([row]) => row)
      .filter((row) => row.includes('w:tcW'))
    const criteria = rows.filter((row) => row.includes('>หลักเกณฑ์การพิจารณา<'))
    expect(criteria).toHaveLength(5)
    expect(criteria.every((row) => row.includes('<w:keepNext/>'))).toBe(true)
  })

  it('a number is not torn from its word where the record speaks', async () => {
    expect(await xmlOf('invitation')).toContain('ครั้งที่\u00a0๑/๒๕๕๗')
  })

  it('is signed as on paper: an empty place, no dots', async () => {
    expect(await xmlOf('minutes')).not.toContain('(ลงชื่อ)')
  })
})
