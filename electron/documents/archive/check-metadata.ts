import { PdfStream, PdfString } from '@libpdf/core'
import { decode, type Inspection } from './inspection.ts'

const fromXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Every tag is closed in its order, and no bare ampersand. Enough for what we write; a parser would be a dependency. */
function isWellFormed(xml: string): boolean {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(xml)) return false
  const open: string[] = []
  const rest = xml
    .replace(/<\?[\s\S]*?\?>/g, '')
    .replace(
      /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
      (_tag, close: string, name: string, _attributes: string, empty: string) => {
        if (close) {
          if (open.pop() !== name) open.push('')
        } else if (!empty) open.push(name)
        return ''
      },
    )
  return open.length === 0 && !/[<>]/.test(rest)
}

/** The value of a property, through the list or alternatives that it may stand in. */
function propertyOf(xml: string, name: string): string | null {
  const inner = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1]
  if (inner === undefined) return null
  const item = /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(inner)?.[1]
  return fromXml(item ?? inner).trim()
}

/** "D:20140116030000Z" → "2014-01-16T03:00:00Z"; other zones too. */
function isoDate(text: string): string | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'\d\d'?)?$/.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone = 'Z'] = found
  const offset = zone === 'Z' ? 'Z' : zone.replace(/^([+-]\d\d)'(\d\d)'?$/, '$1:$2')
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`
}
const isSameInstant = (left: string, right: string) => Date.parse(left) === Date.parse(right)

const TEXT_PAIRS = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['Keywords', 'pdf:Keywords'],
] as const
const DATE_PAIRS = [
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
] as const

/** The information dictionary and the metadata tell one story. */
function compareInfo(inspection: Inspection, xml: string): void {
  const info = inspection.dict(inspection.pdf.context.info.trailer.get('Info'))
  if (!info) return
  const textOf = (key: string) => {
    const value = inspection.value(info.get(key))
    return value instanceof PdfString ? value.asString() : null
  }
  for (const [key, name] of TEXT_PAIRS) {
    const [told, described] = [textOf(key), propertyOf(xml, name)]
    if (told !== null && told.trim() !== described)
      inspection.fault('metadata_differs', `${key} is not ${name}`)
  }
  for (const [key, name] of DATE_PAIRS) {
    const [told, described] = [textOf(key), propertyOf(xml, name)]
    const iso = told === null ? null : isoDate(told)
    if (told !== null && (iso === null || described === null || !isSameInstant(iso, described)))
      inspection.fault('metadata_differs', `${key} is not ${name}`)
  }
}

function checkClaim(inspection: Inspection, xml: string): void {
  const [part, conformance] = [propertyOf(xml, 'pdfaid:part'), propertyOf(xml, 'pdfaid:conformance')]
  const claim = `${part}${conformance?.toLowerCase()}`
  if (claim !== inspection.flavour)
    inspection.fault('metadata_claim', `claims ${claim}, made as ${inspection.flavour}`)
  if (xml.split('<pdfaid:part>').length > 2) inspection.fault('metadata_claim', 'more claims than one')
}

/** XMP: there, readable, with the claim that the file was made for, and the same facts as the information dictionary. */
export function checkMetadata(inspection: Inspection): void {
  const stream = inspection.value(inspection.catalog.get('Metadata'))
  if (!(stream instanceof PdfStream)) {
    inspection.fault('metadata', 'the catalogue has none')
    return
  }
  if (inspection.name(stream.get('Type')) !== 'Metadata' || inspection.name(stream.get('Subtype')) !== 'XML')
    inspection.fault('metadata', 'not called Metadata and XML')
  const xml = new TextDecoder().decode(decode(stream))
  if (!/^\s*<\?xpacket begin=/.test(xml) || !/<\?xpacket end=.[rw].\?>\s*$/.test(xml))
    inspection.fault('metadata', 'no packet')
  if (/<\?xpacket[^>]*\s(?:bytes|encoding)=/.test(xml))
    inspection.fault('metadata', 'a packet with bytes or encoding')
  if (!isWellFormed(xml)) inspection.fault('metadata', 'not well-formed')
  checkClaim(inspection, xml)
  compareInfo(inspection, xml)
}
