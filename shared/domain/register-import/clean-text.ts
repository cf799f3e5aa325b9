import { dropZeroWidth, normaliseThai } from '../../thai/normalise.ts'

/** Characters that XML, and so a sheet, cannot hold, and that no person typed; tab and line breaks stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

/** What is left of a text when a sheet has held it: well-formed, no characters that XML forbids. */
export const writableText = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '')

const readable = (text: string) =>
  normaliseThai(
    dropZeroWidth(writableText(text.replace(/\r\n?|\u2028|\u2029/g, '\n'))).replace(
      /[\t\u00a0\u2000-\u200a\u202f\u3000]/g,
      ' ',
    ),
  )

/** Paragraphs as they are stored: the Thai normalised, no spaces at the ends of lines, nothing before or after. */
export const cleanProse = (text: string): string =>
  readable(text)
    .replace(/[^\S\n]+$/gm, '')
    .trim()

/** One line: line breaks inside a cell become spaces. */
export const cleanLine = (text: string): string => readable(text).replace(/\s+/g, ' ').trim()

/** What a spreadsheet's cell can hold. */
export const MAX_CELL_LENGTH = 32_767

/** Stands in the cell of a longer text; read back, it leaves the text as it is. */
export const LONG_TEXT_MARK = '(ข้อความยาวเกินกว่าที่เซลล์เก็บได้ คงไว้ตามเดิม)'
