import { similarity } from './edit-distance.ts'
import { type FoldedText, foldText } from './folded-text.ts'
import { createFinder, type LookAlike } from './look-alikes.ts'
import type { Span, TextPlace } from './proposal-text.ts'
import { createAlignment } from './text-alignment.ts'

export type Reanchored =
  | { state: 'exact' | 'moved'; span: Span }
  /** It may be one of these, best first, or none; a person has to say. */
  | { state: 'uncertain'; candidates: readonly Span[] }
  | { state: 'lost' }

/** Characters beside a passage by which it is known, and by which look-alikes are told apart. */
const NEAR = 40
const FAR = 200
/** Least likeness of the passage, and of what stands on its two sides together and on the worse of them. */
const LEAST_QUOTE = 0.7
const LEAST_SIDES = 1.3
const LEAST_SIDE = 0.35
/** A rival must be so much farther off. Government text repeats its sentences: a note on the wrong one is worse than one in the tray. */
const MARGIN = 0.05
const MARGIN_FACTOR = 2
/** With a twin, whose near surroundings are the same, only what is farther about it tells: that must be all but unchanged. */
const TWIN = 0.12
const UNCHANGED = 0.03
/** By its near surroundings alone a look-alike is told apart when they are clearly others. */
const LEAST_APART = 0.2
const MOST_CANDIDATES = 5
const FARTHEST_CANDIDATE = 0.62

type Known = { text: FoldedText; from: number; to: number }

const sides = ({ text, from, to }: Known, width: number) => ({
  left: text.key.slice(Math.max(0, from - width), from),
  quote: text.key.slice(from, to),
  right: text.key.slice(to, to + width),
})

/** How unlike two passages are with what stands beside them: 0 the same, 1 nothing in common. */
function distance(one: Known, other: Known, width: number): number {
  const [a, b] = [sides(one, width), sides(other, width)]
  const likeness = {
    quote: similarity(a.quote, b.quote),
    left: similarity(a.left, b.left),
    right: similarity(a.right, b.right),
  }
  return 1 - (0.4 * likeness.quote + 0.3 * likeness.left + 0.3 * likeness.right)
}

function isLikelySame(one: Known, other: Known, alike: number): boolean {
  const [a, b] = [sides(one, NEAR), sides(other, NEAR)]
  const [left, right] = [similarity(a.left, b.left), similarity(a.right, b.right)]
  return alike >= LEAST_QUOTE && left + right >= LEAST_SIDES && Math.min(left, right) >= LEAST_SIDE
}

const isFarther = (rival: number, best: number): boolean => rival >= MARGIN_FACTOR * best + MARGIN

/**
 * Finds passages of one version of a text in another, over the whole of it, by their words and by what stands beside
 * them. A passage is taken only when nothing else in the new text, and nothing else in the old that may now stand in
 * its stead, is nearly as like; else the candidates are named and nothing is decided.
 */
export function createAnchoring(before: readonly TextPlace[], after: readonly TextPlace[]) {
  const [old, now] = [foldText(before), foldText(after)]
  const textOf = (places: readonly TextPlace[], name: string) =>
    places.find(({ place }) => place === name)?.text
  const finders = { old: createFinder(old.key), now: createFinder(now.key) }
  const align = createAlignment(before, after)
  const unchanged = createUnchanged(old.key, now.key)

  const settle = (span: Span, at: Span): Reanchored => {
    const isInOrder = at.place === span.place && align(span.place, span.start) === at.start
    const isSameWords =
      textOf(before, span.place)?.slice(span.start, span.end) ===
      textOf(after, at.place)?.slice(at.start, at.end)
    return { state: isInOrder && isSameWords ? 'exact' : 'moved', span: at }
  }

  return (span: Span): Reanchored => {
    // A field of prose is the same field in every version; rows and pages are known by numbers, which shift.
    const isField = !/\d/.test(span.place)
    if (isField && textOf(before, span.place) === textOf(after, span.place)) return { state: 'exact', span }
    const entered = old.enter(span)
    if (!entered) return { state: 'lost' }
    const passage: Known = { text: old, ...entered }
    const shift = unchanged(entered)
    const kept = shift === null ? null : now.leave(entered.from + shift, entered.to + shift)
    if (kept) return settle(span, kept)
    const found = finders.now(sides(passage, NEAR))
    const others = finders
      .old(sides(passage, NEAR))
      .filter(({ from, to }) => !(from < entered.to && entered.from < to))
    const best = decide(passage, { found, others, old, now })
    const at = best && now.leave(best.from, best.to)
    return at ? settle(span, at) : toTray(passage, found, now)
  }
}

