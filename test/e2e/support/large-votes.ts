import type { RemoteWindow } from '../../bench/support/remote-window.ts'
import { CHAIR_INDEX, type ScriptedItem } from './large-script.ts'

type Room = { clerk: RemoteWindow; others: readonly RemoteWindow[]; itemId: string }
const QUESTION = { kind: 'approve' as const, question: 'เห็นชอบข้อเสนอการเปลี่ยนแปลงตามที่เสนอ' }

/** A vote that is not taken at the secretary's form: by name or in secret at each window, or a tie and the chair's own step. */
export async function voteAndRecord(room: Room, item: ScriptedItem): Promise<void> {
  const { clerk, itemId } = room
  const ballotId = await vote(room, item)
  await clerk.call('resolution.record', {
    ...{ itemId, ballotId, kind: 'approve', text: QUESTION.question, dissents: [] },
    ...{ method: 'show_of_hands', count: null, castingVote: null },
  })
}

async function vote(room: Room, item: ScriptedItem): Promise<string> {
  const { clerk, others, itemId } = room
  const { outcome } = item
  if (outcome.method === 'tie') {
    const { inFavour, against, abstained, casting: choice } = outcome
    const count = { inFavour, against, abstained }
    const { ballotId, state } = await clerk.call('ballot.enterCount', {
      ...{ itemId, ...QUESTION, method: 'show_of_hands', count },
    })
    if (state !== 'tie') throw new Error(`a tie is ${state}`)
    await others[CHAIR_INDEX]?.call('ballot.giveCastingVote', { itemId, ballotId, choice })
    return ballotId
  }
  if (outcome.method !== 'named' && outcome.method !== 'secret') throw new Error('not a ballot')
  const { ballotId } = await clerk.call('ballot.open', { itemId, ...QUESTION, method: outcome.method })
  const voters = votersOf(item)
  for (const [nth, choice] of outcome.choices.entries())
    await others[voters[nth] ?? -1]?.call('ballot.cast', { itemId, ballotId, choice })
  await clerk.call('ballot.close', { itemId, ballotId })
  return ballotId
}

/** In the room and not recused. */
export const votersOf = ({ present, sheets }: ScriptedItem): number[] =>
  present.filter((member) => sheets.get(member)?.kind !== 'recused')

/** The counts that the minutes must show; null where nobody thought otherwise. */
export function expectedCount({ outcome }: ScriptedItem): [number, number, number] | null {
  switch (outcome.method) {
    case 'no_objection':
      return null
    case 'show_of_hands':
    case 'tie':
      return [outcome.inFavour, outcome.against, outcome.abstained]
    default: {
      const of = (choice: string) => outcome.choices.filter((each) => each === choice).length
      return [of('in_favour'), of('against'), of('abstained')]
    }
  }
}
