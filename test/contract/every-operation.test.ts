import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OperationName, operations } from '../../shared/contract/index.ts'
import { startTransport, TRANSPORTS, type Transport } from '../helpers/transport.ts'
import { documentCalls } from './calls/documents.ts'
import { meetingCalls } from './calls/meeting.ts'
import { noteCalls } from './calls/notes.ts'
import { registerCalls } from './calls/register.ts'
import type { Memory, Step } from './calls/step.ts'
import { trustCalls } from './calls/trust.ts'
import { typefaceCalls } from './calls/typeface.ts'
import { workspaceCalls } from './calls/workspace.ts'

/** One small meeting from the first run to the verified signature, in the order in which it happens. */
const CALLS: readonly Step[] = [
  ...workspaceCalls,
  ...registerCalls,
  ...noteCalls,
  ...meetingCalls,
  ...documentCalls,
  ...trustCalls,
  ...typefaceCalls,
]

test('the table has a valid call of every operation of the contract', () => {
  const called = new Set(CALLS.map(({ name }) => name))
  const missing = [...operations.keys()].filter((name) => !called.has(name))
  expect(missing).toEqual([])
})

/** What one transport rightly refuses: the system's viewer is behind the desktop only. */
const REFUSED: Partial<Record<OperationName, { over: Transport['name']; code: string }>> = {
  'file.open': { over: 'http', code: 'STATE_CONFLICT' },
}

describe.each(TRANSPORTS)('over %s', (name) => {
  let memory: Memory
  beforeAll(async () => {
    const transport = await startTransport(name)
    memory = { transport, windows: new Map(), ids: new Map(), kept: new Map() }
    memory.windows.set('nobody', await transport.openWindow())
  })
  afterAll(() => memory.transport.stop())

  // In order, and nothing after the first that fails: each call rests on those before.
  let isBroken = false
  test.each(CALLS.map((step, index) => [`${index + 1} ${step.name}`, step] as const))(
    '%s',
    async (_, step) => {
      if (isBroken) throw new Error('an earlier call failed')
      const refusal = REFUSED[step.name]
      isBroken = true
      if (refusal?.over === name) await expect(step.run(memory)).rejects.toMatchObject({ code: refusal.code })
      else await step.run(memory)
      isBroken = false
    },
  )

  test('every file that the desktop opened lies under a name of its own', () => {
    const opened = memory.transport.shellRequests.filter(({ type }) => type === 'open-file')
    expect(opened).toHaveLength(name === 'port' ? 1 : 0)
  })
})
