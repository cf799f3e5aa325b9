import { segmentWords } from '../thai/segment.ts'
import type { TextPlace } from './proposal-text.ts'
import { diffSequences } from './sequence-diff.ts'

type Run = { from: number; to: number; length: number }

/**
 * Tells where a character of a place stands in the newer text of the same place when both are read in order: what was
 * put in before it shifts it, what changed its order does not keep it. Null when it did not stay.
 */
export function createAlignment(before: readonly TextPlace[], after: readonly TextPlace[]) {
  const runs = new Map<string, Run[]>()
  const textOf = (places: readonly TextPlace[], name: string) =>
    places.find(({ place }) => place === name)?.text ?? ''
  return (place: string, at: number): number | null => {
    const known = runs.get(place) ?? listRuns(textOf(before, place), textOf(after, place))
    runs.set(place, known)
    const run = known.find(({ from, length }) => from <= at && at < from + length)
    return run ? run.to + at - run.from : null
  }
}

function listRuns(before: string, after: string): Run[] {
  const runs: Run[] = []
  let [from, to] = [0, 0]
  for (const { left, right, isSame } of diffSequences(segmentWords(before), segmentWords(after))) {
    const [leaving, coming] = [left.join('').length, right.join('').length]
    if (isSame) runs.push({ from, to, length: leaving })
    from += leaving
    to += coming
  }
  return runs
}
