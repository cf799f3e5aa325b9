import { nearestStretch, similarity } from './edit-distance.ts'

/** A stretch of a folded text and how much it is like the quote (0 to 1). */
export type LookAlike = { from: number; to: number; quote: number }

/** Length of the pieces by which a changed passage is found. */
const GRAM = 8
/** A piece that stands oftener tells nothing. */
const COMMON = 60
const MOST_EXACT = 300
const MOST_CHANGED = 6
/** How far from each other two pieces may lie and still speak for the same stretch. */
const BUCKET = 24
/** Longer quotes are found by their two ends. */
const LONG = 300
const CONTEXT = 40
const LEAST_ALIKE = 0.55

/** Finds in one text whatever looks like a passage of another: the same words, and words like them at such a place. */
export function createFinder(key: string) {
  let grams: Map<string, number[]> | null = null
  const gramsOf = () => {
    grams ??= indexGrams(key)
    return grams
  }
  return (passage: { left: string; quote: string; right: string }): LookAlike[] => {
    const found = listExact(key, passage.quote)
    for (const each of listChanged(key, gramsOf(), passage))
      if (!found.some(({ from, to }) => each.from < to && from < each.to)) found.push(each)
    return found
  }
}

function listExact(key: string, quote: string): LookAlike[] {
  const found: LookAlike[] = []
  for (let at = key.indexOf(quote); at !== -1 && found.length < MOST_EXACT; at = key.indexOf(quote, at + 1))
    found.push({ from: at, to: at + quote.length, quote: 1 })
  return found
}

function indexGrams(key: string): Map<string, number[]> {
  const grams = new Map<string, number[]>()
  for (let at = 0; at + GRAM <= key.length; at += 1) {
    const gram = key.slice(at, at + GRAM)
    const places = grams.get(gram)
    if (!places) grams.set(gram, [at])
    else if (places.length <= COMMON) places.push(at)
  }
  return grams
}

/** Stretches at which many pieces of the passage and its surroundings stand in the same order. */
function listChanged(
  key: string,
  grams: ReadonlyMap<string, number[]>,
  { left, quote, right }: { left: string; quote: string; right: string },
): LookAlike[] {
  const before = left.slice(-CONTEXT)
  const whole = `${before}${quote}${right.slice(0, CONTEXT)}`
  const votes = new Map<number, number>()
  for (let at = 0; at + GRAM <= whole.length; at += 1) {
    const places = grams.get(whole.slice(at, at + GRAM)) ?? []
    if (places.length > COMMON) continue
    for (const place of places) {
      const bucket = Math.round((place - at) / BUCKET)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CHANGED)
    .map(([bucket]) => align(key, quote, bucket * BUCKET + before.length))
    .filter(({ from, to, quote: alike }) => from < to && alike >= LEAST_ALIKE)
}

/** The stretch about a place that is nearest to the quote. */
function align(key: string, quote: string, about: number): LookAlike {
  const slack = 2 * BUCKET + Math.floor(Math.min(quote.length, LONG) / 2)
  const start = Math.max(0, about - slack)
  if (quote.length <= LONG) {
    const region = key.slice(start, about + quote.length + slack)
    const { from, to, distance } = nearestStretch(quote, region)
    return { from: start + from, to: start + to, quote: 1 - distance / quote.length }
  }
  const half = LONG / 2
  const head = nearestStretch(quote.slice(0, half), key.slice(start, about + half + slack))
  const tailStart = Math.max(start + head.to, about + quote.length - half - slack)
  const tail = nearestStretch(quote.slice(-half), key.slice(tailStart, tailStart + half + 3 * slack))
  const [from, to] = [start + head.from, tailStart + tail.to]
  return { from, to, quote: similarity(quote.slice(0, 1_500), key.slice(from, to).slice(0, 1_500)) }
}
