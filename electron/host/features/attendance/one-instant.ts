import { refuse } from '../../call.ts'

/**
 * The one spelling of an instant, to the millisecond. Stays are compared as texts, and "…:00Z" sorts after "…:00.000Z",
 * so who arrived this very moment would not be here.
 */
export const oneInstant = (instant: string): string => new Date(instant).toISOString()

/** Clocks of two windows may differ by a little; nobody comes or goes later than that. */
const SLACK_MS = 60_000

/** @throws MatiError INPUT_INVALID for an instant in the future, which cannot have been noted */
export function pastInstant(instant: string, facts: { now: string; field: string }): string {
  if (Date.parse(instant) > Date.parse(facts.now) + SLACK_MS)
    refuse('INPUT_INVALID', { fields: [facts.field] })
  return oneInstant(instant)
}

/** Now as a departure: never before the arrival, even when the clock has been set back meanwhile. */
export const departureAt = (now: string, arrivedAt: string): string => (now < arrivedAt ? arrivedAt : now)
