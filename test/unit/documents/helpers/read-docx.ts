import { inflateRawSync } from 'node:zlib'

/** One file out of a zip, by its central directory. */
export function unzipOne(zip: Buffer, name: string): string {
  let at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  while (at !== -1 && zip.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const found = zip.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString()
    if (found === name) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString()
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  throw new Error(`${name} is not in the zip`)
}

export const docxXml = (docx: Uint8Array, name = 'word/document.xml'): string =>
  unzipOne(Buffer.from(docx), name)

export const docxText = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) =>
      text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    )
    .join('')
