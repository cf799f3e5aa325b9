import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { InputOf } from '../../../shared/contract/index.ts'
import { common } from '../../../shared/messages/common.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PinPad } from '../../ui/pin-pad.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem } from '../meetings/readiness.ts'
import styles from './reveal-dialog.module.css'

type Key = InputOf<'score.reveal'>['key']
type FormProps = { isRunning: boolean; onReveal: (key: Key) => Promise<boolean>; onClose: () => void }

/** The key turns here: by the presiding person's PIN or, where that fails, by the code printed at the opening. */
type DialogProps = { meetingId: string; items: readonly AgendaItem[]; onClose: () => void }

export function RevealDialog({ meetingId, items, onClose }: DialogProps) {
  const format = useFormat()
  const [by, setBy] = useState<'pin' | 'recovery_code'>('pin')
  const one = useCommandOf('score.reveal')
  const many = useCommandOf('score.revealTogether')
  const onReveal = async (key: Key) => {
    const itemIds = items.map(({ id }) => id)
    const [itemId = ''] = itemIds
    const answer =
      itemIds.length === 1
        ? await one.attempt({ itemId, key })
        : await many.attempt({ meetingId, itemIds, key })
    return answer !== null && answer !== undefined
  }
  const forget = () => {
    one.forgetError()
    many.forgetError()
  }
  const Form = by === 'pin' ? ByPin : ByCode
  return (
    <Modal opened onClose={onClose} size="xl" title={words.reveal.title} classNames={{ title: styles.title }}>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p>{items.length > 1 ? words.reveal.textMany(format.count(items.length)) : words.reveal.text}</p>
          <ErrorNotice error={one.error ?? many.error} />
        </div>
        <div className={styles.key}>
          <Form isRunning={one.isRunning || many.isRunning} onReveal={onReveal} onClose={onClose} />
        </div>
        <div className={styles.others}>
          <Button
            variant="subtle"
            onClick={() => {
              forget()
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

function ByPin({ isRunning, onReveal, onClose }: FormProps) {
  const [pin, setPin] = useState('')
  const submit = async (typed: string) => {
    const isDone = await onReveal({ by: 'pin', pin: typed })
    setPin('')
    if (isDone) onClose()
  }
  return (
    <PinPad
      label={words.reveal.pin}
      value={pin}
      onChange={setPin}
      onSubmit={(typed) => void submit(typed)}
      submitLabel={words.reveal.button}
      isRunning={isRunning}
    />
  )
}

function ByCode({ isRunning, onReveal, onClose }: FormProps) {
  const [code, setCode] = useState('')
  const isWhole = code.replace(/[^A-Za-z0-9]/g, '').length >= 25
  const submit = async () => {
    if (await onReveal({ by: 'recovery_code', code })) onClose()
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
        isRunning={isRunning}
        blockedBy={isWhole ? null : words.reveal.codeMissing}
      >
        {words.reveal.button}
      </PrimaryAction>
    </form>
  )
}
