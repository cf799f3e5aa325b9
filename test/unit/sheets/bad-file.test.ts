import { describe, expect, it } from 'vitest'
import { type ReadSheetsInput, readSheets } from '../../../electron/sheets/read-workbook.ts'
import { SheetFileError } from '../../../shared/domain/register-import/sheet-file-error.ts'
import { sheetFileProblemText } from '../../../shared/messages/register-import.ts'
import { makeZip, rowXml, workbookParts } from './make-file.ts'

const GOOD = makeZip(workbookParts(rowXml(1, ['รหัสข้อเสนอ', 'ส่วนราชการ'])))

/** What the reader says of a file; fails when it reads it. */
async function problemOf(bytes: Uint8Array, options: Partial<ReadSheetsInput> = {}) {
  const error = await readSheets({ bytes, fileName: 'ทะเบียน.xlsx', ...options }).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SheetFileError)) throw error ?? new Error('it was read')
  expect(sheetFileProblemText(error.problem)).toMatch(/[ก-๙]/)
  return error.problem
}

describe('files that are something else', () => {
  it('says what a renamed file really is', async () => {
    const foreign = async (bytes: string | Buffer) => problemOf(Buffer.from(bytes))
    expect(await foreign('%PDF-1.7\n%\xe2\xe3')).toEqual({ code: 'FILE_NOT_A_SHEET', data: { kind: 'pdf' } })
    expect(await foreign('\ufeff <html><table></table>')).toMatchObject({ data: { kind: 'html' } })
    expect(await foreign(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]))).toMatchObject({ data: { kind: 'image' } })
    expect(await foreign(Buffer.from([1, 2, 0, 3]))).toMatchObject({ data: { kind: 'binary' } })
    expect(await foreign('')).toMatchObject({ code: 'FILE_EMPTY' })
    const docx = makeZip([{ name: 'word/document.xml', data: '<w/>' }])
    expect(await problemOf(docx)).toMatchObject({ data: { kind: 'docx' } })
    expect(await problemOf(makeZip([{ name: 'a.txt', data: 'a' }]))).toMatchObject({ data: { kind: 'zip' } })
  })

  it('tells an encrypted workbook from an old .xls', async () => {
    const ole = (name: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(512),
        Buffer.from(name, 'utf16le'),
      ])
    expect(await problemOf(ole('EncryptedPackage'))).toMatchObject({ code: 'FILE_ENCRYPTED' })
    expect(await problemOf(ole('Workbook'))).toMatchObject({ data: { kind: 'xls' } })
    expect(await problemOf(ole('WordDocument'))).toMatchObject({ data: { kind: 'old_office' } })
    const locked = makeZip(workbookParts('').map((part) => ({ ...part, isEncrypted: true })))
    expect(await problemOf(locked)).toMatchObject({ code: 'FILE_ENCRYPTED' })
  })
})

describe('damaged files', () => {
  it('a file cut short anywhere is an error of the closed union, never a crash or half a register', async () => {
    expect(await problemOf(GOOD.subarray(0, GOOD.length - 30))).toMatchObject({ code: 'FILE_TRUNCATED' })
    for (let length = 2; length < GOOD.length; length += 37) {
      const { code } = await problemOf(GOOD.subarray(0, length))
      expect(['FILE_TRUNCATED', 'FILE_DAMAGED']).toContain(code)
    }
  })

  it('a flipped byte in a part is found by its checksum', async () => {
    const broken = Buffer.from(GOOD)
    const at = broken.indexOf('xl/worksheets/sheet1.xml') + 24 + 20
    broken[at] = (broken[at] ?? 0) ^ 0xff
    expect(await problemOf(broken)).toMatchObject({ code: 'FILE_DAMAGED' })
  })

  it('a part named twice, a document type, XML that is none', async () => {
    const [first, ...others] = workbookParts('')
    if (!first) throw new Error('no parts')
    expect(await problemOf(makeZip([first, first, ...others]))).toMatchObject({ code: 'FILE_DAMAGED' })
    const entity = workbookParts('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>')
    expect(await problemOf(makeZip(entity))).toMatchObject({ code: 'FILE_DAMAGED' })
    const withoutSheet = workbookParts('').filter(({ name }) => !name.includes('sheet1'))
    expect(await problemOf(makeZip(withoutSheet))).toMatchObject({ code: 'FILE_DAMAGED' })
  })
})

