import { toArabicDigits } from '../../shared/thai/digits.ts'
import { searchKey } from '../../shared/thai/normalise.ts'

export type MatchPart = { part: string; isMatch: boolean; start: number }

/** A Thai mark belongs to the letter before it: a match never ends between the two. */
const THAI_MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/

/** One character for one, so that a place in the folded text is a place in the text. */
const fold = (text: string): string => {
  const folded = toArabicDigits(text).toLowerCase()
  return folded.length === text.length ? folded : toArabicDigits(text)
}

/**
 * Cuts a text where the words of a query occur in it.
 * @returns parts in order that joined are the text; one unmarked part when nothing matches
 */
export function findMatches(text: string, query: string): MatchPart[] {
  const words = searchKey(query)
    .split(' ')
    .filter((word) => word !== '')
  const folded = fold(text)
  const marked = new Uint8Array(text.length)
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      let end = at + word.length
      while (end < text.length && THAI_MARK.test(text[end] ?? '')) end += 1
      marked.fill(1, at, end)
    }
  return groupMarked(text, marked)
}

function groupMarked(text: string, marked: Uint8Array): MatchPart[] {
  const parts: MatchPart[] = []
  for (let start = 0; start < text.length; ) {
    let end = start + 1
    while (end < text.length && marked[end] === marked[start]) end += 1
    parts.push({ part: text.slice(start, end), isMatch: marked[start] === 1, start })
    start = end
  }
  return parts
}
