import type { HostServices } from '../../electron/host/services.ts'
import type { HostEvent } from '../../shared/contract/index.ts'
import type { TestWindow } from './host.ts'

/** Follows a window's events; `taken` grows as they come. */
export function listen(
  host: HostServices,
  { window }: TestWindow,
): { taken: HostEvent[]; end(): Promise<void> } {
  const end = new AbortController()
  const taken: HostEvent[] = []
  const reading = (async () => {
    for await (const event of host.publisher.follow(window, end.signal)) taken.push(event)
  })()
  return {
    taken,
    end: () => {
      end.abort()
      return reading
    },
  }
}

/** Lets every event that was sent be read: they travel in microtasks. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
