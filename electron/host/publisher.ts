import type { HostEvent } from '../../shared/contract/index.ts'
import type { Topic } from '../../shared/contract/operation.ts'
import type { HostWindow } from './host-window.ts'

type Reader = { window: HostWindow; sequence: number; queue: HostEvent[]; wake: (() => void) | null }

/**
 * What a window did not read in time is dropped, the oldest first: so the newest always arrives, and the gap before it
 * makes the window ask again for everything, even when nothing follows.
 */
const LONGEST_QUEUE = 256

export type Publisher = ReturnType<typeof createPublisher>

export function createPublisher() {
  const readers = new Set<Reader>()

  type Body =
    | { type: 'changed'; topics: readonly Topic[] }
    | { type: 'progress'; jobId: string; done: number; total: number; label: string }

  const send = (reader: Reader, body: Body) => {
    reader.sequence += 1
    if (reader.queue.length >= LONGEST_QUEUE) reader.queue.shift()
    reader.queue.push({ ...body, sequence: reader.sequence })
    reader.wake?.()
  }

  return {
    /** Tells every window, or only those that `isFor` picks, that topics changed. Events hold no data. */
    changed(topics: readonly Topic[], isFor: (window: HostWindow) => boolean = () => true): void {
      if (topics.length === 0) return
      for (const reader of readers) if (isFor(reader.window)) send(reader, { type: 'changed', topics })
    },
    progress(
      window: HostWindow,
      report: { jobId: string; done: number; total: number; label: string },
    ): void {
      for (const reader of readers)
        if (reader.window === window) send(reader, { type: 'progress', ...report })
    },
    /** The window's stream; ends when its connection closes. */
    async *follow(window: HostWindow, signal: AbortSignal | undefined): AsyncGenerator<HostEvent, void> {
      const reader: Reader = { window, sequence: 0, queue: [], wake: null }
      readers.add(reader)
      const stop = () => reader.wake?.()
      signal?.addEventListener('abort', stop)
      try {
        while (!signal?.aborted) {
          const event = reader.queue.shift()
          if (event) yield event
          else await new Promise<void>((resolve) => (reader.wake = resolve))
        }
      } finally {
        signal?.removeEventListener('abort', stop)
        readers.delete(reader)
      }
    },
    readerCount: () => readers.size,
  }
}
