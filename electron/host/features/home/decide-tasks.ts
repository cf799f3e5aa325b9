import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { MeetingState } from '../../../../shared/domain/meeting.ts'
import { assertNever } from '../../../../shared/errors.ts'

export type Task = OutputOf<'home.waiting'>['meetings'][number]['task']

/** What a person is to a meeting, and where the meeting stands. */
export type TaskFacts = {
  state: MeetingState
  minutesState: 'draft' | 'finished' | null
  isSecretary: boolean
  isSeated: boolean
  isPresiding: boolean
  isScoreAwaited: boolean
  hasUnsignedPdf: boolean
}

/** What waits for the person in one meeting. Several roles give several tasks: a secretary may be a voting member. */
export function decideTasks(facts: TaskFacts): Task[] {
  const { state, minutesState, isSecretary } = facts
  switch (state) {
    case 'preparing':
      return isSecretary ? ['prepare'] : []
    case 'in_session': {
      const isOfTheRoom = facts.isSeated || facts.isPresiding || isSecretary
      if (facts.isScoreAwaited) return isSecretary || facts.isPresiding ? ['score', 'enter'] : ['score']
      return isOfTheRoom ? ['enter'] : []
    }
    case 'closed':
      if (minutesState === null) return isSecretary ? ['draft_minutes'] : []
      if (minutesState === 'draft') return isSecretary ? ['finish_minutes'] : []
      return facts.isPresiding && facts.hasUnsignedPdf ? ['sign'] : []
    default:
      return assertNever(state)
  }
}
