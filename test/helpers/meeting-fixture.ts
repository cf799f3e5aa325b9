import { createTestHost, type TestHost } from './host.ts'
import { type Stage, type StageOptions, type StageWindow, stageMeeting } from './stage-meeting.ts'

export * from './stage-meeting.ts'

export type MeetingFixture = Stage & { test: TestHost; openWindow(): StageWindow }

/** A window of the test's host, as the stage wants it. */
export function openTestWindow(test: TestHost, ticket: string | null = null): StageWindow {
  const window = test.window(ticket)
  const signIn = (given: string) => {
    window.ticket = given
  }
  return { client: window.client, signIn }
}

/** The meeting on an in-process host. Call `fixture.test.close()` at the end. */
export async function createMeetingFixture(
  options: Pick<StageOptions, 'proposals' | 'upTo'> & Parameters<typeof createTestHost>[0] = {},
): Promise<MeetingFixture> {
  const { proposals, upTo, ...hostOptions } = options
  const test = createTestHost(hostOptions)
  const openWindow = () => openTestWindow(test)
  try {
    const stage = await stageMeeting({
      openWindow,
      issueTicket: (personId) => test.host.tickets.issue({ kind: 'main', personId }),
      ...(proposals === undefined ? {} : { proposals }),
      ...(upTo === undefined ? {} : { upTo }),
    })
    return { ...stage, test, openWindow }
  } catch (error) {
    await test.close()
    throw error
  }
}

/** The code with which a call was refused; "answered" when it was not. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? String(error),
  )
