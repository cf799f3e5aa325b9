import { create } from 'zustand'
import type { AgencyFilter } from './find-agencies.ts'

type AgenciesState = { filter: Required<AgencyFilter> }

/** What the list was narrowed to, so that coming back from an agency's proposals leads to the same rows. */
export const useAgencies = create<AgenciesState>()(() => ({
  filter: { group: 'all', typed: '', place: null, mark: null },
}))

export function setAgencyFilter(change: Partial<AgencyFilter>): void {
  useAgencies.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}
