const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Where each protected word stands, by start and end index; a longer word wins over one inside it. */
function protectedSpans(text: string, words: readonly string[]): [start: number, end: number][] {
  const spans: [number, number][] = []
  for (const word of words) {
    if (word === '') continue
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      spans.push([at, at + word.length])
    }
  }
  return spans
}

/**
 * The text cut at the places where a Thai line may break; joined, the pieces are the text again. ICU's dictionary does
 * not know names and office terms ("อนุกรรมการ", "ก.พ.ร.", people's names), so no cut falls inside a protected word.
 */
export function segmentWords(text: string, protectedWords: readonly string[] = []): string[] {
  const insides = new Set<number>()
  for (const [start, end] of protectedSpans(text, protectedWords)) {
    for (let index = start + 1; index < end; index += 1) insides.add(index)
  }
  const pieces: string[] = []
  for (const { segment, index } of segmenter.segment(text)) {
    if (insides.has(index)) pieces.push(`${pieces.pop() ?? ''}${segment}`)
    else pieces.push(segment)
  }
  return pieces
}
