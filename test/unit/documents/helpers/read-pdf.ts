import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type TextPiece = {
  page: number
  text: string
  x: number
  /** Baseline, from the lower edge of the page. */
  y: number
  width: number
  size: number
  isRotated: boolean
  endsLine: boolean
}

/** Every piece of text that pdf.js finds, in the order of the file. */
export async function readPieces(bytes: Uint8Array): Promise<TextPiece[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pieces: TextPiece[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: false })
    for (const item of content.items) {
      if (!('str' in item)) continue
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      pieces.push({
        page: number,
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(a, b),
        isRotated: Math.abs(b) > 0.01,
        endsLine: item.hasEOL,
      })
    }
    page.cleanup()
  }
  await document.loadingTask.destroy()
  return pieces
}

/** The colours that anything is filled with, page by page, as pdf.js draws them. */
export async function fillColours(bytes: Uint8Array): Promise<Set<string>[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: Set<string>[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
    const colours = fnArray.flatMap((operation, index) =>
      operation === OPS.setFillRGBColor ? [String(argsArray[index]?.[0])] : [],
    )
    pages.push(new Set(colours))
  }
  await document.loadingTask.destroy()
  return pages
}

const POINTS_PER_CM = 72 / 2.54
const TOP_OF_BODY = 841.89 - 2.5 * POINTS_PER_CM
const FOOTER_SIZE = 7.5

/** Without page numbers, footers and the watermark. `scale`: of the type, where it is not Sarabun's. */
export const bodyOf = (pieces: readonly TextPiece[], scale = 1): TextPiece[] =>
  pieces.filter(
    ({ y, size, isRotated }) => !isRotated && y < TOP_OF_BODY && size !== 0 && size > FOOTER_SIZE * scale,
  )

const LEFT = 3 * POINTS_PER_CM
const RIGHT = 595.28 - 2 * POINTS_PER_CM
const BOTTOM = 2 * POINTS_PER_CM
/** Rounding of pdf.js's widths. */
const SLACK = 0.3

export const beyondMargins = (pieces: readonly TextPiece[]): TextPiece[] =>
  pieces.filter(
    ({ text, x, width, y }) =>
      text.trim() !== '' && (x < LEFT - SLACK || x + width > RIGHT + SLACK || y < BOTTOM - SLACK),
  )

/** The text with "\n" where a line ends. pdf.js says so on an empty piece of its own at times. */
export function textOf(pieces: readonly TextPiece[]): string {
  let text = ''
  let last: TextPiece | undefined
  for (const piece of pieces) {
    const isNewLine = last && (last.page !== piece.page || Math.abs(last.y - piece.y) > 2)
    if (isNewLine && !text.endsWith('\n')) text += '\n'
    text += piece.text
    last = piece
  }
  return text
}

export const withoutSpace = (text: string): string => text.replace(/\s+/g, '')

/**
 * Where `expected` stands in `text` from `from` on, letter for letter: a line end in the text may stand for nothing or
 * for one space of the expected text, and nothing else may differ. Returns the end, or -1.
 */
export function findExact(text: string, expected: string, from = 0): number {
  const start = withoutSpace(expected).slice(0, 1)
  for (let at = text.indexOf(start, from); at !== -1; at = text.indexOf(start, at + 1)) {
    const end = matchAt(text, expected.trim(), at)
    if (end !== -1) return end
  }
  return -1
}

function matchAt(text: string, expected: string, start: number): number {
  let at = start
  for (let index = 0; index < expected.length; index += 1) {
    if (text[at] === '\n') {
      at += 1
      if (expected[index] === ' ') continue
    }
    if (text[at] !== expected[index]) return -1
    at += 1
  }
  return at
}
