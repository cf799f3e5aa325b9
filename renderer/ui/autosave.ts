/**
 * The rule of every field that is typed into: a draft is saved within a second of the last key and at once on leaving;
 * a version is kept after ten seconds of rest, or on leaving, when something was saved since the last one. A save that
 * fails is tried again and nothing typed is given up.
 */
export const SAVE_AFTER_MS = 600
export const REST_MS = 10_000
export const RETRY_MS = 2_000

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown }

export type Autosave<Value> = {
  change: (value: Value) => void
  /** Saves what is not saved and keeps a version: the field is left, or the window goes. */
  leave: () => Promise<void>
  hasUnsaved: () => boolean
  stop: () => void
}

export function createAutosave<Value>(options: {
  save: (value: Value) => Promise<{ savedAt: string }>
  keepVersion?: () => Promise<unknown>
  onState: (state: SaveState) => void
}): Autosave<Value> {
  let pending: { value: Value } | null = null
  let running: Promise<void> | null = null
  let isVersionDue = false
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let restTimer: ReturnType<typeof setTimeout> | undefined

  const flush = (): Promise<void> => {
    clearTimeout(saveTimer)
    // One save at a time, in the order typed: an older text must never arrive after a newer one.
    if (running) return running.then(() => (pending ? flush() : undefined))
    if (!pending) return Promise.resolve()
    const { value } = pending
    pending = null
    options.onState({ kind: 'saving' })
    running = options
      .save(value)
      .then(({ savedAt }) => {
        isVersionDue = true
        options.onState(pending ? { kind: 'dirty' } : { kind: 'saved', at: savedAt })
      })
      .catch((error: unknown) => {
        pending ??= { value }
        options.onState({ kind: 'failed', error })
        saveTimer = setTimeout(() => void flush(), RETRY_MS)
      })
      .finally(() => {
        running = null
      })
    return running
  }

  const keep = async () => {
    clearTimeout(restTimer)
    await flush()
    if (!isVersionDue || pending || !options.keepVersion) return
    isVersionDue = false
    // A version that could not be kept is due again; the draft itself is safe.
    await options.keepVersion().catch(() => {
      isVersionDue = true
    })
  }

  return {
    change: (value) => {
      pending = { value }
      options.onState({ kind: 'dirty' })
      clearTimeout(saveTimer)
      clearTimeout(restTimer)
      saveTimer = setTimeout(() => void flush(), SAVE_AFTER_MS)
      restTimer = setTimeout(() => void keep(), REST_MS)
    },
    leave: keep,
    hasUnsaved: () => pending !== null || running !== null,
    stop: () => {
      clearTimeout(saveTimer)
      clearTimeout(restTimer)
    },
  }
}
