import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { type Command, useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PinPad } from '../../ui/pin-pad.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem } from '../meetings/readiness.ts'
import styles from './reveal-dialog.module.css'

type FormProps = { item: AgendaItem; reveal: Command<'score.reveal'>; onClose: () => void }

/** The key turns here: by the presiding person's PIN or, where that fails, by the code printed at the opening. */
export function RevealDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const [by, setBy] = useState<'pin' | 'recovery_code'>('pin')
  const reveal = useCommandOf('score.reveal')
  const Form = by === 'pin' ? ByPin : ByCode
  return (
    <Modal opened onClose={onClose} title={words.reveal.title} classNames={{ title: styles.title }}>
      <div className={styles.form}>
        <p>{words.reveal.text}</p>
        <ErrorNotice error={reveal.error} />
        <Form item={item} reveal={reveal} onClose={onClose} />
        <div className={styles.bar}>
          <Button
            variant="subtle"
            onClick={() => {
              reveal.forgetError()
              setBy(by === 'pin' ? 'recovery_code' : 'pin')
            }}
          >
            {by === 'pin' ? words.reveal.useCode : words.reveal.usePin}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.actions.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function ByPin({ item, reveal, onClose }: FormProps) {
  const [pin, setPin] = useState('')
  const submit = async (typed: string) => {
    const answer = await reveal.attempt({ itemId: item.id, key: { by: 'pin', pin: typed } })
    setPin('')
    if (answer) onClose()
  }
  return (
    <PinPad
      label={words.reveal.pin}
      value={pin}
      onChange={setPin}
      onSubmit={(typed) => void submit(typed)}
      submitLabel={words.reveal.button}
      isRunning={reveal.isRunning}
    />
  )
}

function ByCode({ item, reveal, onClose }: FormProps) {
  const [code, setCode] = useState('')
  const isWhole = code.replace(/[^A-Za-z0-9]/g, '').length >= 25
  const submit = async () => {
    const answer = await reveal.attempt({ itemId: item.id, key: { by: 'recovery_code', code } })
    if (answer) onClose()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) void submit()
      }}
    >
      <TextInput
        label={words.reveal.code}
        description={words.reveal.codeHint}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        data-autofocus
        autoFocus
      />
      <PrimaryAction
        type="submit"
        isRunning={reveal.isRunning}
        blockedBy={isWhole ? null : words.reveal.codeMissing}
      >
        {words.reveal.button}
      </PrimaryAction>
    </form>
  )
}
