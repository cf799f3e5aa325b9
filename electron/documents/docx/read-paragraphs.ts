import { type FactMark, readBookmark, readTag } from './fact-marks.ts'
import { attributeOf, xmlTokens } from './xml-tokens.ts'

/** A paragraph, or a row of a table that is no fact; `mark` of the fact that it is part of. */
export type ReadParagraph = { text: string; mark: FactMark | null }

/** Nothing in these is text that stands: what was struck out, settings, codes of fields, drawings. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:tblPr', 'w:trPr', 'w:tcPr'],
  ...['w:sectPr', 'w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent', 'w:rt'],
])
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

class Reader {
  readonly read: ReadParagraph[] = []
  private readonly controls: (FactMark | null)[] = []
  private skipped = 0
  private isText = false
  private paragraph: ReadParagraph | null = null
  private row: string[] | null = null

  open(name: string, attributes: string): void {
    if (this.skipped > 0 || SKIPPED.has(name)) this.skipped += 1
    else if (name === 'w:p') this.paragraph = { text: '', mark: this.controls.findLast(Boolean) ?? null }
    else if (name === 'w:sdt') this.controls.push(null)
    else if (name === 'w:tag') this.controls[this.controls.length - 1] = readTag(valueAttribute(attributes))
    else if (name === 'w:bookmarkStart' && this.paragraph)
      this.paragraph.mark ??= readBookmark(attributeOf(attributes, 'w:name') ?? '')
    else if (name === 'w:tr') this.row = []
    else if (name === 'w:t') this.isText = true
    else if (this.paragraph) this.paragraph.text += SIGNS[name] ?? ''
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped -= 1
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:sdt') this.controls.pop()
    else if (name === 'w:t') this.isText = false
    else if (name === 'w:tr') {
      if (this.row && this.row.length > 0) this.read.push({ text: this.row.join(' '), mark: null })
      this.row = null
    }
  }

  text(text: string): void {
    if (this.isText && this.skipped === 0 && this.paragraph) this.paragraph.text += text
  }

  private endParagraph(): void {
    const { paragraph } = this
    this.paragraph = null
    if (!paragraph) return
    const lines = paragraph.text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
    if (this.row && !paragraph.mark) this.row.push(...lines)
    else this.read.push(...lines.map((text) => ({ text, mark: paragraph.mark })))
  }
}

const valueAttribute = (attributes: string): string => attributeOf(attributes, 'w:val') ?? ''

/** The text of word/document.xml in its order, with what was inserted and without what was struck out. */
export function readParagraphs(xml: string): ReadParagraph[] {
  const reader = new Reader()
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'open') reader.open(token.name, token.attributes)
    else if (token.kind === 'close') reader.close(token.name)
    else reader.text(token.text)
  }
  return reader.read
}
