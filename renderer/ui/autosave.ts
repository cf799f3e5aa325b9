import { type ErrorCode, MatiError } from '../../shared/errors.ts'

/**
 * The rule of every field that is typed into: a draft is saved within a second of the last key and at once on leaving;
 * a version is kept after ten seconds of rest, or on leaving, when something was saved since the last one. A save that
 * fails is tried again and nothing typed is given up.
 */
export const SAVE_AFTER_MS = 600
export const REST_MS = 10_000
export const RETRY_MS = 2_000

/** The host has understood and says no: sent again, the same is refused again. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'NOT_ALLOWED',
  'NOT_FOUND',
  'SIGN_IN_REQUIRED',
  'STATE_CONFLICT',
])
const isRefused = (error: unknown): boolean => error instanceof MatiError && REFUSALS.has(error.code)

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
  /** The field is gone for good: saves what waits, as leaving does, and gives up only what the host refuses. */
  end: () => void
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
  let isEnded = false
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
        if (isEnded && isRefused(error)) return options.onState({ kind: 'idle' })
        pending ??= { value }
        options.onState({ kind: 'failed', error })
        if (isRefused(error)) return
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
      isEnded = false
      pending = { value }
      options.onState({ kind: 'dirty' })
      clearTimeout(saveTimer)
      clearTimeout(restTimer)
      saveTimer = setTimeout(() => void flush(), SAVE_AFTER_MS)
      restTimer = setTimeout(() => void keep(), REST_MS)
    },
    leave: keep,
    hasUnsaved: () => pending !== null || running !== null,
    end: () => {
      isEnded = true
      void keep()
    },
    stop: () => {
      clearTimeout(saveTimer)
      clearTimeout(restTimer)
    },
  }
}
