import { crc32, deflateRawSync } from 'node:zlib'

export type MadePart = {
  name: string
  data: string | Buffer
  /** What the directory claims, when it is to lie. */
  claimedBytes?: number
  isEncrypted?: boolean
}

function record(size: number, fields: [offset: number, bytes: 2 | 4, value: number][]): Buffer {
  const bytes = Buffer.alloc(size)
  for (const [offset, width, value] of fields) bytes.writeUIntLE(value, offset, width)
  return bytes
}

/** A zip file, deflated, whose directory may lie. */
export function makeZip(parts: MadePart[]): Buffer {
  let offset = 0
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  for (const { name, data, claimedBytes, isEncrypted } of parts) {
    const plain = Buffer.from(data)
    const packed = deflateRawSync(plain, { level: 9 })
    const path = Buffer.from(name)
    const [crc, size, flags] = [crc32(plain), claimedBytes ?? plain.length, isEncrypted ? 1 : 0]
    const local = [
      record(30, [
        [0, 4, 0x04034b50],
        [4, 2, 20],
        [6, 2, flags],
        [8, 2, 8],
        [14, 4, crc],
        [18, 4, packed.length],
        [22, 4, size],
        [26, 2, path.length],
      ]),
      path,
      packed,
    ]
    directory.push(
      record(46, [
        [0, 4, 0x02014b50],
        [6, 2, 20],
        [8, 2, flags],
        [10, 2, 8],
        [16, 4, crc],
        [20, 4, packed.length],
        [24, 4, size],
        [28, 2, path.length],
        [42, 4, offset],
      ]),
      path,
    )
    locals.push(...local)
    offset += local.reduce((bytes, piece) => bytes + piece.length, 0)
  }
  const list = Buffer.concat(directory)
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, parts.length],
    [10, 2, parts.length],
    [12, 4, list.length],
    [16, 4, offset],
  ])
  return Buffer.concat([...locals, list, end])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The parts of a workbook with one sheet, around the given XML of its rows. */
export function workbookParts(sheetData: string, more: MadePart[] = []): MadePart[] {
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`
  return [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: '_rels/.rels', data: relation('officeDocument', 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="ทะเบียนข้อเสนอ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relation('worksheet', 'worksheets/sheet1.xml') },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    ...more,
  ]
}

/** A row of text cells, as a worksheet part has it. */
export const rowXml = (number: number, texts: string[]) =>
  `<row r="${number}">${texts
    .map(
      (text, index) =>
        `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`

/** windows-874 by the inverse of the decoder's own table. */
const BYTE_OF = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [
    new TextDecoder('windows-874').decode(Uint8Array.of(byte)),
    byte,
  ]),
)

export const windows874 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((character) => {
      const byte = BYTE_OF.get(character)
      if (byte === undefined) throw new Error(`not in windows-874: ${character}`)
      return byte
    }),
  )
