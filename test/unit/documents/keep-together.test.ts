import { describe, expect, it } from 'vitest'
import { bindFigures, isBound } from '../../../electron/documents/thai-typography/keep-together.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { minutesBytes } from './helpers/documents-room.ts'
import { readPieces } from './helpers/read-pdf.ts'
import { linesOf } from './helpers/set-lines.ts'

describe('a figure and its word', () => {
  it.each([
    ['12 ', 'มกราคม '],
    ['๑๒ ', 'ม.ค. '],
    ['มกราคม ', '๒๕๕๗'],
    ['เวลา ๐๙.๓๐ ', 'น.'],
    ['พ.ศ. ', '2539 '],
    ['มาตรา ', '๘๒ '],
    ['ครั้งที่ ', '1/2557'],
    ['ภายในวันที่ ', '31 '],
    ['เมื่อวันพุธที่ ', '๑๕ '],
    ['เวลา ', '09.30 '],
    ['ร้อยละ ', '85 '],
    ['๗ ', 'คน '],
    ['14 ', 'วันทำการ'],
  ])('%s%s is one', (left, right) => expect(isBound(left, right)).toBe(true))

  it.each([
    ['12', 'มกราคม'],
    ['ร้อยละ 85 ', 'ของผู้รับบริการ'],
    ['2557 ', 'มกราคม'],
    ['มกราคม ', 'ที่ประชุม'],
    ['จำนวน 3 ', 'นาย'],
    ['1/2557 ', 'วันพุธที่'],
    ['ตามข้อเสนอ ', '4'],
  ])('%s%s may be parted', (left, right) => expect(isBound(left, right)).toBe(false))

  it('is not torn by any line of a text that holds little else', async () => {
    const text = 'ที่ประชุมกำหนดส่งภายใน 12 มกราคม 2557 เวลา 09.30 น. ตามมาตรา 82 แห่ง พ.ศ. 2539 '
    const base = buildMinutes({ proposals: 1 })
    // Each begins a little later, so that lines end at every place of the text.
    const paragraphs = Array.from({ length: 40 }, (_, index) => `${'ให้ '.repeat(index)}${text.repeat(4)}`)
    const items = base.items.map((item) => ({ ...item, paragraphs }))
    const lines = linesOf(await readPieces(await minutesBytes({ ...base, items }))).map((line) =>
      line.text.trim(),
    )
    expect(lines.length).toBeGreaterThan(100)
    const torn = lines.filter((line, index) =>
      isBound(`${line.split(' ').at(-1)} `, lines[index + 1]?.split(' ')[0] ?? ''),
    )
    expect(torn).toEqual([])
  })
})

it('a word processor is given a space that does not break there, and no other', () => {
  expect(bindFigures('ครั้งที่ 1/2557 วันพุธที่ 15 มกราคม 2557 เวลา 09.30 น. มีผู้มา 7 คน และ ผู้แทน')).toBe(
    'ครั้งที่\u00a01/2557 วันพุธที่\u00a015\u00a0มกราคม\u00a02557 เวลา\u00a009.30\u00a0น. มีผู้มา 7\u00a0คน และ ผู้แทน',
  )
})
