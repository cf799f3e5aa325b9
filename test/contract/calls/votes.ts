import { expect } from 'vitest'
import { idOf, keep, type Memory, type Step, step } from './step.ts'

const item = (memory: Memory) => ({ itemId: idOf(memory, 'item') })
const ballot = (memory: Memory) => ({ ...item(memory), ballotId: idOf(memory, 'ballot') })
/** What is put to the vote, and recorded in the same words. */
export const QUESTION = { kind: 'approve' as const, question: 'เห็นชอบตามที่เสนอ' }

/** As many for as against, and whoever is left over abstains. */
function tieOf(memory: Memory) {
  const voters = memory.kept.get('voters') as number
  const half = Math.floor(voters / 2)
  return { inFavour: half, against: half, abstained: voters % 2 }
}

/** By name and called off, then by hands with a tie that the chair decides. */
export const voteCalls: Step[] = [
  step('ballot.open', (memory) => ({ ...item(memory), ...QUESTION, method: 'named' as const }), {
    after: keep('ballot', 'ballotId'),
  }),
  step('ballot.cast', (memory) => ({ ...ballot(memory), choice: 'in_favour' as const }), { as: 'member' }),
  step('ballot.get', item, {
    as: 'member',
    after: (view, { kept }) => {
      expect(view).toMatchObject({ state: 'open', cast: 1, hasVoted: true, mayVote: false, votes: null })
      kept.set('voters', view?.voters)
    },
  }),
  step('ballot.close', ballot, { as: 'chair', after: ({ state }) => expect(state).toBe('carried') }),
  step('ballot.cancel', (memory) => ({ ...ballot(memory), reason: 'ขอออกเสียงใหม่' })),
  step(
    'ballot.enterCount',
    (memory) => ({ ...item(memory), ...QUESTION, method: 'show_of_hands' as const, count: tieOf(memory) }),
    {
      after: ({ ballotId, state }, { ids }) => {
        expect(state).toBe('tie')
        ids.set('ballot', ballotId)
      },
    },
  ),
  step('ballot.giveCastingVote', (memory) => ({ ...ballot(memory), choice: 'in_favour' as const }), {
    as: 'chair',
    after: ({ state }) => expect(state).toBe('carried'),
  }),
]

/** Handed in on paper after the resolution, and taken back. */
export const dissentCalls: Step[] = [
  step(
    'resolution.addDissent',
    (memory) => ({
      ...{ ...item(memory), personId: idOf(memory, 'third') },
      ...{ reason: 'ควรศึกษาผลกระทบก่อน', isWritten: true },
    }),
    { after: keep('dissent', 'dissentId') },
  ),
  step('resolution.withdrawDissent', (memory) => ({
    ...item(memory),
    ...{ dissentId: idOf(memory, 'dissent'), reason: 'ขอถอน' },
  })),
]
