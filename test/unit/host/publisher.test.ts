import { describe, expect, test } from 'vitest'
import type { HostWindow } from '../../../electron/host/host-window.ts'
import { createPublisher } from '../../../electron/host/publisher.ts'
import type { HostEvent } from '../../../shared/contract/index.ts'

const windowOf = (id: string): HostWindow => ({ id, kind: 'main', ticket: null, personId: null })

/** Subscribes at once, as the transport does, and reads only when asked. */
function subscribe(publisher: ReturnType<typeof createPublisher>, window: HostWindow) {
  const end = new AbortController()
  const stream = publisher.follow(window, end.signal)
  let pending: Promise<IteratorResult<HostEvent, void>> | null = stream.next()
  const next = async () => {
    const result = await (pending ?? stream.next())
    pending = null
    return result.value
  }
  return { next, end: () => end.abort(), stream }
}

describe('the stream of a window', () => {
  test('counts from one, in order, for each window on its own', async () => {
    const publisher = createPublisher()
    const [one, other] = [subscribe(publisher, windowOf('a')), subscribe(publisher, windowOf('b'))]
    publisher.changed(['score'])
    publisher.changed(['agenda', 'audit'], ({ id }) => id === 'a')
    publisher.changed(['minutes'])
    expect(await one.next()).toEqual({ type: 'changed', sequence: 1, topics: ['score'] })
    expect(await one.next()).toMatchObject({ sequence: 2, topics: ['agenda', 'audit'] })
    expect(await one.next()).toMatchObject({ sequence: 3 })
    expect(await other.next()).toMatchObject({ sequence: 1, topics: ['score'] })
    expect(await other.next()).toMatchObject({ sequence: 2, topics: ['minutes'] })
  })

  test('what a slow window missed shows as a gap, even when nothing comes after it', async () => {
    const publisher = createPublisher()
    const slow = subscribe(publisher, windowOf('slow'))
    for (let count = 0; count < 1_000; count += 1) publisher.changed(['score'])
    publisher.changed(['minutes'])
    const read: number[] = []
    let last: HostEvent | undefined
    while (read.at(-1) !== 1_001 && read.length < 1_001) {
      const event = await Promise.race([
        slow.next(),
        new Promise<undefined>((resolve) => setTimeout(resolve, 200)),
      ])
      if (!event) break
      last = event
      read.push(event.sequence)
    }
    expect(last).toMatchObject({ sequence: 1_001, topics: ['minutes'] })
    expect(read.length).toBeLessThanOrEqual(257)
    expect(read.some((sequence, index) => sequence !== (read[index - 1] ?? 0) + 1)).toBe(true)
  })

  test('ends, and is forgotten, with its window', async () => {
    const publisher = createPublisher()
    const reader = subscribe(publisher, windowOf('a'))
    await Promise.resolve()
    expect(publisher.readerCount()).toBe(1)
    reader.end()
    expect(await reader.next()).toBeUndefined()
    expect(publisher.readerCount()).toBe(0)
  })

  test('progress reaches only the window that started the work', async () => {
    const publisher = createPublisher()
    const [mine, theirs] = [windowOf('mine'), windowOf('theirs')]
    const [one, other] = [subscribe(publisher, mine), subscribe(publisher, theirs)]
    publisher.progress(mine, { jobId: 'job', done: 1, total: 2, label: 'กำลังทำ' })
    publisher.changed(['audit'])
    expect(await one.next()).toMatchObject({ type: 'progress', sequence: 1, done: 1 })
    expect(await other.next()).toMatchObject({ type: 'changed', sequence: 1 })
  })
})
