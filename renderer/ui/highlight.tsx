import { findMatches } from './find-matches.ts'

/** The text with what was searched for marked, as the search itself matches: any digits, any case, within words. */
export function Highlight({ text, query }: { text: string; query: string }) {
  // Most rows of the register are drawn while nothing is searched for.
  if (query === '') return text
  return (
    <>
      {findMatches(text, query).map(({ part, isMatch, start }) =>
        isMatch ? <mark key={start}>{part}</mark> : <span key={start}>{part}</span>,
      )}
    </>
  )
}
