import { Line } from './upstream.ts'
import type { Inline } from './upstream-types.ts'

/** A paragraph leaves and takes at least this many lines when a page ends inside it. */
const MIN_LINES = 2
/** Beyond this a paragraph is not planned for; no human writes one of fifty pages. */
const MAX_COUNTED_LINES = 2000

/** The number of lines that pdfmake will make of these inlines. Mirrors LayoutBuilder.buildNextLine of 0.3.11. */
export function countLines(inlines: readonly Inline[], width: number): number {
  let lines = 0
  let next = 0
  while (next < inlines.length && lines < MAX_COUNTED_LINES) {
    const line = new Line(width)
    let mustContinue = false
    for (let inline = inlines[next]; inline; inline = inlines[next]) {
      const following = inline.noNewLine ? inlines.slice(next + 1, next + 65) : []
      if (!mustContinue && !line.hasEnoughSpaceForInline(inline, following)) break
      const { x } = inline
      line.addInline(inline)
      inline.x = x
      mustContinue = inline.noNewLine === true
      next += 1
    }
    lines += 1
  }
  return lines
}

export type PagePlan = { startsOnNextPage: boolean; breaksBefore: readonly number[] }

/** Where pages break inside a paragraph of which `room` lines fit on its first page and `capacity` on each further one. */
function breaksAfter(lines: number, room: number, capacity: number): number[] {
  const breaks: number[] = []
  let placed = 0
  let fits = room
  while (lines - placed > fits && fits >= MIN_LINES) {
    const left = lines - placed - fits
    const taken = left < MIN_LINES ? fits - (MIN_LINES - left) : fits
    placed += taken
    breaks.push(placed)
    fits = capacity
  }
  return breaks
}

/**
 * Decides how a paragraph stands across pages: no first line alone at the foot of a page (orphan), no last line alone at
 * the head of the next (widow).
 */
export function planParagraph(lines: number, room: number, capacity: number): PagePlan {
  if (lines <= room) return { startsOnNextPage: false, breaksBefore: [] }
  const firstPart = Math.min(room, lines - MIN_LINES)
  const startsOnNextPage = firstPart < MIN_LINES
  const breaksBefore = breaksAfter(lines, startsOnNextPage ? capacity : room, capacity)
  return { startsOnNextPage, breaksBefore }
}

/** A paragraph that is to stay whole goes to the next page, unless it is longer than one. */
export const planWhole = (lines: number, room: number, capacity: number): PagePlan =>
  lines > room && lines <= capacity
    ? { startsOnNextPage: true, breaksBefore: [] }
    : planParagraph(lines, room, capacity)

/** A heading goes to the next page unless `keepLines` lines still fit below it. */
export const planHeading = (lines: number, room: number, keepLines: number): PagePlan => ({
  startsOnNextPage: room < lines + keepLines,
  breaksBefore: [],
})
