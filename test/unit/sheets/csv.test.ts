import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../electron/sheets/read-workbook.ts'
import { SheetFileError } from '../../../shared/domain/register-import/sheet-file-error.ts'
import { HEADINGS, plan } from '../register-import/sample.ts'
import { windows874 } from './make-file.ts'

const ROWS = [
  HEADINGS.join(','),
  'ก-๐๐๑,กรมบริการ,กรมสรรพากร,"ลดขั้นตอน ""ยื่นแบบ"", ออนไลน์"',
  'จ-001,จังหวัด,จ.เชียงใหม่,น้ำประปาที่ทั่วถึง',
]
const CSV = ROWS.join('\r\n')
const read = (bytes: Uint8Array, encoding?: 'auto' | 'utf-8' | 'windows-874') =>
  readSheets({ bytes, fileName: 'ทะเบียน ๒๕๕๗.csv', encoding })

describe('windows-874', () => {
  it('the decoder of this runtime is the whole table', () => {
    const text = [...'กฮะัาำฺ฿เๆ็๎๏๐๙๚๛', '€', '…', '–', '“', '”', '•', '\u00a0'].join('')
    expect(new TextDecoder('windows-874', { fatal: true }).decode(windows874(text))).toBe(text)
    expect(windows874('ก')).toEqual(Buffer.from([0xa1]))
    expect(() => new TextDecoder('windows-874', { fatal: true }).decode(Uint8Array.of(0xdb))).toThrow()
  })

  it('is detected, and read as the same register', async () => {
    const found = await read(windows874(CSV))
    expect(found).toMatchObject({ format: 'csv', encoding: 'windows-874', isEncodingSure: true })
    expect(found.sheets).toEqual((await read(Buffer.from(CSV))).sheets)
    expect(found.sheets[0]?.name).toBe('ทะเบียน ๒๕๕๗')
    expect(plan(found.sheets).counts).toMatchObject({ added: 2, errors: 0 })
  })
})

describe('UTF-8', () => {
  it('with a mark, without one, and plain ASCII', async () => {
    for (const bytes of [Buffer.from(`\ufeff${CSV}`), Buffer.from(CSV), Buffer.from('code,title\na,b')]) {
      expect(await read(bytes)).toMatchObject({ encoding: 'utf-8', isEncodingSure: true })
    }
    const [first] = (await read(Buffer.from(`\ufeff${CSV}`))).sheets
    expect(first?.rows[0]?.[0]).toEqual({ kind: 'text', text: 'รหัสข้อเสนอ' })
  })

  it('a few letters that are valid in both are not sure', async () => {
    expect(await read(windows874('เกข'))).toMatchObject({ isEncodingSure: false })
  })
})

describe('encodings that are none of these', () => {
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error) => (error instanceof SheetFileError ? error.problem : error),
    )

  it('are refused, also when asked for', async () => {
    const unknown = { code: 'ENCODING_UNKNOWN' }
    expect(await codeOf(read(Buffer.from(`\ufeff${CSV}`, 'utf16le')))).toMatchObject(unknown)
    expect(await codeOf(read(Buffer.from([0xff, 0x41, 0xfe, 0xfd])))).toMatchObject(unknown)
    // UTF-8 cut inside a letter would be read as windows-874 gibberish.
    const cut = Buffer.from(CSV)
    expect(await codeOf(read(cut.subarray(0, cut.length - 1)))).toMatchObject(unknown)
    expect(await codeOf(read(windows874(CSV), 'utf-8'))).toMatchObject({
      ...unknown,
      data: { asked: 'utf-8' },
    })
  })

  it('a choice is obeyed', async () => {
    expect(await read(Buffer.from(CSV), 'utf-8')).toMatchObject({ encoding: 'utf-8' })
    expect(await read(windows874(CSV), 'windows-874')).toMatchObject({ isEncodingSure: true })
  })
})

describe('CSV', () => {
  it('other separators, line breaks inside quotes, formulas, rows as a spreadsheet counts them', async () => {
    const text = 'รหัสข้อเสนอ;หลักการและเหตุผล;งบประมาณ\nก-1;"ย่อหน้าหนึ่ง\nย่อหน้าสอง";007\n\nก-2;=SUM(A1);'
    const { sheets } = await read(Buffer.from(text))
    expect(sheets[0]?.rows[1]?.[1]).toEqual({ kind: 'text', text: 'ย่อหน้าหนึ่ง\nย่อหน้าสอง' })
    expect(sheets[0]?.rows[1]?.[2]).toEqual({ kind: 'text', text: '007' })
    expect(sheets[0]?.rows[3]?.[1]).toEqual({ kind: 'formula', shown: '=SUM(A1)' })
    const tabs = await read(Buffer.from('รหัสข้อเสนอ\tชื่อข้อเสนอ\nก-1\tก, ข และ ค'))
    expect(tabs.sheets[0]?.rows[1]).toHaveLength(2)
  })
})
