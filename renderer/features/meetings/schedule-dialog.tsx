import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { common } from '../../../shared/messages/common.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './schedule-dialog.module.css'
import { ScheduleFields } from './schedule-fields.tsx'
import { newSchedule, readSchedule, type ScheduleForm, scheduleFormOf } from './schedule-form.ts'

type Meeting = OutputOf<'meeting.get'>
type Existing = { committees: OutputOf<'committee.list'>; meetings: OutputOf<'meeting.list'> }

/** Calls a new meeting, or changes when and where an existing one is held. */
export function ScheduleDialog({ meeting, onClose }: { meeting?: Meeting; onClose: () => void }) {
  const committees = useQueryOf('committee.list', {})
  const meetings = useQueryOf('meeting.list', {})
  const title = meeting ? words.form.editTitle : words.form.createTitle
  return (
    <Modal opened onClose={onClose} title={title} size="lg" classNames={{ title: styles.title }}>
      {committees.data && meetings.data ? (
        <ScheduleBody
          meeting={meeting}
          onClose={onClose}
          existing={{ committees: committees.data, meetings: meetings.data }}
        />
      ) : (
        <Waiting />
      )}
      <ErrorNotice error={committees.error ?? meetings.error} />
    </Modal>
  )
}

function ScheduleBody(props: { meeting?: Meeting; existing: Existing; onClose: () => void }) {
  const { meeting, existing, onClose } = props
  const [form, setForm] = useState<ScheduleForm>(() =>
    meeting ? scheduleFormOf(meeting) : newSchedule(existing, new Date()),
  )
  const [isTried, setTried] = useState(false)
  const [tries, setTries] = useState(0)
  const formElement = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tries > 0) formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  const create = useCommandOf('meeting.create')
  const update = useCommandOf('meeting.update')
  const { schedule, problem } = readSchedule(form)

  const submit = async () => {
    setTried(true)
    if (!schedule) {
      setTries(tries + 1)
      return
    }
    const { committeeId, ...rest } = schedule
    if (meeting) {
      if (await update.attempt({ meetingId: meeting.id, ...rest })) onClose()
      return
    }
    const made = await create.attempt({ committeeId, ...rest })
    if (!made) return
    onClose()
    goTo({ screen: 'meeting', meetingId: made.meetingId })
  }

  return (
    <form
      ref={formElement}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ScheduleFields form={form} onChange={setForm} existing={existing} isNew={!meeting} isTried={isTried} />
      <ErrorNotice error={create.error ?? update.error} />
      <div className={styles.bar}>
        <span className={styles.why} role="status">
          {isTried ? problem : null}
        </span>
        <Button variant="default" onClick={onClose}>
          {common.actions.cancel}
        </Button>
        <Button type="submit" loading={create.isRunning || update.isRunning}>
          {meeting ? words.form.submitEdit : words.form.submitCreate}
        </Button>
      </div>
    </form>
  )
}
