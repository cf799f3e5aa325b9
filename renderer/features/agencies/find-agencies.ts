import type { OutputOf } from '../../../shared/contract/index.ts'
import { compareThai } from '../../../shared/thai/collate.ts'
import { searchKey } from '../../../shared/thai/normalise.ts'

export type Agency = OutputOf<'agency.list'>[number]
export type AgencyGroup = 'all' | 'department' | 'province' | 'without'

const isInGroup = (agency: Agency, group: AgencyGroup): boolean => {
  if (group === 'all') return true
  if (group === 'without') return agency.proposals === 0 && !agency.isWithdrawn
  return agency.kind === group
}

/** Those of a group whose name, ministry or region holds every word typed, in dictionary order; withdrawn ones last. */
export function findAgencies(
  agencies: readonly Agency[],
  wanted: { group: AgencyGroup; typed: string },
): Agency[] {
  const words = searchKey(wanted.typed)
    .split(' ')
    .filter((word) => word !== '')
  return agencies
    .filter((agency) => isInGroup(agency, wanted.group))
    .filter(({ name, ministry, region }) => {
      const key = searchKey(`${name} ${ministry ?? ''} ${region ?? ''}`)
      return words.every((word) => key.includes(word))
    })
    .sort(
      (left, right) =>
        Number(left.isWithdrawn) - Number(right.isWithdrawn) || compareThai(left.name, right.name),
    )
}
