/** Files that a secretary might choose, made for the test. */
type Upload = { name: string; mimeType: string; buffer: Buffer }

const HEADINGS = ['รหัสข้อเสนอ', 'กลุ่มกระบวนการ', 'ส่วนราชการ', 'ชื่อข้อเสนอการเปลี่ยนแปลง', 'จำนวนผู้รับบริการต่อปี (ราย)']

const csv = (
  name: string,
  rows: readonly (readonly string[])[],
  encode: (text: string) => Buffer,
): Upload => ({
  name,
  mimeType: 'text/csv',
  buffer: encode([HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n')),
})

/** Thai of TIS-620: each letter of the block U+0E00 is one byte from 0xA0 on; the rest of what is written is ASCII. */
const windows874 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0x0e01 && code <= 0x0e5b ? code - 0x0e00 + 0xa0 : code
    }),
  )

const ROWS = [
  ['2557-E-001', 'กรมด้านบริการ', 'กรมการขนส่งทางบก', 'การจองคิวทดสอบขับรถผ่านเครือข่าย', '๑๒๐๐๐๐'],
  ['2557-E-002', 'กรมด้านบริการ', 'กรมที่ดิน', 'การขอสำเนาโฉนดที่ดินต่างสำนักงาน', '45000'],
]

export const goodCsv = (): Upload => csv('ทะเบียน-874.csv', ROWS, windows874)

/** The second row changed, nothing else. */
export const changedCsv = (): Upload => {
  const [first = [], second = []] = ROWS
  return csv('ทะเบียน-แก้ไข.csv', [first, [...second.slice(0, 4), '46000']], windows874)
}

/** An agency that nobody knows in row 2, a number that is none in row 3, and a code twice in row 4. */
export const wrongCsv = (): Upload =>
  csv(
    'ทะเบียน-ผิด.csv',
    [
      ['2557-E-101', 'กรมด้านบริการ', 'กรมการขนทางบก', 'เรื่องที่หนึ่ง', '10'],
      ['2557-E-102', 'กรมด้านบริการ', 'กรมที่ดิน', 'เรื่องที่สอง', 'มากมาย'],
      ['2557-E-102', 'กรมด้านบริการ', 'กรมที่ดิน', 'เรื่องที่สาม', '30'],
    ],
    (text) => Buffer.from(text, 'utf8'),
  )

export const renamedPdf = (): Upload => ({
  name: 'ทะเบียน.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'),
})

/** So many rows that there is time to cancel. */
export const longCsv = (rows: number): Upload =>
  csv(
    'ทะเบียน-ยาว.csv',
    Array.from({ length: rows }, (_, index) => [
      `2557-L-${String(index).padStart(6, '0')}`,
      'กรมด้านบริการ',
      'กรมที่ดิน',
      `เรื่องที่ ${index} ของทะเบียนที่ยาวมาก`,
      String(index),
    ]),
    (text) => Buffer.from(text, 'utf8'),
  )
