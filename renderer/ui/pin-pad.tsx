import { Button, PasswordInput } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { entrance } from '../../shared/messages/entrance.ts'
import { useDigits } from './digits.tsx'
import { digitOfCode } from './key-match.ts'
import styles from './pin-pad.module.css'

const PAD = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export const SHORTEST_PIN = 4
const LONGEST_PIN = 32

type PinPadProps = {
  label: string
  description?: string
  value: string
  onChange: (pin: string) => void
  /** With what stands in the field at that moment: keys may outrun the next drawing. */
  onSubmit: (pin: string) => void
  submitLabel: string
  isRunning?: boolean
  /** Why it cannot be sent now ("ลองใหม่ได้ในอีก ๓๐ วินาที"). */
  blockedBy?: string | null
  /** Field and button beside the keys: in a dialog there is more width than height. */
  isWide?: boolean
}

/** A PIN by finger, number pad or keyboard. Number keys count by their place, so the Thai layout types digits too. */
export function PinPad(props: PinPadProps) {
  const {
    label,
    description,
    value,
    onChange,
    onSubmit,
    submitLabel,
    isRunning = false,
    blockedBy,
    isWide,
  } = props
  const digits = useDigits()
  const field = useRef<HTMLInputElement>(null)
  const reasonId = useId()
  const [isTooShort, setTooShort] = useState(false)
  const reason = blockedBy ?? (isTooShort && value.length < SHORTEST_PIN ? entrance.pinTooShort : null)
  const isReady = value.length >= SHORTEST_PIN && !blockedBy && !isRunning
  const press = (digit: number) => {
    if (value.length < LONGEST_PIN) onChange(`${value}${digit}`)
    field.current?.focus()
  }
  const submit = () => {
    const pin = field.current?.value ?? value
    setTooShort(pin.length < SHORTEST_PIN)
    if (pin.length >= SHORTEST_PIN && !blockedBy && !isRunning) onSubmit(pin)
  }
  return (
    <form
      className={styles.pad}
      data-wide={isWide || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PasswordInput
        ref={field}
        label={label}
        description={description}
        value={value}
        maxLength={LONGEST_PIN}
        autoComplete="off"
        data-autofocus
        autoFocus
        aria-describedby={reason ? reasonId : undefined}
        classNames={{ innerInput: styles.field }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          const digit = digitOfCode(event.code)
          if (digit === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
          event.preventDefault()
          press(digit)
        }}
      />
      <div className={styles.keys}>
        {PAD.map((digit) => (
          <PadKey key={digit} label={entrance.digit(digits(digit))} onPress={() => press(digit)}>
            {digits(digit)}
          </PadKey>
        ))}
        <PadKey label={entrance.clear} onPress={() => onChange('')} isSmall>
          {entrance.clear}
        </PadKey>
        <PadKey label={entrance.digit(digits(0))} onPress={() => press(0)}>
          {digits(0)}
        </PadKey>
        <PadKey label={entrance.erase} onPress={() => onChange(value.slice(0, -1))}>
          <IconBackspace aria-hidden />
        </PadKey>
      </div>
      {reason ? (
        <p id={reasonId} className={styles.reason} role="status">
          {reason}
        </p>
      ) : null}
      {/* Not `disabled`: that would swallow an Enter that comes before the next drawing. `submit` decides. */}
      <Button
        type="submit"
        size="lg"
        fullWidth
        loading={isRunning}
        aria-disabled={!isReady}
        data-disabled={!isReady || undefined}
      >
        {submitLabel}
      </Button>
    </form>
  )
}

function PadKey(props: { label: string; onPress: () => void; isSmall?: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.key}
      data-small={props.isSmall || undefined}
      aria-label={props.label}
      // The field keeps the cursor, so that finger and keyboard can take turns.
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  )
}
