import { Button } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { KeyHint } from './key-hint.tsx'
import styles from './primary-action.module.css'

type PrimaryActionProps = {
  children: ReactNode
  onClick?: () => void
  icon?: ReactNode
  /** Why it cannot be done now, in a sentence; it stands beside the button, which then does nothing. */
  blockedBy?: string | null
  isRunning?: boolean
  type?: 'button' | 'submit'
  /** Of the form that it submits, where the form is elsewhere. */
  form?: string
  keyHint?: string
  tone?: 'normal' | 'stop'
}

/** The one thing to do next. It stays focusable when blocked, so that a screen reader hears why. */
export function PrimaryAction(props: PrimaryActionProps) {
  const {
    children,
    onClick,
    icon,
    blockedBy,
    isRunning,
    type = 'button',
    form,
    keyHint,
    tone = 'normal',
  } = props
  const reasonId = useId()
  const isBlocked = blockedBy !== null && blockedBy !== undefined && blockedBy !== ''
  return (
    <div className={styles.corner}>
      {isBlocked ? (
        <span id={reasonId} className={styles.reason}>
          {blockedBy}
        </span>
      ) : null}
      <Button
        type={isBlocked ? 'button' : type}
        form={form}
        color={tone === 'stop' ? 'red' : undefined}
        leftSection={icon}
        rightSection={keyHint ? <KeyHint keys={keyHint} /> : undefined}
        loading={isRunning ?? false}
        data-disabled={isBlocked || undefined}
        aria-disabled={isBlocked || undefined}
        aria-describedby={isBlocked ? reasonId : undefined}
        onClick={isBlocked ? (event) => event.preventDefault() : onClick}
        className={styles.button}
      >
        {children}
      </Button>
    </div>
  )
}
