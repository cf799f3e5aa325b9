import { expect } from 'vitest'
import { reconnect } from '../../helpers/transport.ts'
import { idOf, type Memory, PIN, type Step, step, windowOf } from './step.ts'

/** First run, the way into the sample, and the people of it. */
export const workspaceCalls: Step[] = [
  step(
    'workspace.describe',
    {},
    { as: 'nobody', after: ({ state, people }) => expect([state, people]).toEqual(['new', []]) },
  ),
  step(
    'workspace.create',
    { name: 'งานทดสอบ', owner: { name: 'เลขานุการ', position: 'นักพัฒนาระบบราชการ' }, pin: PIN },
    {
      as: 'nobody',
      after: async ({ ticket }, memory) => {
        const owner = await memory.transport.openWindow()
        owner.signIn(ticket)
        memory.windows.set('owner', owner)
      },
    },
  ),
  step('workspace.switch', { to: 'sample' }, { as: 'owner', after: (_, memory) => enterSample(memory) }),
  step('session.choosePin', (memory) => ({ personId: idOf(memory, 'secretary'), pin: PIN }), {
    as: 'nobody',
    after: async ({ ticket }, memory) => {
      await openFor(memory, 'secretary', ticket)
      for (const who of ['chair', 'member', 'third'] as const) {
        const chosen = await windowOf(memory, 'nobody').client.session.choosePin({
          personId: idOf(memory, who),
          pin: PIN,
        })
        await openFor(memory, who, chosen.ticket)
      }
    },
  }),
  step('session.signIn', (memory) => ({ personId: idOf(memory, 'member'), pin: PIN }), {
    as: 'nobody',
    after: ({ ticket }, memory) => windowOf(memory, 'member').signIn(ticket),
  }),
  step('session.current', {}, { as: 'member', after: ({ seats }) => expect(seats).toHaveLength(1) }),
  step('session.changePin', { oldPin: PIN, newPin: PIN }, { as: 'third' }),
  step(
    'person.create',
    { name: 'เจ้าหน้าที่ตัวอย่าง', position: '' },
    { after: ({ personId }, { ids }) => void ids.set('person', personId) },
  ),
  step('person.update', (memory) => ({
    personId: idOf(memory, 'person'),
    name: 'เจ้าหน้าที่',
    position: 'ธุรการ',
  })),
  step('person.resetPin', (memory) => ({ personId: idOf(memory, 'person'), reason: 'ลืมรหัส' })),
  step(
    'person.list',
    {},
    {
      after: (people, memory) =>
        expect(people.find(({ id }) => id === idOf(memory, 'person'))).toMatchObject({
          position: 'ธุรการ',
          hasPin: false,
        }),
    },
  ),
  step(
    'committee.list',
    {},
    {
      after: (rows, { ids }) => void ids.set('committee', rows.find(({ isSample }) => isSample)?.id ?? ''),
    },
  ),
  step('committee.get', (memory) => ({ committeeId: idOf(memory, 'committee') }), {
    after: ({ rules }, { kept }) => void kept.set('rules', rules),
  }),
  step(
    'committee.create',
    { kind: 'working_group', name: 'คณะทำงานทดสอบ', shortName: 'คณะทำงาน' },
    {
      after: ({ committeeId }, { ids }) => void ids.set('group', committeeId),
    },
  ),
  step(
    'committee.addSeat',
    (memory) => ({
      committeeId: idOf(memory, 'group'),
      holder: 'เจ้าหน้าที่',
      role: 'member' as const,
      title: 'กรรมการ',
      isVoting: true,
      personId: null,
    }),
    { after: ({ seatId }, { ids }) => void ids.set('seat', seatId) },
  ),
  step('committee.updateSeat', (memory) => ({
    seatId: idOf(memory, 'seat'),
    holder: 'เจ้าหน้าที่',
    role: 'member' as const,
    title: 'กรรมการ',
    isVoting: false,
    personId: idOf(memory, 'person'),
  })),
  step('committee.withdrawSeat', (memory) => ({ seatId: idOf(memory, 'seat'), reason: 'พ้นจากตำแหน่ง' })),
  // Three of the sample's members are in the room; the others would each need a window.
  step('committee.setRules', ({ kept, ...memory }) => ({
    committeeId: idOf({ ...memory, kept }, 'committee'),
    rules: {
      ...(kept.get('rules') as object),
      quorumNumerator: 1,
      quorumDenominator: 9,
      areSubstitutesAllowed: true,
    } as never,
  })),
  step('rubric.get', (memory) => ({ committeeId: idOf(memory, 'committee') })),
  step(
    'rubric.change',
    (memory) => ({
      committeeId: idOf(memory, 'committee'),
      scaleMax: 5,
      thresholdHundredths: 350,
      weights: { 'CON-4': 2 },
    }),
    { after: ({ version }) => expect(version).toBe(2) },
  ),
]

/** The host has gone and come: every window connects anew, and none keeps a ticket of the other workspace. */
async function enterSample(memory: Memory): Promise<void> {
  await Promise.all([...memory.windows.values()].map(({ closed }) => closed))
  const nobody = await reconnect(memory.transport, windowOf(memory, 'owner').ticket())
  expect(nobody.welcome.ticket).toBeNull()
  memory.windows.clear()
  memory.windows.set('nobody', nobody)
  const { state, kind, people } = await nobody.client.workspace.describe({})
  expect([state, kind]).toEqual(['ready', 'sample'])
  const [chair, , , member, third] = people
  const secretary = people.find(({ name }) => name === 'สมาชิกตัวอย่าง ๘') ?? people.at(-2)
  for (const [key, person] of Object.entries({ chair, member, third, secretary }))
    memory.ids.set(key, person?.id ?? '')
}

async function openFor(
  memory: Memory,
  who: 'secretary' | 'chair' | 'member' | 'third',
  ticket: string,
): Promise<void> {
  const window = await memory.transport.openWindow()
  window.signIn(ticket)
  memory.windows.set(who, window)
}
