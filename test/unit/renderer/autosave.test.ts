import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createAutosave,
  REST_MS,
  RETRY_MS,
  SAVE_AFTER_MS,
  type SaveState,
} from '../../../renderer/ui/autosave.ts'
import { overallState } from '../../../renderer/ui/save-states.ts'

const AT = '2014-01-16T02:30:00.000Z'

function field() {
  const saved: string[] = []
  const states: string[] = []
  const isFailing = { value: false }
  const keepVersion = vi.fn(async () => undefined)
  const autosave = createAutosave<string>({
    save: async (text) => {
      if (isFailing.value) throw new Error('the host is away')
      saved.push(text)
      return { savedAt: AT }
    },
    keepVersion,
    onState: ({ kind }) => states.push(kind),
  })
  return { autosave, saved, states, isFailing, keepVersion }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('autosave', () => {
  it('saves once, within a second of the last key', async () => {
    const { autosave, saved, states } = field()
    for (const text of ['ก', 'กา', 'การ']) {
      autosave.change(text)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS)
    expect(SAVE_AFTER_MS).toBeLessThan(1_000)
    expect(saved).toEqual(['การ'])
    expect(states.at(-1)).toBe('saved')
  })

  it('saves at once and keeps a version when the field is left, but only when something was saved', async () => {
    const { autosave, saved, keepVersion } = field()
    await autosave.leave()
    expect(keepVersion).not.toHaveBeenCalled()
    autosave.change('มติ')
    await autosave.leave()
    expect(saved).toEqual(['มติ'])
    expect(keepVersion).toHaveBeenCalledTimes(1)
    await autosave.leave()
    expect(keepVersion).toHaveBeenCalledTimes(1)
  })

  it('keeps a version after ten seconds of rest', async () => {
    const { autosave, keepVersion } = field()
    autosave.change('มติ')
    await vi.advanceTimersByTimeAsync(REST_MS - 1)
    expect(keepVersion).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(keepVersion).toHaveBeenCalledTimes(1)
  })

  it('gives up nothing when a save fails: it tries again, and newer typing wins', async () => {
    const { autosave, saved, states, isFailing, keepVersion } = field()
    isFailing.value = true
    autosave.change('ก')
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS)
    expect(states.at(-1)).toBe('failed')
    expect(autosave.hasUnsaved()).toBe(true)
    await autosave.leave()
    expect(keepVersion).not.toHaveBeenCalled()
    autosave.change('กข')
    isFailing.value = false
    await vi.advanceTimersByTimeAsync(RETRY_MS + SAVE_AFTER_MS)
    expect(saved).toEqual(['กข'])
    expect(autosave.hasUnsaved()).toBe(false)
  })

  it('never lets an older text arrive after a newer one', async () => {
    const order: string[] = []
    const autosave = createAutosave<string>({
      save: async (text) => {
        await new Promise((resolve) => setTimeout(resolve, text === 'ช้า' ? 5_000 : 1))
        order.push(text)
        return { savedAt: AT }
      },
      onState: () => undefined,
    })
    autosave.change('ช้า')
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS)
    autosave.change('เร็ว')
    const left = autosave.leave()
    await vi.advanceTimersByTimeAsync(6_000)
    await left
    expect(order).toEqual(['ช้า', 'เร็ว'])
  })
})

describe('overallState', () => {
  const of = (...states: SaveState[]) =>
    overallState({ fields: new Map(states.map((state) => [Symbol(), state])), lastSavedAt: AT }).kind

  it('shows the worst first', () => {
    expect(of({ kind: 'dirty' }, { kind: 'failed', error: null }, { kind: 'saving' })).toBe('failed')
    expect(of({ kind: 'dirty' }, { kind: 'saving' })).toBe('saving')
    expect(of()).toBe('saved')
    expect(overallState({ fields: new Map(), lastSavedAt: null }).kind).toBe('idle')
  })
})
