import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { judgeNotice } from '../../../shared/domain/notice.ts'
import { meetingLaw } from '../../../shared/messages/meeting-law.ts'
import { bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { formatDay } from '../../../shared/thai/buddhist-date.ts'
import { parseDay } from '../../../shared/thai/parse-date.ts'
import { useCommandOf, useMay } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './meeting-side.module.css'
import { countNotice } from './notice.ts'
import { noticeSentence } from './notice-sentence.ts'
import type { Meeting } from './readiness.ts'

const words = meetingLaw.notice

/** Whether the notice went out in time. It says so and refuses nothing: there are exceptions that only people know. */
export function NoticePanel({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  const mayRecord = useMay('meeting.recordNotice', meeting.committeeId)
  const { rules, date, notice, reconvenedFrom } = meeting
  const judged = notice.sentOn && judgeNotice({ sentOn: notice.sentOn, date, noticeDays: rules.noticeDays })
  const ahead = countNotice({ today: bangkokDay(new Date()), date, noticeDays: rules.noticeDays })
  const needed = format.count(rules.noticeDays)
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{words.title}</h2>
      {reconvenedFrom ? (
        <p>{words.reconvened(format.show(reconvenedFrom.number), format.day(reconvenedFrom.date))}</p>
      ) : null}
      {judged ? (
        <p data-tone={judged.isEnough ? undefined : 'warn'}>
          {judged.isEnough
            ? words.enough(format.count(judged.days))
            : words.notEnough(format.count(judged.days), needed)}
        </p>
      ) : (
        <p data-tone={ahead.state === 'too_late' ? 'warn' : undefined}>{noticeSentence(ahead, format)}</p>
      )}
      <p className={styles.note}>
        {words.rule(needed, format.show(rules.sources.notice.citation))} · {words.exceptions}
      </p>
      {mayRecord && meeting.minutesState !== 'finished' ? <NoticeForm meeting={meeting} /> : null}
    </section>
  )
}

function NoticeForm({ meeting }: { meeting: Meeting }) {
  const record = useCommandOf('meeting.recordNotice')
  const { sentOn, saysReduced } = meeting.notice
  const [text, setText] = useState(sentOn ? formatDay(sentOn, { digits: 'arabic' }) : '')
  const [isReduced, setReduced] = useState(saysReduced)
  const day = text.trim() === '' ? null : parseDay(text)
  const isUnread = text.trim() !== '' && day === null
  const isAfter = day !== null && day > meeting.date
  const isSame = day === sentOn && isReduced === saysReduced
  const save = (saysReducedNow = isReduced) => {
    const isNew = day !== sentOn || saysReducedNow !== saysReduced
    if (isUnread || isAfter || !isNew || record.isRunning) return
    void record.attempt({ meetingId: meeting.id, sentOn: day, saysReduced: saysReducedNow })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={words.sentOn}
        description={words.sentOnHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        // What is typed is saved on leaving, as everywhere: the button is only the way that is seen.
        onBlur={() => save()}
        error={isUnread ? words.unread : isAfter ? words.afterMeeting : undefined}
      />
      {meeting.reconvenedFrom ? (
        <Checkbox
          label={words.saysReduced}
          checked={isReduced}
          onChange={(event) => {
            setReduced(event.currentTarget.checked)
            save(event.currentTarget.checked)
          }}
        />
      ) : null}
      <ErrorNotice error={record.error} />
      {isSame ? null : (
        <Button type="submit" variant="default" loading={record.isRunning} disabled={isUnread || isAfter}>
          {words.save}
        </Button>
      )}
    </form>
  )
}
