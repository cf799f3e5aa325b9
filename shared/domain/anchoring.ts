import type { TextPlace } from './proposal-text.ts'

/** A passage: offsets into the text of a place, the end left out. */
export type Span = { place: string; start: number; end: number }

export type Reanchored =
  | { state: 'exact' | 'moved'; span: Span }
  /** It may be one of these, best first, or none; a person has to say. */
  | { state: 'uncertain'; candidates: readonly Span[] }
  | { state: 'lost' }

/** Finds passages of one version of a text in another. */
export function createAnchoring(before: readonly TextPlace[], after: readonly TextPlace[]) {
  const old = new Map(before.map(({ place, text }) => [place, text]))
  const now = new Map(after.map(({ place, text }) => [place, text]))
  return (span: Span): Reanchored => {
    const text = old.get(span.place) ?? ''
    if (now.get(span.place) === text) return { state: 'exact', span }
    const quote = text.slice(span.start, span.end)
    const candidates = after.flatMap(({ place, text }) => {
      const start = text.indexOf(quote)
      return start === -1 ? [] : [{ place, start, end: start + quote.length }]
    })
    return candidates.length === 0 ? { state: 'lost' } : { state: 'uncertain', candidates }
  }
}
