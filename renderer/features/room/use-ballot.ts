import type { OutputOf } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../api/index.ts'
import type { AgendaItem } from '../meetings/readiness.ts'

export type Ballot = NonNullable<OutputOf<'ballot.get'>>

/** The ballot of a proposal that is before the meeting; null where there is none, undefined until the host has said. */
export function useBallot(item: AgendaItem | null): Ballot | null | undefined {
  const isAsked = item?.kind === 'proposal' && (item.state === 'open' || item.state === 'revealed')
  const answer = useQueryOf('ballot.get', { itemId: item?.id ?? '' }, { isEnabled: isAsked })
  return isAsked ? answer.data : null
}
