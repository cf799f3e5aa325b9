/** Cuts Thai text where a line may end. Joining the parts gives the text back. */
export type Segmenter = (text: string) => readonly string[]

const THAI = /[\u0e01-\u0e5b]/
/**
 * Never at the start of a line: combining marks, following vowels, ฯ, ๆ, ๚, ๛; and the silent end of a word that ICU
 * cuts off ("สมา|ร์ต", "พอ|ยต์").
 */
const NEVER_FIRST = /^(?:[\u0e2f-\u0e3a\u0e45-\u0e4e\u0e5a\u0e5b]|[\u0e01-\u0e2e]{1,2}[\u0e34\u0e38]?\u0e4c)/
/** Never at the end of a line: the vowels that are written before their consonant (เ แ โ ใ ไ). */
const NEVER_LAST = /[\u0e40-\u0e44]$/
/** ICU sometimes leaves a consonant alone ("กร|ะ|จ|าย"); it belongs to the part before it. */
const LONE_CONSONANT = /^[\u0e01-\u0e2e]\s*$/
/** ICU's dictionary is led astray by them: "กลั่นกรองฯ" would be cut "กลั่น|กร|องฯ". The word before is looked up alone. */
const MARK_AFTER_WORD = /(?<=[\u0e2f\u0e46])(?!ลฯ)/
/** A longer protected word would leave a hole at the end of the line before it: it gives way in its middle. */
const MAX_WHOLE_LENGTH = 18
/** So that "กรมการขนส่งทาง|บก" is not, and neither is a name that begins or ends with a stump. */
const MIN_NAME_PART = 5
const CACHE_LIMIT = 20_000

const escapeForPattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Longest first, since a pattern takes the first alternative that fits. */
function patternOf(words: readonly string[]): RegExp | null {
  const sorted = [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)
  return sorted.length > 0 ? new RegExp(`(${sorted.map(escapeForPattern).join('|')})`, 'g') : null
}

/** Each stretch ends with ฯ or ๆ, which is left off while ICU looks; it never begins a line anyway. */
function* cutsOfWords(chunk: string, icu: Intl.Segmenter): Generator<number> {
  let base = 0
  for (const stretch of chunk.split(MARK_AFTER_WORD)) {
    yield base
    for (const part of icu.segment(stretch.replace(/[\u0e2f\u0e46]$/, ''))) yield base + part.index
    base += stretch.length
  }
}

/** Offsets where ICU's Thai dictionary (and the edges of protected words) would allow a cut. */
function* candidateCuts(text: string, protectedWords: RegExp | null, icu: Intl.Segmenter): Generator<number> {
  const chunks = protectedWords ? text.split(protectedWords) : [text]
  let base = 0
  for (const [index, chunk] of chunks.entries()) {
    const isProtected = index % 2 === 1
    if (chunk !== '') yield base
    if (!isProtected) for (const cut of cutsOfWords(chunk, icu)) yield base + cut
    else if (chunk.length > MAX_WHOLE_LENGTH)
      for (const cut of cutsOfWords(chunk, icu))
        if (cut >= MIN_NAME_PART && chunk.length - cut >= MIN_NAME_PART) yield base + cut
    base += chunk.length
  }
}

/** Only between two Thai characters: every other boundary belongs to pdfmake's own line breaking (UAX #14). */
function canCut(left: string, right: string): boolean {
  const isThaiBoundary = THAI.test(left.at(-1) ?? '') && THAI.test(right[0] ?? '')
  return isThaiBoundary && !NEVER_FIRST.test(right) && !NEVER_LAST.test(left)
}

/** A protected name may hold a lone consonant on purpose ("นาย ก"); only parts inside Thai runs are glued. */
function glueLoneConsonants(parts: string[]): string[] {
  const glued: string[] = []
  for (const part of parts) {
    const last = glued.length - 1
    if (last >= 0 && LONE_CONSONANT.test(part)) glued[last] += part
    else glued.push(part)
  }
  return glued
}

/**
 * A segmenter for one document. `protectedWords` are never cut inside: names, units, legal terms that ICU's dictionary
 * gets wrong (about 1.3 % of its segments: "ธร|รมาภิบาล", "อำ|นา|จ").
 */
export function createSegmenter(protectedWords: readonly string[]): Segmenter {
  const icu = new Intl.Segmenter('th', { granularity: 'word' })
  const pattern = patternOf(protectedWords)
  const cache = new Map<string, readonly string[]>()

  function segment(text: string): readonly string[] {
    if (!THAI.test(text)) return [text]
    const parts: string[] = []
    let start = 0
    for (const cut of candidateCuts(text, pattern, icu)) {
      if (cut <= start || cut >= text.length || !canCut(text.slice(start, cut), text.slice(cut))) continue
      parts.push(text.slice(start, cut))
      start = cut
    }
    return glueLoneConsonants([...parts, text.slice(start)])
  }

  return (text) => {
    const known = cache.get(text)
    if (known) return known
    const parts = segment(text)
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(text, parts)
    return parts
  }
}
