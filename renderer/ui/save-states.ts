import { create } from 'zustand'
import type { SaveState } from './autosave.ts'

/** The state of every field that is being typed into, for the one line in the header. */
type SaveStates = { fields: ReadonlyMap<symbol, SaveState>; lastSavedAt: string | null }

export const useSaveStates = create<SaveStates>()(() => ({ fields: new Map(), lastSavedAt: null }))

export function reportSaveState(key: symbol, state: SaveState): void {
  useSaveStates.setState(({ fields, lastSavedAt }) => {
    const next = new Map(fields)
    if (state.kind === 'saved' || state.kind === 'idle') next.delete(key)
    else next.set(key, state)
    return { fields: next, lastSavedAt: state.kind === 'saved' ? state.at : lastSavedAt }
  })
}

const open = new Set<() => Promise<void>>()

/** A field that is up; the returned function takes it off again. */
export function registerField(leave: () => Promise<void>): () => void {
  open.add(leave)
  return () => {
    open.delete(leave)
  }
}

/** Saves every field that is up, as leaving it would: before the laptop is handed on. */
export const leaveAllFields = (): Promise<unknown> => Promise.allSettled([...open].map((leave) => leave()))

/** For what is saved by a command rather than by typing (a score key): shows in the same place. */
export const reportSaved = (at: string): void => useSaveStates.setState({ lastSavedAt: at })

/** That all is saved has been read, or is another screen's or another person's news by now. */
export const forgetSaved = (): void => useSaveStates.setState({ lastSavedAt: null })

/** The worst state of all: what failed before what waits before what is saved. */
export function overallState({ fields, lastSavedAt }: SaveStates): SaveState {
  const states = [...fields.values()]
  return (
    states.find(({ kind }) => kind === 'failed') ??
    states.find(({ kind }) => kind === 'saving') ??
    states.find(({ kind }) => kind === 'dirty') ??
    (lastSavedAt ? { kind: 'saved', at: lastSavedAt } : { kind: 'idle' })
  )
}
