import { Textarea } from '@mantine/core'
import { useState } from 'react'
import styles from './prose-editor.module.css'
import { SavedState } from './saved-state.tsx'
import { useAutosave } from './use-autosave.ts'

type ProseEditorProps = {
  label: string
  description?: string
  /** What the host holds. Taken over whenever nothing typed here is waiting. */
  value: string
  onSave: (text: string) => Promise<{ savedAt: string }>
  /** After ten seconds of rest and on leaving the field. */
  onKeepVersion?: () => Promise<unknown>
  placeholder?: string
  minRows?: number
  maxRows?: number
  maxLength?: number
  /** A sentence that says why it cannot be written in now. */
  readOnlyReason?: string | null
  isLabelHidden?: boolean
}

/** A text that saves itself. Undo is the browser's own, so Ctrl+Z works as everywhere. */
export function ProseEditor(props: ProseEditorProps) {
  const { label, description, value, minRows = 3, maxRows, readOnlyReason, isLabelHidden = false } = props
  const [draft, setDraft] = useState(value)
  const [taken, setTaken] = useState(value)
  const { state, autosave } = useAutosave<string>({
    onSave: props.onSave,
    onKeepVersion: props.onKeepVersion,
  })
  if (value !== taken && !autosave.hasUnsaved()) {
    setTaken(value)
    setDraft(value)
  }
  return (
    <div className={styles.editor}>
      <Textarea
        label={isLabelHidden ? undefined : label}
        aria-label={isLabelHidden ? label : undefined}
        description={readOnlyReason ?? description}
        placeholder={props.placeholder}
        value={draft}
        readOnly={Boolean(readOnlyReason)}
        autosize
        minRows={minRows}
        maxRows={maxRows}
        maxLength={props.maxLength ?? 200_000}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          autosave.change(event.currentTarget.value)
        }}
        onBlur={() => void autosave.leave()}
      />
      {readOnlyReason ? null : (
        <div className={styles.state}>
          <SavedState state={state} isQuiet />
        </div>
      )}
    </div>
  )
}
