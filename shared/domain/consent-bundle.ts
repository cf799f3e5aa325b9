import { compareRationals, type Rational, rational } from './rational.ts'
import type { Stability } from './score-stability.ts'
import type { Rubric, ScoreSummary } from './scoring.ts'

/** Why an item is not one of those that are passed at once. */
export const BUNDLE_BLOCKS = [
  'not_revealed',
  'taken_out',
  'voted',
  'recused',
  'no_quorum',
  'too_few',
  'not_recommended',
  'member_flip',
  'weight_flip',
  'member_below',
  'wide_spread',
] as const
export type BundleBlock = (typeof BUNDLE_BLOCKS)[number]

/** Two who agree are two; a committee's consent needs more to be read from scores. */
export const FEWEST_SCORERS = 3

/** The widest that the scores of one criterion may lie apart: half of the scale, 2 points of 1–5. */
export const widestSpread = ({ scaleMin, scaleMax }: Pick<Rubric, 'scaleMin' | 'scaleMax'>): number =>
  Math.floor((scaleMax - scaleMin) / 2)

/**
 * The rule, as it stands on the screen: recommended, and still so with any one member left out or any one weight moved by
 * a tenth; no member's own total below the threshold; no criterion further apart than half of the scale; at least three
 * scorers. It only proposes: what is passed is what nobody objects to (ม. 82).
 */
export function bundleBlocks(facts: {
  rubric: Rubric
  summary: ScoreSummary
  stability: Stability
}): BundleBlock[] {
  const { rubric, summary, stability } = facts
  const blocks: [BundleBlock, boolean][] = [
    ['too_few', summary.scorers < FEWEST_SCORERS],
    ['not_recommended', summary.isRecommended !== true],
    ['member_flip', stability.memberFlips.length > 0],
    ['weight_flip', stability.weightFlips.length > 0],
    ['member_below', stability.belowIds.length > 0],
    ['wide_spread', summary.criteria.some(({ spread }) => spread > widestSpread(rubric))],
  ]
  return blocks.filter(([, holds]) => holds).map(([block]) => block)
}

type Judged = { itemId: string; plannedMinutes: number; variance: Rational; isInBundle: boolean }

/**
 * The running order that the scores suggest: the most disputed first, the bundle last. The planned minutes stay the same
 * in sum: an item of the bundle keeps one, the rest is dealt to the others, up to twice as much to the most disputed as
 * to one on which all agree.
 */
export function suggestOrder(items: readonly Judged[]): { itemId: string; plannedMinutes: number }[] {
  const bundle = items.filter(({ isInBundle }) => isInBundle)
  const others = items
    .filter(({ isInBundle }) => !isInBundle)
    .toSorted((a, b) => compareRationals(b.variance, a.variance))
  const all = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
  const minutes = dealMinutes(others, Math.max(others.length, all - bundle.length))
  return [
    ...others.map(({ itemId }, index) => ({ itemId, plannedMinutes: minutes[index] ?? 1 })),
    ...bundle.map(({ itemId }) => ({ itemId, plannedMinutes: 1 })),
  ]
}

/** One minute each, the rest by share 1 + variance ÷ largest variance, whole minutes by the largest remainder. */
function dealMinutes(items: readonly Judged[], minutes: number): number[] {
  const largest = items[0]?.variance ?? rational(0)
  const shares = items.map(({ variance }) =>
    largest.n === 0 ? 1 : 1 + (variance.n * largest.d) / (variance.d * largest.n),
  )
  const total = shares.reduce((sum, share) => sum + share, 0)
  const rest = minutes - items.length
  const exactly = shares.map((share) => (total === 0 ? 0 : (rest * share) / total))
  const dealt = exactly.map((value) => 1 + Math.floor(value))
  const left = minutes - dealt.reduce((sum, value) => sum + value, 0)
  const order = exactly
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order.slice(0, left)) dealt[index] = (dealt[index] ?? 0) + 1
  return dealt
}
