import { challenges } from '../../../shared/messages/challenges.ts'
import { GROUND_NAMES, interests } from '../../../shared/messages/interests.ts'
import { useQueryOf } from '../../api/index.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import type { Parts } from './parts.ts'
import { useChallenges } from './use-challenges.ts'

export type Asked =
  | { kind: 'nothing' }
  | { kind: 'not_known' }
  | { kind: 'challenged' }
  | { kind: 'marked'; ground: string }

/** What stands between a member and the own sheet: a challenge that waits, or a mark that was not answered. */
export function useAsked(facts: { meeting: Meeting; parts: Parts; item: AgendaItem }): Asked {
  const { meeting, parts, item } = facts
  const flags = useQueryOf('interest.myFlags', { meetingId: meeting.id })
  const isChallenged = useChallenges(item).some(
    ({ personId, outcome }) => personId === parts.personId && outcome === 'waiting',
  )
  if (isChallenged) return { kind: 'challenged' }
  if (flags.isLoading) return { kind: 'not_known' }
  const open = flags.data?.find(({ itemId, answer }) => itemId === item.id && answer === 'none_yet')
  return open ? { kind: 'marked', ground: GROUND_NAMES[open.ground] } : { kind: 'nothing' }
}

/** The sentence beside the button that seals; null when the sheet is there to be filled. */
export function askedSentence({ kind }: Asked): string | null {
  if (kind === 'challenged') return challenges.ownBlocked
  return kind === 'marked' ? interests.question.blocked : null
}
