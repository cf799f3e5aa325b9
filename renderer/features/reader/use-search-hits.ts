import { useMemo, useState } from 'react'
import { findInPages } from './find-in-pages.ts'

/** What is looked for in the file, where it stands, and which of the places is shown. */
export function useSearchHits(texts: readonly string[]) {
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(0)
  const hits = useMemo(() => findInPages(texts, query), [texts, query])
  const step = (by: number) => {
    if (hits.length > 0) setPlace((place + by + hits.length) % hits.length)
  }
  return {
    query,
    hits,
    place,
    hit: hits[place],
    ask: (typed: string) => {
      setQuery(typed)
      setPlace(0)
    },
    next: () => step(1),
    previous: () => step(-1),
  }
}

export type SearchHits = ReturnType<typeof useSearchHits>
