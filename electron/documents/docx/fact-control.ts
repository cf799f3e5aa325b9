import { FileChild } from 'docx'
import { bookmarkOf, type FactMark, markOf, tagOf } from './fact-marks.ts'

type Context = Parameters<FileChild['prepForXml']>[0]
type Xml = NonNullable<ReturnType<FileChild['prepForXml']>>

const ALIAS = 'ข้อเท็จจริงจากบันทึก'
/**
 * Any other kind of control is taken for its first paragraph's by LibreOffice 7.4, which then saves each change of script
 * in it with the whole text over again. Of a building block it leaves the text alone.
 */
const BUILDING_BLOCK = {
  'w:docPartObj': [{ 'w:docPartGallery': { _attr: { 'w:val': 'Quick Parts' } } }, { 'w:docPartUnique': {} }],
}
/** Bookmarks and controls are numbered apart in each fact; a roster has some hundred lines. */
const NUMBERS_PER_FACT = 10_000

const partsOf = (xml: unknown): unknown[] => (Array.isArray(xml) ? xml : [])
const isElement = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null

/** The text of an element in the package's own tree, in which attributes stand under `_attr`. */
function textOf(xml: unknown): string {
  if (typeof xml === 'string') return xml
  if (Array.isArray(xml)) return xml.map(textOf).join('')
  if (!isElement(xml)) return ''
  return Object.entries(xml)
    .map(([name, value]) => {
      if (name === '_attr' || name === 'w:pPr' || name === 'w:rPr') return ''
      return textOf(value)
    })
    .join('')
}

/** Every paragraph under an element, in order: their lists of parts, which may be written to. */
function paragraphsOf(xml: unknown): unknown[][] {
  if (Array.isArray(xml)) return xml.flatMap(paragraphsOf)
  if (!isElement(xml)) return []
  return Object.entries(xml).flatMap(([name, value]) =>
    name === 'w:p' ? [partsOf(value)] : paragraphsOf(value),
  )
}

/**
 * A fact of the record as a content control that Word lets nobody edit or delete (`sdtContentLocked`); `docx` has none
 * of its own. What the marks say is taken from the very text that is written.
 */
export class FactControl extends FileChild {
  private readonly fact: { id: string; prose: string | null; number: number }
  private readonly children: readonly FileChild[]

  constructor(fact: { id: string; prose: string | null; number: number }, children: readonly FileChild[]) {
    super('w:sdt')
    this.fact = fact
    this.children = children
  }

  override prepForXml(context: Context): Xml {
    const content = this.children.flatMap((child) => child.prepForXml(context) ?? [])
    const paragraphs = paragraphsOf(content).filter((parts) => textOf(parts).trim() !== '')
    const mark = markOf({ ...this.fact, lines: paragraphs.map(textOf) })
    for (const [nth, parts] of paragraphs.entries()) this.addBookmark(parts, { mark, nth })
    return {
      'w:sdt': [
        {
          'w:sdtPr': [
            { 'w:alias': { _attr: { 'w:val': ALIAS } } },
            { 'w:tag': { _attr: { 'w:val': tagOf(mark) } } },
            { 'w:id': { _attr: { 'w:val': this.fact.number } } },
            { 'w:lock': { _attr: { 'w:val': 'sdtContentLocked' } } },
            BUILDING_BLOCK,
          ],
        },
        { 'w:sdtContent': content },
      ],
    }
  }

  private addBookmark(parts: unknown[], { mark, nth }: { mark: FactMark; nth: number }): void {
    const id = this.fact.number * NUMBERS_PER_FACT + nth
    const first = parts.findIndex((part) => isElement(part) && !('w:pPr' in part) && !('_attr' in part))
    const start = { 'w:bookmarkStart': { _attr: { 'w:name': bookmarkOf(mark, nth), 'w:id': id } } }
    parts.splice(Math.max(0, first), 0, start)
    parts.push({ 'w:bookmarkEnd': { _attr: { 'w:id': id } } })
  }
}
