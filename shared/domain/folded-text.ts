import { toArabicDigits } from '../thai/digits.ts'
import { dropZeroWidth, normaliseThai } from '../thai/normalise.ts'
import type { Span, TextPlace } from './proposal-text.ts'

/** Stands between two places, so that no passage runs over their border. */
const BORDER = '\u0003'

const isIgnored = (text: string): boolean => dropZeroWidth(text).trim() === ''
/** What is spelt as one: a character with the marks on it, ํ and า typed as two, two เ. */
const CLUSTER = /\u0e40\u0e40|[\s\S]\p{M}*(?:(?<=\u0e4d\p{M}*)\u0e32)?[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]*/gu

/**
 * A text as passages are compared: all places in order as one string, in one spelling, without spaces and line breaks,
 * since Thai has none between words and a PDF breaks its lines anew in each version. Every character knows where it
 * stood.
 */
export type FoldedText = {
  key: string
  /** Offsets of a passage in `key`, or null when nothing of it is left. */
  enter(span: Span): { from: number; to: number } | null
  /** Null for what is not within one place. */
  leave(from: number, to: number): Span | null
}

type Cut = { text: string; start: number; end: number }

function cutClusters(text: string): Cut[] {
  const isPlain = normaliseThai(text) === text
  return [...text.matchAll(isPlain ? /[\s\S]/gu : CLUSTER)].map(({ 0: cluster, index }) => ({
    text: isPlain ? cluster : normaliseThai(cluster),
    start: index,
    end: index + cluster.length,
  }))
}

type Block = { place: string; from: number; to: number }

export function foldText(places: readonly TextPlace[]): FoldedText {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const blocks: Block[] = []
  const add = (text: string, start: number, end: number) => {
    pieces.push(text)
    for (let unit = 0; unit < text.length; unit += 1) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (const { place, text } of places) {
    const from = starts.length
    for (const cut of cutClusters(text))
      if (!isIgnored(cut.text)) add(toArabicDigits(cut.text).toLowerCase(), cut.start, cut.end)
    blocks.push({ place, from, to: starts.length })
    add(BORDER, 0, 0)
  }
  return {
    key: pieces.join(''),
    enter({ place, start, end }) {
      const block = blocks.find((each) => each.place === place)
      if (!block) return null
      let from = block.from
      while (from < block.to && (ends[from] ?? 0) <= start) from += 1
      let to = from
      while (to < block.to && (starts[to] ?? 0) < end) to += 1
      return from < to ? { from, to } : null
    },
    leave(from, to) {
      const block = blocks.find((each) => each.from <= from && to <= each.to)
      return block && from < to
        ? { place: block.place, start: starts[from] ?? 0, end: ends[to - 1] ?? 0 }
        : null
    },
  }
}
