import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { roomAgenda as words } from '../../../shared/messages/room-agenda.ts'
import { useCommandOf } from '../../api/index.ts'
import confirm from '../../ui/confirm.module.css'
import { Confirm } from '../../ui/confirm.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem } from '../meetings/readiness.ts'

type ItemDialogProps = { item: AgendaItem; onClose: () => void }

export function PostponeDialog({ item, onClose }: ItemDialogProps) {
  const format = useFormat()
  const postpone = useCommandOf('agenda.postponeItem')
  return (
    <Confirm
      isOpen
      title={words.postpone.title(`${format.show(item.number)} ${item.title}`)}
      confirmLabel={words.postpone.confirm}
      needsReason
      isRunning={postpone.isRunning}
      error={postpone.error}
      onClose={onClose}
      onConfirm={(reason) => {
        void postpone.attempt({ itemId: item.id, reason }).then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.postpone.text}
    </Confirm>
  )
}

export function ResumeDialog({ item, onClose }: ItemDialogProps) {
  const format = useFormat()
  const resume = useCommandOf('agenda.resumeItem')
  return (
    <Confirm
      isOpen
      title={words.postpone.resumeTitle(`${format.show(item.number)} ${item.title}`)}
      confirmLabel={words.postpone.resume}
      needsReason
      isRunning={resume.isRunning}
      error={resume.error}
      onClose={onClose}
      onConfirm={(reason) => {
        void resume.attempt({ itemId: item.id, reason }).then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.postpone.resumeText}
    </Confirm>
  )
}

const STEPS = [5, 10] as const
const LONGEST = 600

/** The planned minutes of the item that runs, changed while it runs. */
export function TimeDialog({ item, onClose }: ItemDialogProps) {
  const format = useFormat()
  const update = useCommandOf('agenda.updateItem')
  const [minutes, setMinutes] = useState<number | null>(item.plannedMinutes)
  const isBad = minutes === null || minutes > LONGEST
  const save = (plannedMinutes: number) =>
    void update
      .attempt({ itemId: item.id, title: item.title, plannedMinutes })
      .then((done) => (done ? onClose() : undefined))
  return (
    <Modal opened onClose={onClose} title={words.timer.editTitle} classNames={{ title: confirm.title }}>
      <form
        className={confirm.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBad) save(minutes)
        }}
      >
        <CountInput label={words.timer.editLabel} value={minutes} onChange={setMinutes} />
        <Group>
          {STEPS.map((step) => (
            <Button
              key={step}
              variant="default"
              disabled={isBad}
              onClick={() => setMinutes(Math.min(LONGEST, (minutes ?? 0) + step))}
            >
              {words.timer.add(format.count(step))}
            </Button>
          ))}
        </Group>
        <ErrorNotice error={update.error} />
        <div className={confirm.bar}>
          {isBad ? <span className={confirm.why}>{format.show(words.timer.bad)}</span> : null}
          <Button variant="default" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <Button type="submit" disabled={isBad} loading={update.isRunning}>
            {words.timer.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** ม. 81: in the words of whoever presides. */
export function RulingDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const format = useFormat()
  const record = useCommandOf('ruling.record')
  const [text, setText] = useState('')
  const isMissing = text.trim() === ''
  return (
    <Modal opened onClose={onClose} title={words.ruling.title} classNames={{ title: confirm.title }}>
      <form
        className={confirm.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isMissing) return
          void record.attempt({ meetingId, text: text.trim() }).then((done) => (done ? onClose() : undefined))
        }}
      >
        <p>{format.show(words.ruling.text)}</p>
        <Textarea
          label={words.ruling.label}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={1000}
          data-autofocus
        />
        <ErrorNotice error={record.error} />
        <div className={confirm.bar}>
          {isMissing ? <span className={confirm.why}>{words.ruling.missing}</span> : null}
          <Button variant="default" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <Button type="submit" disabled={isMissing} loading={record.isRunning}>
            {words.ruling.confirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