describe('files that ask too much', () => {
  it('a bomb is refused by its ratio before anything is unpacked', async () => {
    const bomb = makeZip(workbookParts(' '.repeat(40 * 1024 * 1024)))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(bomb)).toMatchObject({ code: 'FILE_TOO_COMPRESSED', data: { max: 200 } })
  })

  it('a bomb that lies about its size is stopped at the size it claims', async () => {
    const liar = workbookParts(' '.repeat(40 * 1024 * 1024)).map((part) =>
      part.name.includes('sheet1') ? { ...part, claimedBytes: 1_000 } : part,
    )
    const error = await readSheets({ bytes: makeZip(liar), fileName: 'a.xlsx' }).catch((reason) => reason)
    expect(error).toMatchObject({ problem: { code: 'FILE_DAMAGED' } })
    expect(error.cause).toMatchObject({ code: 'ERR_BUFFER_TOO_LARGE' })
  })

  it('many parts count together, and so does the file itself', async () => {
    const parts = workbookParts('', [
      { name: 'xl/worksheets/a.xml', data: 'a'.repeat(9_000) },
      { name: 'xl/worksheets/b.xml', data: 'b'.repeat(9_000) },
    ])
    expect(await problemOf(makeZip(parts), { limits: { unpackedBytes: 15_000 } })).toMatchObject({
      code: 'FILE_TOO_LARGE',
    })
    expect(await problemOf(GOOD, { limits: { fileBytes: 10 } })).toMatchObject({ code: 'FILE_TOO_LARGE' })
  })

  it('parts that are not read are not unpacked', async () => {
    const picture = { name: 'xl/media/image1.png', data: ' '.repeat(30 * 1024 * 1024) }
    const { sheets } = await readSheets({
      bytes: makeZip(workbookParts(rowXml(1, ['ก']), [picture])),
      fileName: 'a.xlsx',
    })
    expect(sheets[0]?.rows).toEqual([[{ kind: 'text', text: 'ก' }]])
  })

  it('100,000 rows are refused before they are parsed', async () => {
    // Not even closed: a parser that had seen it would have complained about that instead.
    const rows = Array.from({ length: 100_000 }, (_, index) => `<row><c><v>${index}</v></c>`).join('')
    expect(await problemOf(makeZip(workbookParts(rows)))).toMatchObject({
      code: 'TOO_MANY_ROWS',
      data: { max: 80_000 },
    })
    const csv = Buffer.from('รหัสข้อเสนอ,ส่วนราชการ\n'.repeat(100_000))
    expect(await problemOf(csv)).toMatchObject({
      code: 'TOO_MANY_ROWS',
      data: { rows: 100_001, max: 20_000 },
    })
  })

  it('a sheet that is no repeating part has the smaller limit; formatted empty rows do not count', async () => {
    const filled = Array.from({ length: 25_000 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`)
    expect(await problemOf(makeZip(workbookParts(filled.join(''))))).toMatchObject({
      code: 'TOO_MANY_ROWS',
      data: { sheet: 'ทะเบียนข้อเสนอ', rows: 25_000, max: 20_000 },
    })
    const styled = Array.from(
      { length: 90_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="0"/></row>`,
    )
    const { sheets } = await readSheets({
      bytes: makeZip(workbookParts(rowXml(1, ['ก']) + styled.join(''))),
      fileName: 'a.xlsx',
    })
    expect(sheets[0]?.rows).toHaveLength(1)
  })

  it('a cell at the far corner', async () => {
    const corner = workbookParts('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    expect(['FILE_DAMAGED', 'TOO_MANY_COLUMNS']).toContain((await problemOf(makeZip(corner))).code)
    const wide = workbookParts('<row r="1"><c r="ZZ1"><v>1</v></c></row>')
    expect(await problemOf(makeZip(wide))).toMatchObject({ code: 'TOO_MANY_COLUMNS' })
  })
})
