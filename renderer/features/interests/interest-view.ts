import type { OutputOf } from '../../../shared/contract/index.ts'
import { compareThai } from '../../../shared/thai/collate.ts'

export type Interest = OutputOf<'interest.mine'>[number]
export type Grouping = 'member' | 'agency'

export type InterestGroup = { id: string; title: string; rows: Interest[] }

/** The entries under each member, or under each agency, in the order of the Thai alphabet. */
export function groupInterests(rows: readonly Interest[], by: Grouping): InterestGroup[] {
  const isByMember = by === 'member'
  const groups = Map.groupBy(rows, (row) => (isByMember ? row.personId : row.agencyId))
  return [...groups]
    .map(([id, inGroup]) => ({
      id,
      title: (isByMember ? inGroup[0]?.personName : inGroup[0]?.agencyName) ?? '',
      rows: inGroup,
    }))
    .sort((a, b) => compareThai(a.title, b.title))
}
