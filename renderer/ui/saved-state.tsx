import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react'
import { common } from '../../shared/messages/common.ts'
import type { SaveState } from './autosave.ts'
import { type Formatter, useFormat } from './format.ts'
import { overallState, useSaveStates } from './save-states.ts'
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

/** The same for all fields of the window together. */
export const OverallSavedState = () => <SavedState state={overallState(useSaveStates())} isQuiet />
