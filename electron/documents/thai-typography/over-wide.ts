import { canMerge } from './merge-inlines.ts'
import { createSegmenter } from './segment.ts'
import type { Inline } from './upstream-types.ts'

type MeasureText = (text: string, inline: Inline) => number

const segment = createSegmenter([])
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** A part must not end with a hyphen (see patch-text-inlines), so the hyphen goes to the next one, with a letter before it. */
const HYPHEN_AT_END = /(?:[^-\u2010\u2011])?[-\u2010\u2011]+$/u

function splitAtHyphen(text: string): [kept: string, moved: string] {
  const moved = HYPHEN_AT_END.exec(text)?.[0] ?? ''
  if (moved === '') return [text, '']
  const kept = text.slice(0, text.length - moved.length)
  if (kept !== '' && !HYPHEN_AT_END.test(kept)) return [kept, moved]
  // "a-a-a-": the letter stays, or the part would end with the hyphen before it.
  const bare = text.replace(/[-\u2010\u2011]+$/, '')
  return bare === '' ? [text, ''] : [bare, text.slice(bare.length)]
}

/** Grapheme by grapheme: a mark never leaves its consonant, which pdfmake's own cut by UTF-16 unit would do. */
function cutToWidth(inline: Inline, width: number, measure: MeasureText): Inline[] {
  const parts: Inline[] = []
  let text = ''
  const push = (part: string) =>
    parts.push({ ...inline, text: part, width: measure(part, inline), leadingCut: 0, trailingCut: 0 })
  for (const { segment } of graphemes.segment(inline.text)) {
    if (text !== '' && measure(text + segment, inline) > width) {
      const [kept, moved] = splitAtHyphen(text)
      push(kept)
      text = moved
    }
    text += segment
  }
  push(text)
  return withEndsOf(inline, parts)
}

/** Cuts and ends of the whole belong to its first and last part only. */
function withEndsOf(inline: Inline, parts: readonly Inline[]): Inline[] {
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1
    if (index === 0) part.leadingCut = inline.leadingCut
    else delete part.leadingIndent
    if (isLast) part.trailingCut = inline.trailingCut
    else {
      delete part.lineEnd
      delete part.noNewLine
    }
    return part
  })
}

const MIN_LAST_PART = 5

/** "กรมการขนส่งทาง|บก": so little is not left over for a line of its own. */
function withoutStump(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? ''
  const isStump = words.length > 1 && last.trim().length < MIN_LAST_PART
  return isStump ? withoutStump([...words.slice(0, -2), `${words.at(-2) ?? ''}${last}`]) : words
}

/** A protected word in a narrow column gives way at its syllables first, and only then letter by letter. */
function cutAtWords(inline: Inline, width: number, measure: MeasureText): Inline[] {
  const words = withoutStump(segment(inline.text))
  if (words.length === 1) return cutToWidth(inline, width, measure)
  const parts = words.map((text) => ({
    ...inline,
    text,
    width: measure(text, inline),
    leadingCut: 0,
    trailingCut: 0,
  }))
  return withEndsOf(inline, parts).flatMap((part) =>
    part.width - part.trailingCut > width ? cutToWidth(part, width, measure) : [part],
  )
}

/** Inlines that "keep together" binds, as one list each. */
function chainsOf(inlines: readonly Inline[]): Inline[][] {
  const chains: Inline[][] = [[]]
  for (const inline of inlines) {
    chains.at(-1)?.push(inline)
    if (!inline.noNewLine) chains.push([])
  }
  return chains.filter((chain) => chain.length > 0)
}

/**
 * "Keep together" gives way when what is to be kept together is wider than a line: then it is one over-wide text, cut
 * wherever a line is full but not after its hyphens.
 */
function joinWideChain(chain: readonly Inline[], width: number, measure: MeasureText): readonly Inline[] {
  const [first] = chain
  const last = chain.at(-1)
  if (!first || !last || first === last) return chain
  const total = chain.reduce((sum, part) => sum + part.width, 0)
  // On the paragraph's first line the indent takes its share.
  if (total - last.trailingCut <= width - (first.leadingIndent ?? 0)) return chain
  const isOneStyle = chain.every((part) => canMerge(first, part) && !part.noWrap)
  if (!isOneStyle) {
    for (const part of chain) delete part.noNewLine
    return chain
  }
  const text = chain.map((part) => part.text).join('')
  const { leadingIndent, leadingCut } = first
  const joined = { ...last, text, leadingCut, width: measure(text, first) }
  return [leadingIndent === undefined ? joined : { ...joined, leadingIndent }]
}

/**
 * Inlines none of which is wider than a line (a long URL, a run of letters without a word). Stock pdfmake cuts such an
 * inline when the line is built, but forgets the first-line indent (31 pt over the margin) and cuts inside clusters.
 *
 * @param width points available to a line
 */
export function splitOverWide(inlines: readonly Inline[], width: number, measure: MeasureText): Inline[] {
  const joined = chainsOf(inlines).flatMap((chain) => joinWideChain(chain, width, measure))
  return joined.flatMap((inline) => {
    const available = width - (inline.leadingIndent ?? 0)
    const visible = inline.width - inline.trailingCut
    return visible > available && !inline.noWrap ? cutAtWords(inline, available, measure) : [inline]
  })
}
