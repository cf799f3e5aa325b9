import './warn.css'
import { IconDoor, IconDoorExit } from '@tabler/icons-react'
import { useEffect } from 'react'
import { meeting as meetingWords } from '../../../shared/messages/meeting.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf, useSession } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { goTo } from '../../app/router.ts'
import type { Route } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { meetingName } from '../meetings/meeting-name.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { LiveRoom } from './live-room.tsx'
import { type Parts, partsOf } from './parts.ts'
import { resetRoom } from './room-store.ts'
import { SetRight } from './set-right.tsx'

export function RoomScreen({ meetingId }: { meetingId: string }) {
  const answer = useQueryOf('meeting.get', { meetingId })
  const session = useSession()
  useEffect(() => resetRoom, [])
  if (!answer.data || !session)
    return (
      <Page title={meetingWords.list.actions.enter}>
        {answer.error ? (
          <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <Waiting />
        )}
      </Page>
    )
  const meeting = answer.data
  if (meeting.state === 'in_session') return <LiveRoom meeting={meeting} parts={partsOf(session, meeting)} />
  return meeting.state === 'preparing' ? (
    <NotOpen meeting={meeting} />
  ) : (
    <Closed meeting={meeting} parts={partsOf(session, meeting)} />
  )
}

const toScreen = (screen: 'meeting' | 'minutes', meetingId: string) => {
  const route: Route = { screen, meetingId }
  goTo(route)
}

function NotOpen({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  return (
    <Page
      title={words.title(meetingName(meeting, format))}
      lead={meeting.committeeName}
      primary={
        <PrimaryAction onClick={() => toScreen('meeting', meeting.id)}>{words.toPrepare}</PrimaryAction>
      }
    >
      <EmptyState title={words.notOpen} icon={<IconDoor size={40} stroke={1.5} aria-hidden />}>
        {words.notOpenText}
      </EmptyState>
    </Page>
  )
}

function Closed({ meeting, parts }: { meeting: Meeting; parts: Parts }) {
  const format = useFormat()
  return (
    <Page
      title={words.title(meetingName(meeting, format))}
      lead={meeting.committeeName}
      actions={<Link to={{ screen: 'documents', meetingId: meeting.id }}>{words.toDocuments}</Link>}
      primary={
        <PrimaryAction onClick={() => toScreen('minutes', meeting.id)}>{words.toMinutes}</PrimaryAction>
      }
    >
      <EmptyState title={words.closedTitle} icon={<IconDoorExit size={40} stroke={1.5} aria-hidden />}>
        {meeting.closedAt ? words.closedText(format.time(meeting.closedAt)) : null}
      </EmptyState>
      {meeting.minutesState === 'finished' ? null : <SetRight meeting={meeting} parts={parts} />}
    </Page>
  )
}
