import { findMatches } from './find-matches.ts'

/** The text with what was searched for marked, as the search itself matches: any digits, any case, within words. */
export function Highlight({ text, query }: { text: string; query: string }) {
  return (
    <>
      {findMatches(text, query).map(({ part, isMatch, start }) =>
        isMatch ? <mark key={start}>{part}</mark> : <span key={start}>{part}</span>,
      )}
    </>
  )
}
