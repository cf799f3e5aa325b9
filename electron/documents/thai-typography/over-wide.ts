import { createSegmenter } from './segment.ts'
import type { Inline } from './upstream-types.ts'

type MeasureText = (text: string, inline: Inline) => number

const segment = createSegmenter([])
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** Grapheme by grapheme: a mark never leaves its consonant, which pdfmake's own cut by UTF-16 unit would do. */
function cutToWidth(inline: Inline, width: number, measure: MeasureText): Inline[] {
  const parts: Inline[] = []
  let text = ''
  const push = () =>
    parts.push({ ...inline, text, width: measure(text, inline), leadingCut: 0, trailingCut: 0 })
  for (const { segment } of graphemes.segment(inline.text)) {
    if (text !== '' && measure(text + segment, inline) > width) {
      push()
      text = ''
    }
    text += segment
  }
  push()
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

/** A protected word in a narrow column gives way at its syllables first, and only then letter by letter. */
function cutAtWords(inline: Inline, width: number, measure: MeasureText): Inline[] {
  const words = segment(inline.text)
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

/** "Keep together" gives way when what is to be kept together is wider than a line. */
function releaseWideChains(inlines: readonly Inline[], width: number): void {
  let chain: Inline[] = []
  for (const [index, inline] of inlines.entries()) {
    chain.push(inline)
    const isLast = index === inlines.length - 1
    if (inline.noNewLine && !isLast) continue
    const chainWidth = chain.reduce((sum, part) => sum + part.width, 0)
    if (chainWidth > width) for (const part of chain) delete part.noNewLine
    chain = []
  }
}

/**
 * Inlines none of which is wider than a line (a long URL, a run of letters without a word). Stock pdfmake cuts such an
 * inline when the line is built, but forgets the first-line indent (31 pt over the margin) and cuts inside clusters.
 *
 * @param width points available to a line
 */
export function splitOverWide(inlines: readonly Inline[], width: number, measure: MeasureText): Inline[] {
  const split = inlines.flatMap((inline) => {
    const available = width - (inline.leadingIndent ?? 0)
    const visible = inline.width - inline.trailingCut
    return visible > available && !inline.noWrap ? cutAtWords(inline, available, measure) : [inline]
  })
  releaseWideChains(split, width)
  return split
}
