import { MATURITY_COMPONENTS, type Maturity } from './proposal.ts'

export const MATURITY_LEVELS = [1, 2, 3, 4, 5] as const

export const emptyMaturity = (): Maturity => ({
  staff: { now: null, target: null },
  service_form: { now: null, target: null },
  place: { now: null, target: null },
  internal_process: { now: null, target: null },
  rules: { now: null, target: null },
})

/** Components whose target is below their present level: allowed, since it is what the agency wrote, but pointed out. */
export const componentsGoingBack = (maturity: Maturity): string[] =>
  MATURITY_COMPONENTS.filter((code) => {
    const { now, target } = maturity[code]
    return now !== null && target !== null && target < now
  })
