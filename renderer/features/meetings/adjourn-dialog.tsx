import { Button, Modal, Radio, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ADJOURNMENT_CAUSES, type AdjournmentCause } from '../../../shared/domain/meeting.ts'
import { common } from '../../../shared/messages/common.ts'
import { meetingLaw } from '../../../shared/messages/meeting-law.ts'
import { shareName } from '../../../shared/messages/quorum.ts'
import { addDays } from '../../../shared/thai/bangkok-day.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import type { Meeting } from './readiness.ts'
import styles from './schedule-dialog.module.css'
import { ScheduleFields } from './schedule-fields.tsx'
import { nextNumber, readSchedule, scheduleFormOf } from './schedule-form.ts'

const words = meetingLaw.adjourn
type Existing = Parameters<typeof ScheduleFields>[0]['existing']
type DialogProps = { meeting: Meeting; onClose: () => void }

/** Breaks the meeting off and calls the next one with what is left. */
export function AdjournDialog({ meeting, onClose }: DialogProps) {
  const committees = useQueryOf('committee.list', {})
  const meetings = useQueryOf('meeting.list', {})
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg" classNames={{ title: styles.title }}>
      {committees.data && meetings.data ? (
        <AdjournForm
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

/** A week later, at the same hour and place, under the next number. */
const proposeNext = (meeting: Meeting, existing: Existing) => {
  const date = addDays(meeting.date, 7)
  const number = nextNumber(existing.meetings, { committeeId: meeting.committeeId, date })
  return scheduleFormOf({ ...meeting, date, number })
}

function AdjournForm({ meeting, existing, onClose }: DialogProps & { existing: Existing }) {
  const adjourn = useCommandOf('meeting.adjourn')
  const { isMet } = meeting.quorum
  const [cause, setCause] = useState<AdjournmentCause>(isMet ? 'chair' : 'no_quorum')
  const [reason, setReason] = useState('')
  const [form, setForm] = useState(() => proposeNext(meeting, existing))
  const { schedule, problem } = readSchedule(form)
  const blockedBy = reason.trim().length < 2 ? words.missing : problem
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blockedBy || !schedule) return
    const { committeeId, ...next } = schedule
    const made = await adjourn.attempt({ meetingId: meeting.id, cause, reason: reason.trim(), next })
    if (!made) return
    onClose()
    goTo({ screen: 'meeting', meetingId: made.meetingId })
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <p>{words.text}</p>
      {meeting.items.some(({ state }) => state === 'open') ? <p>{words.sealed}</p> : null}
      <Radio.Group
        label={words.cause}
        value={cause}
        onChange={(value) => setCause(ADJOURNMENT_CAUSES.find((each) => each === value) ?? cause)}
      >
        {ADJOURNMENT_CAUSES.map((each) => (
          <Radio
            key={each}
            value={each}
            label={words.causes[each]}
            disabled={each === 'no_quorum' && isMet}
            description={each === 'no_quorum' && isMet ? words.isMet : undefined}
          />
        ))}
      </Radio.Group>
      <Textarea
        label={words.reason}
        autosize
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <h3>{words.next}</h3>
      {cause === 'no_quorum' ? <ReducedHint meeting={meeting} /> : null}
      <ScheduleFields form={form} onChange={setForm} existing={existing} isNew={false} isTried isPart />
      <ErrorNotice error={adjourn.error} />
      <div className={styles.bar}>
        <Button variant="default" onClick={onClose}>
          {common.actions.cancel}
        </Button>
        <PrimaryAction type="submit" isRunning={adjourn.isRunning} blockedBy={blockedBy}>
          {words.confirm}
        </PrimaryAction>
      </div>
    </form>
  )
}

/** By when it must be called again, so that the lower quorum will do. */
function ReducedHint({ meeting: { rules, date } }: { meeting: Meeting }) {
  const format = useFormat()
  if (!rules.isReconvenedAllowed) return null
  const { reconvenedWithinDays: days, reconvenedNumerator, reconvenedDenominator } = rules
  const share = shareName(reconvenedNumerator, reconvenedDenominator)
  return <p>{words.within(format.count(days), format.day(addDays(date, days)), format.show(share))}</p>
}
