import { DocumentsError } from '../documents-error.ts'

export type XmlToken =
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and numbers; there are no others, since a document type is refused. */
export const decodeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

export const attributeOf = (attributes: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found ? decodeXml(found[1] ?? found[2] ?? '') : null
}

const damaged = (what: string) => new DocumentsError('DOCX_DAMAGED', `not well formed: ${what}`)

/** A well-formed XML file as its tokens; an empty element opens and closes. @throws DocumentsError DOCX_DAMAGED */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  const open: string[] = []
  const source = xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml
  const token = new RegExp(TOKEN)
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const found = token.exec(source)
    if (!found) throw damaged(source.slice(at, at + 40))
    const [, data, slash, name, attributes = '', isEmpty, text] = found
    if (data !== undefined) yield { kind: 'text', text: data }
    else if (text !== undefined) yield { kind: 'text', text: decodeXml(text) }
    else if (name !== undefined && slash === '/') {
      if (open.pop() !== name) throw damaged(`</${name}>`)
      yield { kind: 'close', name }
    } else if (name !== undefined) {
      yield { kind: 'open', name, attributes }
      if (isEmpty === '/') yield { kind: 'close', name }
      else open.push(name)
    }
  }
  if (open.length > 0) throw damaged(`<${open.at(-1)}> is not closed`)
}
