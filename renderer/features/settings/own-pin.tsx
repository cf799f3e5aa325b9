import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { settings } from '../../../shared/messages/settings.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './settings.module.css'
import { SettingsCard } from './settings-card.tsx'

type Pins = { old: string; first: string; again: string }
const BLANK: Pins = { old: '', first: '', again: '' }

function problemOf({ first, again }: Pins): string | null {
  if (first.length < 4) return settings.pinTooShort
  return first === again ? null : settings.pinsDiffer
}

export function OwnPin() {
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  return (
    <SettingsCard title={settings.ownPin}>
      {isDone ? <p role="status">{settings.pinChanged}</p> : null}
      {isOpen ? (
        <PinForm
          onDone={() => {
            setOpen(false)
            setDone(true)
          }}
        />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {settings.changePin}
        </Button>
      )}
    </SettingsCard>
  )
}

function PinForm({ onDone }: { onDone: () => void }) {
  const [pins, setPins] = useState(BLANK)
  const change = useCommandOf('session.changePin')
  const problem = problemOf(pins)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem) return
    const answer = await change.attempt({ oldPin: pins.old, newPin: pins.first })
    setPins(BLANK)
    if (answer) onDone()
  }
  const fields = [
    { name: 'old', label: settings.oldPin },
    { name: 'first', label: settings.newPin },
    { name: 'again', label: settings.newPinAgain },
  ] as const
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {fields.map(({ name, label }) => (
        <PasswordInput
          key={name}
          label={label}
          autoComplete="off"
          maxLength={32}
          value={pins[name]}
          onChange={(event) => setPins({ ...pins, [name]: event.currentTarget.value })}
        />
      ))}
      <ErrorNotice error={change.error} />
      <PrimaryAction type="submit" isRunning={change.isRunning} blockedBy={problem}>
        {settings.changePin}
      </PrimaryAction>
    </form>
  )
}
