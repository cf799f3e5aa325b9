import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { updateItem, updateMeeting } from '../../db/queries/meeting.ts'
import { dispatch } from '../../electron/host/dispatch.ts'
import { type OperationName, operations } from '../../shared/contract/index.ts'
import { ITEM_STATES, MEETING_STATES } from '../../shared/domain/meeting.ts'
import type { TestWindow } from '../helpers/host.ts'
import { createMeetingFixture, type MeetingFixture, openSession } from '../helpers/meeting-fixture.ts'
import { sampleInput } from '../helpers/sample-input.ts'

/**
 * Every operation is called by every role in every state of meeting and item, through the host's own door, and let in
 * or refused as the printed table says. Behind the door stands a stub, so that nothing changes in between.
 */
const door = vi.hoisted(() => ({ isStubbed: false }))
vi.mock('../../electron/host/handlers.ts', async (importActual) => {
  const { handlers } = await importActual<typeof import('../../electron/host/handlers.ts')>()
  const stub = () => {
    throw Object.assign(new Error('let in'), { code: 'LET_IN' })
  }
  return {
    handlers: new Proxy(handlers, { get: (own, name) => (door.isStubbed ? stub : Reflect.get(own, name)) }),
  }
})

/** Who they are in the words of the table; the keeper of the fixture has a secretary's seat too. */
const ROLES = {
  nobody: ['nobody'],
  projector: ['projector'],
  outsider: ['stranger'],
  adviser: ['adviser'],
  observer: ['observer'],
  ant: ['member'],
  vice: ['chair'],
  chair: ['presiding'],
  clerk: ['secretary'],
  keeper: ['keeper', 'secretary'],
} as const
type RoleName = keyof typeof ROLES

let meeting: MeetingFixture
const windows = new Map<RoleName, TestWindow>()

beforeAll(async () => {
  meeting = await createMeetingFixture({ upTo: 'preparing' })
  const { client } = meeting.cast.keeper
  const { committeeId, meetingId, test: own } = meeting
  const issue = (personId: string) => own.window(own.host.tickets.issue({ kind: 'main', personId }))
  for (const [name, role] of [
    ['clerk', 'secretary'],
    ['observer', 'observer'],
  ] as const) {
    const { personId } = await client.person.create({ name, position: '' })
    await client.committee.addSeat({
      committeeId,
      holder: name,
      personId,
      role,
      title: name,
      isVoting: false,
    })
    windows.set(name, issue(personId))
  }
  for (const name of ['outsider', 'adviser', 'ant', 'vice', 'chair', 'keeper'] as const)
    windows.set(name, issue(meeting.cast[name].personId))
  windows.set('nobody', own.window(null))
  windows.set('projector', own.window(own.host.tickets.issue({ kind: 'projector', meetingId })))
  await openSession(meeting)
  door.isStubbed = true
})
afterAll(() => meeting.test.close())

const TABLE = join(import.meta.dirname, '../unit/domain/access-table.txt')
type Cell = { meetings: string; items: string; who: string[] }

/** The printed table, read as a person reads it. */
function readTable(): Map<string, Cell[]> {
  const table = new Map<string, Cell[]>()
  let name = ''
  for (const line of readFileSync(TABLE, 'utf8').trimEnd().split('\n').slice(1)) {
    name = line.slice(0, 35).trim() || name
    const [states = '', ...who] = line.slice(35).trim().split(/\s+/)
    const [meetings = '', items = ''] = states.split('·')
    table.set(name, [...(table.get(name) ?? []), { meetings, items, who }])
  }
  return table
}

const isAmong = (list: string, state: string | null) => list === '*' || list.split(',').includes(state ?? '-')

function isLetIn(
  cells: readonly Cell[],
  facts: { role: RoleName; meeting: string | null; item: string | null },
) {
  return cells.some(({ meetings, items, who }) => {
    const crowd = who.join(' ')
    const isEverybody =
      crowd === 'anyone' ? facts.role !== 'projector' : crowd === 'everyone signed in' && !isDoor(facts.role)
    const isOne = isEverybody || ROLES[facts.role].some((word) => who.includes(word))
    return isOne && isAmong(meetings, facts.meeting) && isAmong(items, facts.item)
  })
}
const isDoor = (role: RoleName) => role === 'nobody' || role === 'projector'

const LET_IN = 'LET_IN'
const REFUSALS = ['SIGN_IN_REQUIRED', 'NOT_ALLOWED', 'STATE_CONFLICT']

test('the table has a row for every operation, and every operation a sample of its input', () => {
  const table = readTable()
  expect([...operations.keys()].filter((name) => !table.has(name))).toEqual([])
  for (const name of operations.keys()) sampleInput(name, {})
})

for (const meetingState of MEETING_STATES)
  for (const itemState of ITEM_STATES)
    test(`in a meeting that is ${meetingState}, with an item that is ${itemState}, each role gets in where the table says`, async () => {
      const { host } = meeting.test
      const [itemId = ''] = meeting.itemIds
      const { meetingId, committeeId } = meeting
      host.db.write((db) => {
        updateMeeting(db, meetingId, { state: meetingState })
        updateItem(db, itemId, { state: itemState })
      })
      const table = readTable()
      const wrong: string[] = []
      for (const name of operations.keys()) {
        const input = sampleInput(name, { meetingId, itemId, committeeId })
        const names = Object.keys(input as object)
        const item = names.includes('itemId') ? itemState : null
        const inMeeting = names.includes('itemId') || names.includes('meetingId') ? meetingState : null
        for (const [role, own] of windows) {
          const code = await call(name, { own, input })
          const facts = { role, meeting: inMeeting, item }
          const expected = isLetIn(table.get(name) ?? [], facts)
          if (expected ? code !== LET_IN : !REFUSALS.includes(code)) wrong.push(`${name} ${role}: ${code}`)
        }
      }
      expect(wrong).toEqual([])
    })

const call = (name: OperationName, facts: { own: TestWindow; input: unknown }): Promise<string> =>
  dispatch(meeting.test.host, {
    window: facts.own.window,
    name,
    envelope: { ticket: facts.own.ticket, input: facts.input },
  }).then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? String(error),
  )