type Facts = { found: readonly LookAlike[]; others: readonly LookAlike[]; old: FoldedText; now: FoldedText }

/** Is a look-alike out of the question beside the best: by what stands close to it, or else by what stands farther? */
function isOut(passage: Known, best: Known, pair: { rival: Known; against: Known }): boolean {
  const isBy = (width: number, least: number) => {
    const rival = distance(pair.rival, pair.against, width)
    return rival >= least && isFarther(rival, distance(passage, best, width))
  }
  return isBy(NEAR, LEAST_APART) || isBy(FAR, 0)
}

/** The one stretch that is the passage beyond doubt, or null. */
function decide(passage: Known, facts: Facts): LookAlike | null {
  const { found, others, old, now } = facts
  const [best, ...rivals] = found
    .map((each) => ({ each, known: { text: now, from: each.from, to: each.to } }))
    .map((row) => ({ ...row, near: distance(passage, row.known, NEAR) }))
    .sort((a, b) => a.near - b.near)
  if (!best || !isLikelySame(passage, best.known, best.each.quote)) return null
  if (best.each.quote < 1 && isWordedElsewhere(best.known, facts)) return null
  const knownOthers = others.map(({ from, to }) => ({ text: old, from, to }))
  const isRepeated = [...rivals.map(({ each }) => each), ...others].some(({ quote }) => quote === 1)
  if (isRepeated && best.near > UNCHANGED) return null
  const hasTwin =
    rivals.some(({ near }) => near <= TWIN) ||
    knownOthers.some((other) => distance(passage, other, NEAR) <= TWIN)
  if (hasTwin && distance(passage, best.known, FAR) > UNCHANGED) return null
  const isBeyondDoubt =
    rivals.every(({ known }) => isOut(passage, best.known, { rival: known, against: passage })) &&
    knownOthers.every((other) => isOut(passage, best.known, { rival: other, against: best.known }))
  return isBeyondDoubt ? best.each : null
}

/** A passage whose words were changed is not taken while the words themselves stand in a new place, or were another's. */
function isWordedElsewhere({ text, from, to }: Known, { found, others, old }: Facts): boolean {
  const countExact = (all: readonly LookAlike[]) => all.filter(({ quote }) => quote === 1).length
  const words = text.key.slice(from, to)
  return (
    countExact(found) > countExact(others) ||
    others.some((other) => old.key.slice(other.from, other.to) === words)
  )
}

function toTray(passage: Known, found: readonly LookAlike[], now: FoldedText): Reanchored {
  const candidates = found
    .map(({ from, to, quote }) => ({
      from,
      to,
      quote,
      far: distance(passage, { text: now, from, to }, NEAR),
    }))
    .filter(({ far, quote }) => quote === 1 || far <= FARTHEST_CANDIDATE)
    .sort((a, b) => a.far - b.far)
    .flatMap(({ from, to }) => now.leave(from, to) ?? [])
    .slice(0, MOST_CANDIDATES)
  return candidates.length > 0 ? { state: 'uncertain', candidates } : { state: 'lost' }
}

/**
 * Tells by how much a passage has shifted that lies, with what stands beside it, wholly before the first change of the
 * text or wholly behind the last. Null when it lies between, and when both may be: then the text repeats itself.
 */
function createUnchanged(old: string, now: string) {
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  return ({ from, to }: { from: number; to: number }): number | null => {
    const shift = now.length - old.length
    const isBefore = Math.min(old.length, to + FAR) <= head
    const isBehind = Math.max(0, from - FAR) >= old.length - tail
    // Where the text repeats itself, what was put in may stand on either side: the passage alone may claim both.
    if (shift !== 0 && to <= head && from >= old.length - tail) return null
    if (isBefore) return 0
    return isBehind ? shift : null
  }
}
