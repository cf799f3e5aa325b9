import { type KeyboardEvent, useId, useRef } from 'react'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './choice-row.module.css'

type ChoiceRowProps<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string; detail?: string; keys?: string }[]
  value: Value | null
  onChoose: (value: Value) => void
  /** Enter on the choice that holds. */
  onConfirm?: () => void
  isBig?: boolean
}

/** A few big choices side by side, one of which holds: a radio group for the fingers. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { label, options, value, onChoose, onConfirm, isBig = false } = props
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const stop = value ?? options[0]?.value
  const press = (event: KeyboardEvent, index: number) => {
    const isConfirming = event.key === 'Enter' && onConfirm && options[index]?.value === value
    if (!isConfirming) return move(event, index)
    event.preventDefault()
    onConfirm()
  }
  const move = (event: KeyboardEvent, index: number) => {
    const forward = event.code === 'ArrowRight' || event.code === 'ArrowDown'
    if (event.altKey || (!forward && event.code !== 'ArrowLeft' && event.code !== 'ArrowUp')) return
    event.preventDefault()
    const next = options[(index + (forward ? 1 : -1) + options.length) % options.length]
    if (!next) return
    onChoose(next.value)
    group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus()
  }
  return (
    <div>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <div
        ref={group}
        role="radiogroup"
        aria-labelledby={id}
        className={styles.row}
        data-big={isBig || undefined}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useSemanticElements: the whole card is the target, and the key hint is in it
          <button
            key={option.value}
            type="button"
            role="radio"
            data-value={option.value}
            aria-checked={option.value === value}
            aria-keyshortcuts={option.keys?.replace('Ctrl', 'Control')}
            tabIndex={option.value === stop ? 0 : -1}
            className={styles.choice}
            onClick={() => onChoose(option.value)}
            onKeyDown={(event) => press(event, index)}
          >
            <span className={styles.name}>
              {option.label}
              {option.keys ? <KeyHint keys={option.keys} /> : null}
            </span>
            {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
          </button>
        ))}
      </div>
    </div>
  )
}
