import type { InputOf } from '../../../shared/contract/index.ts'
import type { Approach, Area, Stage, Track } from '../../../shared/domain/proposal.ts'

export type Sort = NonNullable<InputOf<'proposal.list'>['sort']>

export type Filter = {
  query: string
  tracks: Track[]
  stages: Stage[]
  approaches: Approach[]
  areas: Area[]
  agencyId: string | null
  sort: Sort
  isDescending: boolean
}

export const EMPTY_FILTER: Filter = {
  query: '',
  tracks: [],
  stages: [],
  approaches: [],
  areas: [],
  agencyId: null,
  sort: 'code',
  isDescending: false,
}

export const LIST_FILTERS = ['tracks', 'stages', 'approaches', 'areas'] as const
export type ListFilter = (typeof LIST_FILTERS)[number]

export const isFiltering = (filter: Filter): boolean =>
  filter.query.trim() !== '' ||
  filter.agencyId !== null ||
  LIST_FILTERS.some((name) => filter[name].length > 0)

/** Adds the value, or takes it away when it is there. */
export const toggled = <Value>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]

/** A second click on the same column turns the order round. */
export const sortedBy = (filter: Filter, sort: Sort): Filter => ({
  ...filter,
  sort,
  isDescending: filter.sort === sort ? !filter.isDescending : sort === 'users',
})

/** One letter finds nearly everything and costs most: searching begins with two. */
export const searchable = (typed: string): string => (typed.trim().length >= 2 ? typed.trim() : '')
