import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { certificates as words } from '../../../shared/messages/certificates.ts'
import { common } from '../../../shared/messages/common.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './certificates.module.css'

const BLANK = { name: '', passphrase: '', again: '' }

function problemOf({ name, passphrase, again }: typeof BLANK): string | null {
  if (name.trim() === '') return words.nameMissing
  if (passphrase.length < 8) return words.passphraseShort
  return passphrase === again ? null : words.passphrasesDiffer
}

export function CreateAuthority({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(BLANK)
  const create = useCommandOf('authority.create')
  const problem = problemOf(form)
  const set = (key: keyof typeof BLANK) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setForm((before) => ({ ...before, [key]: value }))
  }
  const submit = async () => {
    if (problem) return
    if (await create.attempt({ name: form.name, passphrase: form.passphrase })) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={words.create} size="lg" classNames={{ title: styles.dialogTitle }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>{words.createText}</p>
        <ErrorNotice error={create.error} />
        <TextInput
          label={words.bodyName}
          value={form.name}
          onChange={set('name')}
          maxLength={500}
          data-autofocus
        />
        <PasswordInput
          label={words.passphrase}
          value={form.passphrase}
          onChange={set('passphrase')}
          maxLength={200}
          autoComplete="new-password"
        />
        <PasswordInput
          label={words.passphraseAgain}
          value={form.again}
          onChange={set('again')}
          maxLength={200}
          autoComplete="new-password"
        />
        <div className={styles.bar}>
          <Button variant="default" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <PrimaryAction type="submit" isRunning={create.isRunning} blockedBy={problem}>
            {words.create}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}
