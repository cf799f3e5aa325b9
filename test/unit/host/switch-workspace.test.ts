import { expect, onTestFinished, test } from 'vitest'
import { createTestHost, type TestHost } from '../../helpers/host.ts'
import { codeOf, createMeetingFixture } from '../../helpers/meeting-fixture.ts'

const open = (kind: 'work' | 'sample'): TestHost => {
  const host = createTestHost({ kind })
  onTestFinished(() => host.close())
  return host
}

test('on the first run anybody goes to the sample, and from the sample anybody goes back', async () => {
  for (const [kind, to] of [
    ['work', 'sample'],
    ['sample', 'work'],
  ] as const) {
    const host = open(kind)
    expect(await codeOf(host.window().client.workspace.switch({ to }))).toBe('answered')
    expect(host.shellRequests).toEqual([to])
  }
})

test('in the own work only its keeper does, and nobody while a meeting is in session', async () => {
  const { test: host, cast } = await createMeetingFixture({ proposals: 1 })
  onTestFinished(() => host.close())
  const goTo = { to: 'sample' as const }
  expect(await codeOf(host.window().client.workspace.switch(goTo))).toBe('SIGN_IN_REQUIRED')
  expect(await codeOf(cast.chair.client.workspace.switch(goTo))).toBe('NOT_ALLOWED')
  await expect(cast.keeper.client.workspace.switch(goTo)).rejects.toMatchObject({
    code: 'STATE_CONFLICT',
    data: { what: 'meeting_in_session' },
  })
  expect(host.shellRequests).toEqual([])
})
