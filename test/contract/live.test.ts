import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HostEvent } from '../../shared/contract/index.ts'
import { codeOf } from '../helpers/meeting-fixture.ts'
import type { RendererWindow } from '../helpers/renderer-window.ts'
import { startTransport, TRANSPORTS, type Transport } from '../helpers/transport.ts'

const NOWHERE = '00000000-0000-7000-8000-000000000000'

/** Reads a window's stream; `until` resolves with the first event that fits. */
async function readStream(window: RendererWindow) {
  const end = new AbortController()
  const events: HostEvent[] = []
  const waiting = new Set<() => void>()
  const stream = await window.followEvents(end.signal)
  const done = (async () => {
    for await (const event of stream) {
      events.push(event)
      for (const wake of waiting) wake()
    }
  })().catch(() => {})
  const until = async (fits: (event: HostEvent) => boolean): Promise<HostEvent> => {
    for (;;) {
      const found = events.find(fits)
      if (found) return found
      await new Promise<void>((resolve) => waiting.add(resolve))
    }
  }
  return { events, until, done, end: () => end.abort() }
}

const isAbout = (topic: string) => (event: HostEvent) =>
  event.type === 'changed' && (event.topics as readonly string[]).includes(topic)

describe.each(TRANSPORTS)('over %s', (name) => {
  let transport: Transport
  let keeper: RendererWindow
  beforeAll(async () => {
    transport = await startTransport(name)
    keeper = await transport.openWindow()
    const owner = { name: 'เลขานุการ', position: '' }
    const { ticket } = await keeper.client.workspace.create({ name: 'งาน', owner, pin: '2468' })
    keeper.signIn(ticket)
  })
  afterAll(() => transport.stop())
  const openPerson = async (person: string) => {
    const { personId } = await keeper.client.person.create({ name: person, position: '' })
    const window = await transport.openWindow()
    window.signIn((await window.client.session.choosePin({ personId, pin: '1357' })).ticket)
    return window
  }

  describe('bad input', () => {
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => ({ code: 'answered', fields: [] as string[] }),
        ({ code, data }) => ({ code, fields: (data?.fields ?? []) as string[] }),
      )

    test('a key that the contract does not have is refused and named', async () => {
      const input = { personId: NOWHERE, name: 'ก', position: '', isKeeper: true }
      const { code, fields } = await refused(keeper.client.person.update(input))
      expect([code, fields]).toEqual(['INPUT_INVALID', ['isKeeper: unrecognized_keys']])
    })

    test('a value of another type is refused with its place', async () => {
      const { code, fields } = await refused(keeper.client.person.create({ name: 7 as never, position: '' }))
      expect([code, fields]).toEqual(['INPUT_INVALID', ['name: invalid_type']])
      const list = await refused(keeper.client.proposal.list({ tracks: ['service', 'nowhere' as never] }))
      expect(list).toEqual({ code: 'INPUT_INVALID', fields: ['tracks.1: invalid_value'] })
    })

    test('nothing at all, a text, a list: refused over the same wire', async () => {
      for (const input of [undefined, null, 'text', [1]])
        expect(await codeOf(keeper.client.person.create(input as never))).toBe('INPUT_INVALID')
    })
  })

  test('a ticket that nobody gave out is nobody', async () => {
    const stranger = await transport.openWindow({ ticket: 'a'.repeat(43) })
    expect(stranger.welcome.ticket).toBeNull()
    stranger.signIn('a'.repeat(43))
    expect(await codeOf(stranger.client.session.current({}))).toBe('SIGN_IN_REQUIRED')
    // The renderer's client lets go of a ticket that the host does not know.
    expect(stranger.ticket()).toBeNull()
    stranger.port.close()
  })

  test('three windows are three people, whatever the browser shares', async () => {
    const [one, two] = await Promise.all([openPerson('คนที่หนึ่ง'), openPerson('คนที่สอง')])
    const names = await Promise.all(
      [keeper, one, two].map(async ({ client }) => (await client.session.current({})).person.name),
    )
    expect(names).toEqual(['เลขานุการ', 'คนที่หนึ่ง', 'คนที่สอง'])
    await one.client.session.signOut({})
    expect(await codeOf(one.client.session.current({}))).toBe('SIGN_IN_REQUIRED')
    expect(await codeOf(two.client.session.current({}))).toBe('answered')
    for (const window of [one, two]) window.port.close()
  })

  test('a change reaches every open window, eight of them at once, each with its own count', async () => {
    const windows = await Promise.all(Array.from({ length: 8 }, () => openedOneByOne(transport)))
    const streams = await Promise.all(windows.map(readStream))
    await keeper.client.person.create({ name: 'คนใหม่', position: '' })
    const heard = await Promise.all(streams.map(({ until }) => until(isAbout('person'))))
    expect(heard.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 8 }, () => 1))
    const answers = await Promise.all(windows.map(({ client }) => client.workspace.describe({})))
    for (const { people } of answers) expect(people.map(({ name }) => name)).toContain('คนใหม่')
    for (const { port } of windows) port.close()
    await Promise.all(streams.map(({ done }) => done))
  })

  test('a window that closes is forgotten: its jobs end and later changes go to the others', async () => {
    const gone = await transport.openWindow()
    const stream = await readStream(gone)
    gone.port.close()
    await gone.closed
    await stream.done
    const other = await transport.openWindow()
    const still = await readStream(other)
    await keeper.client.person.create({ name: 'หลังปิดหน้าต่าง', position: '' })
    await still.until(isAbout('person'))
    expect(stream.events).toEqual([])
    other.port.close()
  })

  test('a call on a closed port fails at once, and so does one that was under way', async () => {
    const window = await transport.openWindow({ ticket: keeper.ticket() })
    await window.client.session.current({})
    const underWay = codeOf(window.client.person.list({}))
    window.port.close()
    expect(['CONNECTION_CLOSED', 'answered']).toContain(await underWay)
    await window.closed
    const before = performance.now()
    expect(await codeOf(window.client.session.current({}))).toBe('CONNECTION_CLOSED')
    expect(performance.now() - before).toBeLessThan(50)
  })

  test('a window that reconnects shows its ticket and goes on as who it was', async () => {
    const first = await openPerson('ผู้เชื่อมต่อใหม่')
    const ticket = first.ticket()
    first.port.close()
    const again = await transport.openWindow({ ticket })
    expect(again.welcome).toMatchObject({ kind: 'main', ticket })
    expect((await again.client.session.current({})).person.name).toBe('ผู้เชื่อมต่อใหม่')
    again.port.close()
  })
})

/** Pages load one after another, since their modules are loaded anew for each. */
let queue: Promise<unknown> = Promise.resolve()
function openedOneByOne(transport: Transport): Promise<RendererWindow> {
  const opened = queue.then(() => transport.openWindow())
  queue = opened.catch(() => {})
  return opened
}
