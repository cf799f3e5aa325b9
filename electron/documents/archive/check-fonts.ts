import { PdfArray, type PdfDict, PdfNumber, PdfStream } from '@libpdf/core'
import type { DrawnFonts } from './check-content.ts'
import { type FontProgram, readFontProgram } from './font-program.ts'
import { decode, type Inspection } from './inspection.ts'

/** ISO 19005-2, 6.2.11.5: a width and its glyph's may differ by so many thousandths. */
const TOLERANCE = 1
const HEX = /<([0-9a-fA-F\s]*)>/g
/** 6.2.11.7.2: no text is told by these. */
const NO_TEXT = new Set([0, 0xfeff, 0xfffe])

/** W of a composite font: code → width. */
function widthsOf(inspection: Inspection, font: PdfDict): Map<number, number> {
  const widths = new Map<number, number>()
  const entries = inspection.list(font.get('W')).map((entry) => inspection.value(entry))
  const numberAt = (index: number) => {
    const value = entries[index]
    return value instanceof PdfNumber ? value.value : Number.NaN
  }
  for (let index = 0; index < entries.length; ) {
    const first = numberAt(index)
    const next = entries[index + 1]
    if (next instanceof PdfArray) {
      for (const [nth, value] of next.toArray().entries())
        widths.set(first + nth, value instanceof PdfNumber ? value.value : Number.NaN)
      index += 2
    } else {
      for (let code = first; code <= numberAt(index + 1); code += 1) widths.set(code, numberAt(index + 2))
      index += 3
    }
  }
  return widths
}

const unitsOf = (hex: string): number[] =>
  hex
    .replace(/\s/g, '')
    .match(/.{4}/g)
    ?.map((unit) => Number.parseInt(unit, 16)) ?? []

/** Code → text, of the ranges and single entries of a ToUnicode map. */
function textsOf(map: string): Map<number, number[]> {
  const texts = new Map<number, number[]>()
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    const all = [...body.matchAll(HEX)].map(([, hex = '']) => unitsOf(hex))
    for (let index = 0; index + 1 < all.length; index += 2)
      texts.set(all[index]?.[0] ?? -1, all[index + 1] ?? [])
  }
  const range = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:\[([^\]]*)\]|<([0-9a-fA-F\s]*)>)/g
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', list, start] of body.matchAll(range)) {
      const first = Number.parseInt(from, 16)
      if (list !== undefined) {
        for (const [nth, [, hex = '']] of [...list.matchAll(HEX)].entries())
          texts.set(first + nth, unitsOf(hex))
      } else {
        const units = unitsOf(start ?? '')
        for (let code = first; code <= Number.parseInt(to, 16); code += 1)
          texts.set(code, [...units.slice(0, -1), (units.at(-1) ?? 0) + code - first])
      }
    }
  }
  return texts
}

type Font = { dict: PdfDict; descendant: PdfDict; name: string; codes: number[] }

function programOf(inspection: Inspection, { descendant, name }: Font): FontProgram | null {
  const descriptor = inspection.dict(descendant.get('FontDescriptor'))
  const file = inspection.value(descriptor?.get('FontFile2'))
  if (!(file instanceof PdfStream)) {
    inspection.fault('font_not_embedded', name)
    return null
  }
  if (inspection.name(descriptor?.get('FontName')) !== inspection.name(descendant.get('BaseFont')))
    inspection.fault('font_kind', `${name} has two names`)
  try {
    return readFontProgram(decode(file))
  } catch (error) {
    inspection.fault('font_program', `${name}: ${String(error)}`)
    return null
  }
}

function checkWidths(inspection: Inspection, { descendant, name, codes }: Font, program: FontProgram): void {
  const widths = widthsOf(inspection, descendant)
  const usual = descendant.getNumber('DW', inspection.resolve)?.value ?? 1000
  for (const code of new Set([...widths.keys(), ...codes])) {
    if (code >= program.glyphs)
      inspection.fault('missing_glyph', `${name}: code ${code} of ${program.glyphs}`)
    else if (!(Math.abs((widths.get(code) ?? usual) - program.advanceOf(code)) <= TOLERANCE))
      inspection.fault('font_widths', `${name}: code ${code}`)
  }
}

function checkTexts(inspection: Inspection, { dict, name, codes }: Font): void {
  const map = inspection.value(dict.get('ToUnicode'))
  if (!(map instanceof PdfStream)) {
    inspection.fault('font_text', `${name} has no ToUnicode`)
    return
  }
  const texts = textsOf(new TextDecoder('latin1').decode(decode(map)))
  for (const code of codes) {
    const text = texts.get(code)
    // An empty one is a mark of a cluster that nobody spells so; level b asks for no text at all, and we for no lie.
    if (!text || text.some((unit) => NO_TEXT.has(unit)))
      inspection.fault('font_text', `${name}: code ${code} tells no text`)
  }
}

/** Ours are composite TrueType fonts with the identity encoding; any other kind is not what was meant. */
function checkFont(inspection: Inspection, dict: PdfDict, drawn: Uint8Array): void {
  const name = inspection.name(dict.get('BaseFont')) ?? 'font'
  const descendant = inspection.dict(inspection.list(dict.get('DescendantFonts'))[0])
  if (!descendant || inspection.name(dict.get('Subtype')) !== 'Type0') {
    const descriptor = inspection.dict(dict.get('FontDescriptor'))
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key))
    inspection.fault(isEmbedded ? 'font_kind' : 'font_not_embedded', name)
    return
  }
  const codes: number[] = []
  for (let code = drawn.indexOf(1); code >= 0; code = drawn.indexOf(1, code + 1)) codes.push(code)
  const font = { dict, descendant, name, codes }
  const isIdentity =
    inspection.name(dict.get('Encoding')) === 'Identity-H' &&
    inspection.name(descendant.get('CIDToGIDMap')) === 'Identity' &&
    inspection.name(descendant.get('Subtype')) === 'CIDFontType2' &&
    inspection.dict(descendant.get('CIDSystemInfo')) !== null
  if (!isIdentity) inspection.fault('font_kind', `${name} is not ours`)
  if (drawn[0]) inspection.fault('missing_glyph', `${name}: a box is drawn`)
  const program = programOf(inspection, font)
  if (program) checkWidths(inspection, font, program)
  checkTexts(inspection, font)
}

/** Every font that draws something: embedded, as wide as it says, and its text comes back. */
export function checkFonts(inspection: Inspection, fonts: DrawnFonts): void {
  for (const [dict, codes] of fonts) checkFont(inspection, dict, codes)
}
