/** What the page notes down of one key: set by {@link watchKeys}, read by the bench. */
export type KeyClock = {
  /** Milliseconds from the key to the frame painted after the host's answer; null until then. */
  done: Promise<number>
  arm(): void
}
declare global {
  interface Window {
    keyClock: KeyClock
  }
}

/**
 * Runs in the page before its own scripts: from the key's own time stamp to the paint after the answer to the
 * `score.put` that the key sent. The host answers when the score is on the disk.
 */
export function watchKeys(): void {
  let pressedAt = 0
  let callId: unknown = null
  let finish: (time: number) => void = () => {}
  const clock: KeyClock = {
    done: Promise.resolve(0),
    arm: () => {
      callId = null
      clock.done = new Promise((resolve) => {
        finish = resolve
      })
    },
  }
  window.keyClock = clock
  // The page has nothing for this key: what it takes is the browser's own way from a key to a painted frame.
  const IDLE = 'F8'
  // A timer set in a frame's own callback runs when that frame has been painted.
  const afterPaint = () =>
    requestAnimationFrame(() => setTimeout(() => finish(performance.now() - pressedAt)))
  window.addEventListener(
    'keydown',
    (event) => {
      pressedAt = event.timeStamp
      if (event.code === IDLE) afterPaint()
    },
    { capture: true },
  )
  const idOf = (data: unknown): unknown => (typeof data === 'string' ? JSON.parse(data).i : null)
  const Native = window.WebSocket
  window.WebSocket = class extends Native {
    constructor(...given: ConstructorParameters<typeof Native>) {
      super(...given)
      this.addEventListener('message', ({ data }) => {
        if (callId === null || idOf(data) !== callId) return
        callId = null
        afterPaint()
      })
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (typeof data === 'string' && data.includes('/score/put')) callId = idOf(data)
      super.send(data)
    }
  }
}
