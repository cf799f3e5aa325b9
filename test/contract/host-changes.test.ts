import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { codeOf } from '../helpers/meeting-fixture.ts'
import { reconnect, startTransport, type Transport } from '../helpers/transport.ts'

async function start(): Promise<Transport> {
  const transport = await startTransport('port')
  onTestFinished(() => transport.stop())
  return transport
}

test('two windows that go to the sample at once start one host there, which works and stops', async () => {
  const transport = await start()
  const windows = [await transport.openWindow(), await transport.openWindow()]
  await Promise.all(windows.map(({ client }) => codeOf(client.workspace.switch({ to: 'sample' }))))
  await Promise.all(windows.map(({ closed }) => closed))
  const again = await reconnect(transport, null)
  expect(await again.client.workspace.describe({})).toMatchObject({ kind: 'sample', state: 'ready' })
  expect(readFileSync(join(transport.directory, 'current-workspace'), 'utf8')).toBe('sample\n')
})

test('stopping between two lives leaves no host behind: its folder is free at once', async () => {
  const transport = await start()
  const window = await transport.openWindow()
  await window.client.workspace.switch({ to: 'sample' })
  await window.closed
  await transport.host.stop()
  const second = await startTransport('port', { directory: transport.directory })
  onTestFinished(() => second.stop())
  const fresh = await second.openWindow()
  expect((await fresh.client.workspace.describe({})).kind).toBe('sample')
})
