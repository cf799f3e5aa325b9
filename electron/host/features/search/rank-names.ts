import type { OutputOf } from '../../../../shared/contract/index.ts'
import { searchKey } from '../../../../shared/thai/normalise.ts'
import { segmentWords } from '../../../../shared/thai/segment.ts'

type Found = OutputOf<'search.find'>[number]

/** Something that the palette can find, with its folded names. */
export type Name = Found & { titleKey: string; detailKey: string }

const FOLDED_KEPT = 50_000
const folded = new Map<string, string>()

/** Ten thousand names are gathered again after every write, and next to all of them are what they were. */
function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size >= FOLDED_KEPT) folded.clear()
  const key = searchKey(text)
  folded.set(text, key)
  return key
}

export const toName = (found: Found): Name => ({
  ...found,
  titleKey: fold(found.title),
  detailKey: fold(found.detail),
})

const AT_START = 0
const AT_WORD = 1
const INSIDE = 2
const IN_DETAIL = 3

/** Cutting Thai into words costs far more than finding a substring: it is done for so many names and no more. */
const LONGEST_CUT = 400
const MOST_SHOWN = 20
const FAIR_SHARE = 8

const isMatch = ({ titleKey, detailKey }: Name, words: readonly string[]): boolean =>
  words.every((word) => titleKey.includes(word) || detailKey.includes(word))

function startsOfWords(text: string): Set<number> {
  const starts = new Set<number>()
  let at = 0
  for (const piece of segmentWords(text)) {
    starts.add(at)
    at += piece.length
  }
  return starts
}

function rankOf({ titleKey }: Name, words: readonly string[], canCut: boolean): number {
  const starts = canCut ? startsOfWords(titleKey) : new Set([0])
  const rankOfWord = (word: string): number => {
    let best = IN_DETAIL
    for (let at = titleKey.indexOf(word); at !== -1; at = titleKey.indexOf(word, at + 1)) {
      if (at === 0) return AT_START
      best = Math.min(best, starts.has(at) ? AT_WORD : INSIDE)
    }
    return best
  }
  return Math.max(...words.map(rankOfWord))
}

/**
 * Names that hold every word, best first: at the start of the title, at the start of a word in it, inside one, only in
 * the detail. No kind crowds the others out: eight of each come first, what room is left goes to the best of the rest.
 */
export function rankNames(names: readonly Name[], query: string): Found[] {
  const words = [...new Set(searchKey(query).split(' ').filter(Boolean))]
  if (words.length === 0) return []
  const ranked = names
    .filter((name) => isMatch(name, words))
    .map((name, index) => ({ name, index, rank: rankOf(name, words, index < LONGEST_CUT) }))
    .sort((left, right) => left.rank - right.rank || left.index - right.index)
  const shares = new Map<Found['kind'], number>()
  const isInShare = ranked.map(({ name: { kind } }) => {
    const taken = (shares.get(kind) ?? 0) + 1
    shares.set(kind, taken)
    return taken <= FAIR_SHARE
  })
  const first = ranked.filter((_, index) => isInShare[index]).slice(0, MOST_SHOWN)
  const rest = ranked.filter((_, index) => !isInShare[index]).slice(0, MOST_SHOWN - first.length)
  return [...first, ...rest]
    .sort((left, right) => left.rank - right.rank || left.index - right.index)
    .map(({ name: { kind, id, title, detail } }) => ({ kind, id, title, detail }))
}
