import '../room/warn.css'
import { Button } from '@mantine/core'
import { IconEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { forecast, instantOf, minutesOver } from '../../../shared/domain/agenda-time.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { meetingLaw } from '../../../shared/messages/meeting-law.ts'
import { bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { type Formatter, useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { AdjournDialog } from './adjourn-dialog.tsx'
import { AgendaBuilder } from './agenda-builder.tsx'
import { meetingName } from './meeting-name.ts'
import styles from './meeting-screen.module.css'
import { MeetingSide } from './meeting-side.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { type Meeting, openingGaps } from './readiness.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { StateBadge } from './state-badge.tsx'
import { useNow } from './use-now.ts'

export function MeetingScreen({ meetingId }: { meetingId: string }) {
  const answer = useQueryOf('meeting.get', { meetingId })
  if (answer.data) return <Preparation meeting={answer.data} />
  return (
    <Page title={words.list.title}>
      {answer.error ? (
        <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

/** Counted from the planned start until the meeting is opened, from now on after it. */
function useForecast(meeting: Meeting) {
  const now = useNow(15_000)
  const plannedStart = instantOf(meeting.date, meeting.startsAt)
  const plannedEnd = instantOf(meeting.date, meeting.endsAt)
  const from = meeting.state === 'preparing' ? plannedStart : now
  const { starts, endsAt } = forecast({ items: meeting.items, from })
  return { starts, endsAt, over: minutesOver(endsAt, plannedEnd) }
}

/** The sentence that stands beside the button, and whether it keeps the button from working. */
function whatIsMissing(meeting: Meeting, over: number) {
  const gaps = openingGaps({ meeting, today: bangkokDay(new Date()), minutesOver: over })
  const sentences = gaps.map(({ code }) => words.prepare.gaps[code])
  const blocking = gaps.find(({ isBlocking }) => isBlocking)
  return { sentences, blockedBy: blocking ? words.prepare.gaps[blocking.code] : null }
}

const leadOf = (meeting: Meeting, format: Formatter) =>
  `${words.when(format.day(meeting.date), format.time(meeting.startsAt), format.time(meeting.endsAt))} · ${meeting.place}`

function Preparation({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  const mayEdit = useMay('agenda.addItem', meeting.committeeId)
  const mayOpen = useMay('meeting.open', meeting.committeeId)
  const [dialog, setDialog] = useState<'schedule' | 'open' | 'adjourn' | null>(null)
  const { starts, endsAt, over } = useForecast(meeting)
  const missing = whatIsMissing(meeting, over)
  const canEdit = mayEdit && meeting.state !== 'closed'
  const enter = () => goTo({ screen: 'room', meetingId: meeting.id })
  const isPreparing = meeting.state === 'preparing'
  const isClosed = meeting.state === 'closed'
  const toMinutes = () => goTo({ screen: 'minutes', meetingId: meeting.id })
  const goOn = isPreparing ? () => setDialog('open') : isClosed ? toMinutes : enter
  const goOnLabel = isPreparing
    ? words.prepare.open
    : isClosed
      ? words.list.actions.minutes
      : words.prepare.enterRoom
  const blockedBy = isPreparing ? (mayOpen ? missing.blockedBy : words.prepare.waitForOpening) : null
  useKeys([
    {
      keys: 'Ctrl+Enter',
      label: goOnLabel,
      run: () => (blockedBy ? undefined : goOn()),
    },
  ])
  const advice = isPreparing && mayOpen && !blockedBy ? missing.sentences : []
  return (
    <Page
      title={words.fullName(meeting.committeeName, meetingName(meeting, format))}
      crumb={meetingName(meeting, format)}
      lead={leadOf(meeting, format)}
      tools={
        <>
          <StateBadge state={meeting.state} />
          {canEdit ? (
            <Button
              variant="default"
              leftSection={<IconEdit size={18} aria-hidden />}
              onClick={() => setDialog('schedule')}
            >
              {words.prepare.editSchedule}
            </Button>
          ) : null}
          {canEdit && isPreparing && meeting.date <= bangkokDay(new Date()) ? (
            <Button variant="default" onClick={() => setDialog('adjourn')}>
              {meetingLaw.adjourn.open}
            </Button>
          ) : null}
        </>
      }
      actions={
        advice.length > 0 ? (
          <ul className={styles.advice}>
            {advice.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : null
      }
      primary={
        <PrimaryAction onClick={goOn} blockedBy={blockedBy}>
          {goOnLabel}
        </PrimaryAction>
      }
    >
      <div className={styles.columns}>
        <AgendaBuilder meeting={meeting} starts={starts} canEdit={canEdit} />
        <MeetingSide meeting={meeting} endsAt={endsAt} over={over} />
      </div>
      {dialog === 'schedule' ? <ScheduleDialog meeting={meeting} onClose={() => setDialog(null)} /> : null}
      {dialog === 'adjourn' ? <AdjournDialog meeting={meeting} onClose={() => setDialog(null)} /> : null}
      {dialog === 'open' ? <OpenDialog meeting={meeting} onClose={() => setDialog(null)} /> : null}
    </Page>
  )
}
