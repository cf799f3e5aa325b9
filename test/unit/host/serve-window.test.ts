import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serveWindow } from '../../../electron/host/serve-window.ts'
import { isWindowFrame } from '../../../electron/host/window-frame.ts'
import { codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'
import { desktopDoor, openRendererWindow } from '../../helpers/renderer-window.ts'

describe('a window of the host', () => {
  let meeting: MeetingFixture
  beforeEach(async () => {
    meeting = await createMeetingFixture({ upTo: 'preparing' })
  })
  afterEach(() => meeting.test.close())

  /** The renderer's client on the port, and the host where the test can look into it. */
  const open = (greeting: { ticket?: string | null; handover?: string | null } = {}) => {
    const door = desktopDoor({
      openWindow: (request) => {
        const { port1, port2 } = new MessageChannel()
        serveWindow(meeting.test.host, port1, request)
        return port2
      },
    })
    return openRendererWindow(door, greeting)
  }
  const readers = () => meeting.test.host.publisher.readerCount()
  const until = async (isTrue: () => boolean) => {
    while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  test('follows events while it is open, and is forgotten when it closes or stops reading', async () => {
    const [one, two] = [await open(), await open()]
    const end = new AbortController()
    const read = async (events: AsyncIterable<unknown>) => {
      for await (const event of events) void event
    }
    const reading = [
      read(await one.followEvents(new AbortController().signal)).catch(() => {}),
      read(await two.followEvents(end.signal)).catch(() => {}),
    ]
    await until(() => readers() === 2)
    one.port.close()
    await until(() => readers() === 1)
    end.abort()
    await until(() => readers() === 0)
    await reading[0]
    two.port.close()
  })

  test('long work ends with the window that started it', async () => {
    const window = await open({ ticket: meeting.cast.keeper.window.ticket() })
    const events = await window.followEvents(new AbortController().signal)
    const jobId = crypto.randomUUID()
    const backup = codeOf(window.client.backup.make({ jobId }))
    for await (const event of events) if (event.type === 'progress') break
    window.port.close()
    expect(['CONNECTION_CLOSED', 'answered']).toContain(await backup)
    await until(() => readers() === 0)
    // Its name is free again, for another window's work.
    let code = 'STATE_CONFLICT'
    while (code === 'STATE_CONFLICT') {
      await new Promise((resolve) => setTimeout(resolve, 5))
      code = await codeOf(meeting.cast.keeper.client.backup.make({ jobId }))
    }
    expect(code).toBe('answered')
  })

  test('is the kind of window that its ticket says, also when it connects anew', async () => {
    const { handover } = await meeting.cast.keeper.client.windows.open({
      kind: 'projector',
      meetingId: meeting.meetingId,
    })
    const wall = await open({ handover })
    expect(wall.welcome.kind).toBe('projector')
    const thief = await open({ handover })
    expect(thief.welcome).toMatchObject({ kind: 'main', ticket: null })
    wall.port.close()
    const again = await open({ handover, ticket: wall.ticket() })
    expect(again.welcome).toMatchObject({ kind: 'projector', ticket: wall.ticket() })
    expect(await codeOf(again.client.projector.view({}))).toBe('answered')
    expect(await codeOf(again.client.meeting.list({}))).toBe('NOT_ALLOWED')
    for (const { port } of [thief, again]) port.close()
  })
})

describe('a frame of a window', () => {
  const call = { i: '1', p: { u: '/score/put', b: { json: { ticket: null, input: {} } } } }
  test('is a call, or the end of one', () => {
    expect(isWindowFrame(JSON.stringify(call))).toBe(true)
    expect(isWindowFrame('{"i":"1","t":4}')).toBe(true)
  })
  test.each([
    ['no JSON', '{'],
    ['bytes', new Uint8Array([123, 125])],
    ['an object that was never text', call],
    ['a list', '[]'],
    ['another origin', JSON.stringify({ ...call, p: { ...call.p, u: 'http://evil.example/a/b' } })],
    ['a deeper path', JSON.stringify({ ...call, p: { ...call.p, u: '/a/b/c' } })],
    ['a query', JSON.stringify({ ...call, p: { ...call.p, u: '/a/b?x=1' } })],
    ['headers', JSON.stringify({ ...call, p: { ...call.p, h: { 'content-type': 'multipart/form-data' } } })],
    [
      'types by path',
      JSON.stringify({ ...call, p: { ...call.p, b: { json: {}, meta: [[1, '__proto__', 'x']] } } }),
    ],
    ['a stream from the window', '{"i":"1","t":3}'],
    ['no id', '{"t":4}'],
  ])('is not %s', (_what, frame) => {
    expect(isWindowFrame(frame)).toBe(false)
  })
})
