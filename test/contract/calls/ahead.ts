import { expect } from 'vitest'
import { fillSheet } from '../../helpers/stage-meeting.ts'
import { idOf, type Memory, PIN, type Step, step, windowOf } from './step.ts'

const meeting = (memory: Memory) => ({ meetingId: idOf(memory, 'meeting') })
const itemIds = (memory: Memory) => memory.kept.get('ahead') as string[]
const first = (memory: Memory) => ({ itemId: itemIds(memory)[0] ?? '' })
const VOTERS = ['chair', 'member', 'third', 'secretary'] as const

/** Two more proposals, scored in one go before their turn. */
export const aheadCalls: Step[] = [
  step('reference.get', {}, { after: (_, memory) => addTwo(memory) }),
  step('agenda.openScoring', (memory) => ({ ...meeting(memory), itemIds: itemIds(memory) })),
  step('agenda.cancelScoring', (memory) => ({ ...meeting(memory), itemIds: itemIds(memory) })),
  step('agenda.openScoring', (memory) => ({ ...meeting(memory), itemIds: itemIds(memory) }), {
    after: (_, memory) => sealAll(memory),
  }),
  step('score.mineOfMeeting', meeting, {
    as: 'member',
    after: (rows) => expect(rows.filter(({ state }) => state === 'sealed')).toHaveLength(2),
  }),
  step('score.progressOfMeeting', meeting, { after: (rows) => expect(rows).toHaveLength(2) }),
  step(
    'score.revealTogether',
    (memory) => ({
      ...meeting(memory),
      itemIds: itemIds(memory),
      key: { by: 'pin' as const, pin: PIN },
    }),
    { as: 'chair' },
  ),
  step('score.analysis', meeting, {
    as: 'member',
    after: ({ items, suggestion }, memory) => {
      expect(items.map(({ itemId }) => itemId)).toEqual(expect.arrayContaining(itemIds(memory)))
      expect(suggestion).toHaveLength(2)
    },
  }),
  step('score.analysisOfItem', first, {
    as: 'member',
    after: ({ scorers, blocks }) => expect([scorers, blocks]).toEqual([VOTERS.length, []]),
  }),
  step('score.check', first, {
    as: 'third',
    after: ({ isWhole, members }) => expect([isWhole, members.length]).toEqual([true, VOTERS.length]),
  }),
  step('agenda.arrange', (memory) => ({
    ...meeting(memory),
    items: itemIds(memory)
      .toReversed()
      .map((itemId) => ({ itemId, plannedMinutes: 5 })),
  })),
  step('agenda.takeOutOfBundle', first, { as: 'member' }),
  step('agenda.putBackInBundle', first, { as: 'member' }),
  step('resolution.passBundle', (memory) => ({ ...meeting(memory), itemIds: itemIds(memory) }), {
    as: 'chair',
    after: ({ passed, fellOut }) => expect([passed.length, fellOut]).toEqual([2, []]),
  }),
]

async function addTwo(memory: Memory): Promise<void> {
  const { client } = windowOf(memory, 'secretary')
  const proposalIds: string[] = []
  for (const code of ['T-21', 'T-22']) {
    const facts = { code, track: 'service' as const, agencyId: idOf(memory, 'agency') }
    const made = await client.proposal.create({ ...facts, title: `ข้อเสนอทดสอบ ${code}` })
    proposalIds.push(made.proposalId)
  }
  await client.agenda.addProposals({ ...meeting(memory), proposalIds, plannedMinutes: 10 })
  const { items } = await client.meeting.get(meeting(memory))
  const added = items.filter(({ proposalId }) => proposalId && proposalIds.includes(proposalId))
  memory.kept.set(
    'ahead',
    added.map(({ id }) => id),
  )
}

async function sealAll(memory: Memory): Promise<void> {
  for (const itemId of itemIds(memory))
    for (const who of VOTERS) {
      const { client } = windowOf(memory, who)
      await fillSheet(client, itemId, 4)
      await client.score.seal({ itemId })
    }
}
