import type { OutputOf } from '../../../shared/contract/index.ts'
import { challenges as words } from '../../../shared/messages/challenges.ts'
import { useQueryOf } from '../../api/index.ts'
import type { AgendaItem } from '../meetings/readiness.ts'

export type Challenge = OutputOf<'challenge.list'>[number]

/** The challenges of an item; none where it has no proposal. */
export function useChallenges(item: AgendaItem | null): readonly Challenge[] {
  const isAsked = item?.kind === 'proposal'
  return useQueryOf('challenge.list', { itemId: item?.id ?? '' }, { isEnabled: isAsked }).data ?? []
}

/** Why scores are not opened and nothing is resolved; null when no challenge waits. */
export function useChallengeBlock(item: AgendaItem | null): string | null {
  const waiting = useChallenges(item).filter(({ outcome }) => outcome === 'waiting')
  return waiting.length > 0 ? words.blocked(waiting.map(({ personName }) => personName).join(', ')) : null
}
