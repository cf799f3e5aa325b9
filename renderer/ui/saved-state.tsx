import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react'
import { useEffect } from 'react'
import { common } from '../../shared/messages/common.ts'
import type { SaveState } from './autosave.ts'
import { type Formatter, useFormat } from './format.ts'
import { forgetSaved, overallState, useSaveStates } from './save-states.ts'
import styles from './saved-state.module.css'

function savedSentence(state: SaveState, format: Formatter): string {
  if (state.kind === 'saved') return common.saved.saved(format.time(new Date(state.at)))
  return common.saved[state.kind]
}

/** Whether what was typed is saved, in words and with a mark. `isQuiet` says nothing until something was typed. */
export function SavedState({ state, isQuiet = false }: { state: SaveState; isQuiet?: boolean }) {
  const format = useFormat()
  if (isQuiet && state.kind === 'idle') return null
  const Icon = state.kind === 'failed' ? IconAlertTriangle : state.kind === 'saved' ? IconCheck : IconDots
  return (
    <span className={styles.state} data-kind={state.kind} role="status">
      {state.kind === 'idle' ? null : <Icon size={18} aria-hidden />}
      {savedSentence(state, format)}
    </span>
  )
}

const LONG_ENOUGH_MS = 8_000

/** The same for all fields of the window together. Good news leaves after a while, bad news stays. */
export function OverallSavedState({ shownForMs = LONG_ENOUGH_MS }: { shownForMs?: number }) {
  const states = useSaveStates()
  const { lastSavedAt } = states
  useEffect(() => {
    if (lastSavedAt === null) return
    const timer = setTimeout(forgetSaved, shownForMs)
    return () => clearTimeout(timer)
  }, [lastSavedAt, shownForMs])
  return <SavedState state={overallState(states)} isQuiet />
}
