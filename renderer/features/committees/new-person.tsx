import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './committees.module.css'

type NewPersonProps = { onAdded: (personId: string) => void; onClose: () => void }

/** Stands within the form of a seat, so it is no form of its own: Enter adds the person and does not save the seat. */
export function NewPerson({ onAdded, onClose }: NewPersonProps) {
  const words = committees.roster
  const create = useCommandOf('person.create')
  const [name, setName] = useState('')
  const [position, setPosition] = useState('')
  const isReady = name.trim() !== ''
  const add = async () => {
    if (!isReady || create.isRunning) return
    const answer = await create.attempt({ name, position })
    if (answer) onAdded(answer.personId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void add()
  }
  return (
    <fieldset className={styles.newPerson}>
      <legend>{words.newPerson}</legend>
      <div className={styles.fraction}>
        <TextInput
          label={words.newPersonName}
          value={name}
          maxLength={500}
          autoFocus
          onKeyDown={onKeyDown}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.newPersonPosition}
          value={position}
          maxLength={500}
          onKeyDown={onKeyDown}
          onChange={(event) => setPosition(event.currentTarget.value)}
        />
      </div>
      <ErrorNotice error={create.error} />
      <div className={styles.newPersonBar}>
        {isReady ? null : <span className={styles.soft}>{words.newPersonFill}</span>}
        <Button variant="subtle" onClick={onClose}>
          {common.actions.cancel}
        </Button>
        <Button variant="light" loading={create.isRunning} disabled={!isReady} onClick={() => void add()}>
          {words.newPersonAdd}
        </Button>
      </div>
    </fieldset>
  )
}
