import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf } from '../helpers/meeting-fixture.ts'
import type { RendererWindow } from '../helpers/renderer-window.ts'
import { reconnect, startTransport, TRANSPORTS, type Transport } from '../helpers/transport.ts'

const CRASHING_HOST = new URL('../helpers/crashing-host.ts', import.meta.url)

describe.each(TRANSPORTS)('over %s', (name) => {
  let transport: Transport
  let keeper: RendererWindow
  beforeEach(async () => {
    transport = await startTransport(name, { workerUrl: CRASHING_HOST })
    keeper = await transport.openWindow()
    const owner = { name: 'เลขานุการ', position: '' }
    const { ticket } = await keeper.client.workspace.create({ name: 'งาน', owner, pin: '2468' })
    keeper.signIn(ticket)
  })
  afterEach(() => transport.stop())

  const crash = async (windows: RendererWindow[]) => {
    writeFileSync(join(transport.directory, 'crash-now'), '')
    await Promise.all(windows.map(({ closed }) => closed))
    rmSync(join(transport.directory, 'crash-now'))
  }

  test('the host dies and is started again: ports close, and a window goes on with its old ticket', async () => {
    const { personId } = await keeper.client.person.create({ name: 'ก่อนล้ม', position: '' })
    const other = await transport.openWindow()
    await crash([keeper, other])
    expect(await codeOf(keeper.client.session.current({}))).toBe('CONNECTION_CLOSED')
    const again = await reconnect(transport, keeper.ticket())
    expect((await again.client.session.current({})).person.isKeeper).toBe(true)
    const people = await again.client.person.list({})
    expect(people.map(({ id }) => id)).toContain(personId)
    expect(await again.client.audit.head({})).toMatchObject({ isIntact: true })
  })

  test('a frame that is no message of the contract closes its own window and no other', async () => {
    const stranger = await transport.openWindow()
    stranger.port.postMessage('{"this is": not a message')
    await stranger.closed
    for (const junk of ['[]', '[1,2,3]', 'null', '{"i":"1","t":9,"p":{"u":7}}', '"text"']) {
      const window = await transport.openWindow()
      window.port.postMessage(junk)
      window.port.postMessage(new TextEncoder().encode(junk))
      window.port.close()
    }
    expect(await codeOf(keeper.client.session.current({}))).toBe('answered')
  })

  test('a window that does not greet is closed', async () => {
    const rude = transport.host.openWindow({ windowId: crypto.randomUUID(), kind: 'main', handover: null })
    const closed = new Promise<void>((resolve) => rude.once('close', () => resolve()))
    rude.postMessage('{"type":"hello","handover":null,"isKeeper":true}')
    rude.start()
    await closed
    expect(await codeOf(keeper.client.session.current({}))).toBe('answered')
  })
})
