export type Hit = { place: string; start: number; end: number }

const THAI_ZERO = 0x0e50
const escaped = (character: string) => character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** A digit is found in either writing; a word of a page may run over the end of a line. */
function characterPattern(character: string): string {
  const code = character.charCodeAt(0)
  const digit = /\d/.test(character)
    ? Number(character)
    : code >= THAI_ZERO && code < THAI_ZERO + 10
      ? code - THAI_ZERO
      : null
  if (digit !== null) return `[${String(digit)}${String.fromCharCode(THAI_ZERO + digit)}]`
  return /\s/.test(character) ? '\\s+' : escaped(character)
}

/** Null for nothing to look for. */
export function searchPattern(query: string): RegExp | null {
  const typed = query.trim().replace(/\s+/g, ' ')
  return typed === '' ? null : new RegExp([...typed].map(characterPattern).join('\\n?'), 'giu')
}

/** Every place in a file's pages where the words stand, from the first page on. */
export function findInPages(pages: readonly string[], query: string): Hit[] {
  const pattern = searchPattern(query)
  if (!pattern) return []
  return pages.flatMap((text, index) =>
    [...text.matchAll(pattern)].map((match) => ({
      place: String(index + 1),
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}
