import { create } from 'zustand'
import { EMPTY_FILTER, type Filter } from './filter.ts'

/** Where the person was in the register, so that coming back from a proposal leads to the same row. */
type RegisterState = { filter: Filter; typed: string; currentRow: number; scrollTop: number }

export const useRegister = create<RegisterState>()(() => ({
  filter: EMPTY_FILTER,
  typed: '',
  currentRow: 0,
  scrollTop: 0,
}))

/** A new question starts at the top. */
export function setFilter(change: Partial<Filter>): void {
  useRegister.setState(({ filter }) => ({ filter: { ...filter, ...change }, currentRow: 0, scrollTop: 0 }))
}

export function clearFilter(): void {
  useRegister.setState(({ filter }) => ({
    filter: { ...EMPTY_FILTER, sort: filter.sort, isDescending: filter.isDescending },
    typed: '',
    currentRow: 0,
    scrollTop: 0,
  }))
}
