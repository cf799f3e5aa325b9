import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useCommandOf } from '../../api/index.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import { forgetChoice, useChoice } from './room-store.ts'
import type { Ballot } from './use-ballot.ts'

/** Casts what is chosen, once. The choice leaves the window with it. */
export function useCast(item: AgendaItem, ballot: Ballot) {
  const choice = useChoice(ballot.id)
  const cast = useCommandOf('ballot.cast')
  const blockedBy = choice === null ? roomVotes.notChosen : null
  const run = () => {
    if (choice === null || cast.isRunning) return
    void cast
      .attempt({ itemId: item.id, ballotId: ballot.id, choice })
      .then((done) => (done ? forgetChoice() : undefined))
  }
  return { run, blockedBy, isRunning: cast.isRunning, error: cast.error }
}
