import type { Span, TextPlace } from './proposal-text.ts'

/** How much stands beside a quote where it is kept or shown, in UTF-16 units. */
const AROUND = 64

export type Passage = { place: string; prefix: string; quote: string; suffix: string }

/** What stands at a span, with what stands around it. Null when the span is not within the text. */
export function readPassage(places: readonly TextPlace[], { place, start, end }: Span): Passage | null {
  const text = places.find((each) => each.place === place)?.text
  if (text === undefined || start >= end || end > text.length) return null
  return {
    place,
    prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    quote: text.slice(start, end),
    suffix: text.slice(end, end + AROUND).toWellFormed(),
  }
}

const PDF_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3778'

/** A place in the selectors of the W3C Web Annotation Data Model: the quote, and the position within its field or page. */
export function selectorsOf({ prefix, quote, suffix }: Passage, { place, start, end }: Span) {
  const isPage = /^\d+$/.test(place)
  return [
    { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    {
      type: 'FragmentSelector',
      ...(isPage ? { conformsTo: PDF_FRAGMENT } : {}),
      value: isPage ? `page=${place}` : place,
      refinedBy: { type: 'TextPositionSelector', start, end },
    },
  ]
}
