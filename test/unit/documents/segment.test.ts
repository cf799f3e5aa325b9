import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROTECTED_WORDS } from '../../../electron/documents/thai-typography/protected-words.ts'
import { createSegmenter } from '../../../electron/documents/thai-typography/segment.ts'
import { DISCUSSION_PROSE } from '../../fixtures/documents/prose.ts'

const THAI = [...'กขคงจชซญฐณดตทธนบปพภมยรลวศษสหอฮะาำเแโใไๆฯัิีึืุู็่้๊๋์๐๑๙']
const thaiText = fc
  .array(fc.constantFrom(...THAI, ' ', '-', 'a', '.', '1'), { maxLength: 60 })
  .map((all) => all.join(''))

describe('segmenting Thai', () => {
  const segment = createSegmenter(PROTECTED_WORDS)

  it('gives the text back when its parts are joined', () => {
    fc.assert(fc.property(thaiText, (text) => segment(text).join('') === text))
  })

  it('never starts a part with a mark, a following vowel, ๆ or ฯ, and never ends one with a leading vowel', () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        const parts = segment(text)
        return (
          parts.slice(1).every((part) => !/^[\u0e2f-\u0e3a\u0e45-\u0e4e]/.test(part)) &&
          parts.slice(0, -1).every((part) => !/[\u0e40-\u0e44]$/.test(part))
        )
      }),
    )
  })

  it('never cuts inside a protected word and may cut on both sides of it', () => {
    expect(segment('ใช้อำนาจตามพระราชบัญญัติ')).toEqual(['ใช้', 'อำนาจ', 'ตาม', 'พระราชบัญญัติ'])
    expect(createSegmenter(['วิชัยชาญ'])('นายวิชัยชาญมา')).toContain('วิชัยชาญ')
  })

  it.each([
    ['คณะกรรมการกลั่นกรองฯพิจารณา', 'กลั่นกรองฯ'],
    ['ตามข้อเสนอฯที่ได้รับ', 'เสนอฯ'],
    ['ต่างๆนานา', 'ต่างๆ'],
    ['แก่ผู้ยากไร้ฯลฯ', 'ฯลฯ'],
    ['ขนาดสิบหกพอยต์ขึ้นไป', 'พอยต์'],
    ['ควรประเมินผลกระทบก่อน', 'ผลกระทบ'],
    ['ประกาศในราชกิจจานุเบกษา', 'ราชกิจจานุเบกษา'],
  ])('of %s keeps %s whole', (text, word) => {
    expect(segment(text).filter((part) => part.includes(word))).toHaveLength(1)
  })

  it('cuts a long name in its middle only: no stump begins or ends a line', () => {
    const agency = 'กรมการขนส่งทางบก'
    expect(createSegmenter([agency])(`ให้${agency}ดู`)).toContain(agency)
    const long = 'สำนักงานปลัดกระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์'
    const parts = createSegmenter([long])(long)
    expect(parts.join('')).toBe(long)
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.at(0)?.length).toBeGreaterThanOrEqual(5)
    expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(5)
  })

  it('leaves no consonant alone', () => {
    for (const text of DISCUSSION_PROSE) {
      expect(segment(text).filter((part) => /^[\u0e01-\u0e2e]$/.test(part))).toEqual([])
    }
  })

  it('keeps the words of one document out of the next', () => {
    const name = 'กขคกขคงาม'
    expect(createSegmenter([name])(`ให้${name}ดู`)).toContain(name)
    expect(createSegmenter([])(`ให้${name}ดู`)).not.toContain(name)
  })
})
