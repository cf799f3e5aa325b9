import type { OutputOf } from '../../../shared/contract/index.ts'
import { compareThai } from '../../../shared/thai/collate.ts'
import { searchKey } from '../../../shared/thai/normalise.ts'

export type Agency = OutputOf<'agency.list'>[number]
export type AgencyGroup = 'all' | 'department' | 'province' | 'without'

export const AGENCY_MARKS = ['verified', 'unverified', 'withdrawn'] as const
export type AgencyMark = (typeof AGENCY_MARKS)[number]

export type AgencyFilter = {
  group: AgencyGroup
  typed: string
  /** A ministry or a region, as `placeOf` gives it. */
  place?: string | null
  mark?: AgencyMark | null
}

const isInGroup = (agency: Agency, group: AgencyGroup): boolean => {
  if (group === 'all') return true
  if (group === 'without') return agency.proposals === 0 && !agency.isWithdrawn
  return agency.kind === group
}

/** Where an agency belongs: a department to its ministry, a province to its region; '' where neither is known. */
export const placeOf = ({ ministry, region }: Pick<Agency, 'ministry' | 'region'>): string =>
  ministry ?? region ?? ''

const hasMark = (agency: Agency, mark: AgencyMark): boolean =>
  mark === 'withdrawn'
    ? agency.isWithdrawn
    : !agency.isWithdrawn && agency.isVerified === (mark === 'verified')

/** The ministries and regions of a group in dictionary order, each with how many agencies it has there. */
export function listPlaces(
  agencies: readonly Agency[],
  group: AgencyGroup,
): { place: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const agency of agencies) {
    const place = placeOf(agency)
    if (place !== '' && isInGroup(agency, group)) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts]
    .map(([place, count]) => ({ place, count }))
    .sort((left, right) => compareThai(left.place, right.place))
}

/** Those that pass the filter and whose name, ministry or region holds every word typed; withdrawn ones last. */
export function findAgencies(agencies: readonly Agency[], wanted: AgencyFilter): Agency[] {
  const { group, typed, place = null, mark = null } = wanted
  const words = searchKey(typed)
    .split(' ')
    .filter((word) => word !== '')
  return agencies
    .filter((agency) => isInGroup(agency, group))
    .filter((agency) => place === null || placeOf(agency) === place)
    .filter((agency) => mark === null || hasMark(agency, mark))
    .filter(({ name, ministry, region }) => {
      const key = searchKey(`${name} ${ministry ?? ''} ${region ?? ''}`)
      return words.every((word) => key.includes(word))
    })
    .sort(
      (left, right) =>
        Number(left.isWithdrawn) - Number(right.isWithdrawn) || compareThai(left.name, right.name),
    )
}
