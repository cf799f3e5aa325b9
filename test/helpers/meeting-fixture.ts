import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestHost, type TestHost } from './host.ts'
import {
  type CastName,
  revealByPin,
  type Stage,
  type StageOptions,
  type StageWindow,
  sealEverybody,
  stageMeeting,
} from './stage-meeting.ts'

export * from './stage-meeting.ts'

export type MeetingFixture = Stage & { test: TestHost; openWindow(ticket?: string | null): StageWindow }
type Options = Pick<StageOptions, 'proposals' | 'upTo'>

/** A window of the test's host, as the stage wants it. */
export function openTestWindow(test: TestHost, ticket: string | null = null): StageWindow {
  const window = test.window(ticket)
  const signIn = (given: string) => {
    window.ticket = given
  }
  return { client: window.client, signIn, ticket: () => window.ticket }
}

const scratch = (name: string): string => mkdtempSync(join(tmpdir(), `mati-${name}-`))
const discard = (directory: string): void => rmSync(directory, { recursive: true, force: true })

type Template = { directory: string; stage: Stage }
const templates = new Map<string, Promise<Template>>()

/** Staged once a test file and then copied, since a PIN's hash is slow on purpose. */
async function makeTemplate(options: Options): Promise<Template> {
  const directory = scratch('template')
  process.once('exit', () => discard(directory))
  const test = createTestHost({ directory })
  const issueTicket = (personId: string) => test.host.tickets.issue({ kind: 'main', personId })
  try {
    return {
      directory,
      stage: await stageMeeting({ openWindow: () => openTestWindow(test), issueTicket, ...options }),
    }
  } finally {
    await test.close()
  }
}

/** A meeting on a host of its own, in a folder of its own. Call `fixture.test.close()` at the end. */
export async function createMeetingFixture(options: Options = {}): Promise<MeetingFixture> {
  const key = JSON.stringify(options)
  const template = templates.get(key) ?? makeTemplate(options)
  templates.set(key, template)
  const { directory: source, stage } = await template
  const directory = scratch('meeting')
  cpSync(source, directory, { recursive: true })
  return reopen({ ...stage, directory })
}

/** A meeting with its first item sealed by everybody and revealed: what is voted and resolved comes next. */
export async function createRevealedItem(): Promise<{ meeting: MeetingFixture; itemId: string }> {
  const meeting = await createMeetingFixture()
  const itemId = meeting.itemIds[0] ?? ''
  await sealEverybody(meeting, itemId)
  await revealByPin(meeting, itemId)
  return { meeting, itemId }
}

/** The same workspace in a new host, as after a restart; every person's window shows its old ticket. */
export function reopen(stage: Stage & { directory: string }): MeetingFixture {
  const { directory } = stage
  const test = createTestHost({ directory })
  const close = async () => {
    await test.close()
    discard(directory)
  }
  const openWindow = (ticket: string | null = null) => openTestWindow(test, ticket)
  const cast = Object.fromEntries(
    Object.entries(stage.cast).map(([name, actor]) => {
      const window = openWindow(actor.window.ticket())
      return [name as CastName, { ...actor, window, client: window.client }]
    }),
  ) as Stage['cast']
  return { ...stage, cast, test: { ...test, close }, openWindow }
}

/** The code with which a call was refused; "answered" when it was not. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? String(error),
  )
