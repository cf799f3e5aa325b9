import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AgendaSection, ItemKind } from '../../../shared/domain/meeting.ts'
import { common } from '../../../shared/messages/common.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './schedule-dialog.module.css'

const KIND_OF_SECTION: Readonly<Record<AgendaSection, Exclude<ItemKind, 'proposal'>>> = {
  1: 'information',
  2: 'minutes_approval',
  3: 'follow_up',
  4: 'other',
  5: 'other',
}

/** Adds an item that is not a proposal. */
export function AddItemDialog(props: { meetingId: string; section: AgendaSection; onClose: () => void }) {
  const { meetingId, section, onClose } = props
  const format = useFormat()
  const add = useCommandOf('agenda.addItem')
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState('10')
  const planned = Number(toArabicDigits(minutes.trim()))
  const isReady = title.trim() !== '' && Number.isInteger(planned) && planned >= 0 && planned <= 600
  const submit = async () => {
    const item = {
      meetingId,
      section,
      kind: KIND_OF_SECTION[section],
      title: title.trim(),
      plannedMinutes: planned,
    }
    if (isReady && (await add.attempt(item))) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.prepare.addItemTitle(format.show(section))}
      classNames={{ title: styles.title }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextInput
          label={words.prepare.itemTitle}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={500}
          data-autofocus
        />
        <TextInput
          label={words.prepare.plannedMinutes}
          value={minutes}
          inputMode="numeric"
          onChange={(event) => setMinutes(event.currentTarget.value)}
          maxLength={3}
        />
        <ErrorNotice error={add.error} />
        <div className={styles.bar}>
          <Button variant="default" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <Button type="submit" disabled={!isReady} loading={add.isRunning}>
            {words.prepare.addItem}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
