import '../room/warn.css'
import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { minutes as words } from '../../../shared/messages/minutes.ts'
import { useCommandOf, useMay, useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { meetingName } from '../meetings/meeting-name.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { FinishDialog, ReopenDialog } from './minutes-dialogs.tsx'
import { MinutesEditor } from './minutes-editor.tsx'
import type { Minutes } from './minutes-view.ts'
import { WordFile } from './word-file.tsx'

export function MinutesScreen({ meetingId }: { meetingId: string }) {
  const meeting = useQueryOf('meeting.get', { meetingId })
  const minutes = useQueryOf('minutes.get', { meetingId })
  const error = meeting.error ?? minutes.error
  if (meeting.data && minutes.data) return <Loaded meeting={meeting.data} minutes={minutes.data} />
  return (
    <Page title={words.title}>
      {error ? <ErrorNotice error={error} onRetry={() => void meeting.refetch()} /> : <Waiting />}
    </Page>
  )
}

function Loaded({ meeting, minutes }: { meeting: Meeting; minutes: Minutes }) {
  const format = useFormat()
  const mayWrite = useMay('minutes.edit', meeting.committeeId)
  const [dialog, setDialog] = useState<'finish' | 'reopen' | null>(null)
  const name = meetingName(meeting, format)
  const isMissingSections = minutes.state === 'draft' && minutes.sections.length < meeting.items.length
  return (
    <Page
      title={`${words.title} ${name}`}
      crumb={words.title}
      lead={`${meeting.committeeName} · ${words.states[minutes.state]}`}
      width="full"
      isFilling
      actions={
        <>
          {(isMissingSections || minutes.hasLaterNotes) && mayWrite ? (
            <DraftMore
              meetingId={meeting.id}
              label={isMissingSections ? words.draftMissing : words.draftLater}
            />
          ) : null}
          {minutes.state === 'draft' && mayWrite ? <WordFile meetingId={meeting.id} /> : null}
          {minutes.state === 'finished' && mayWrite ? (
            <Button variant="default" onClick={() => setDialog('reopen')}>
              {words.reopen}
            </Button>
          ) : null}
        </>
      }
      primary={
        <Primary
          meeting={meeting}
          minutes={minutes}
          mayWrite={mayWrite}
          onFinish={() => setDialog('finish')}
        />
      }
    >
      {minutes.state === 'none' ? (
        <EmptyState title={words.emptyTitle} icon={<IconFileText size={40} stroke={1.5} aria-hidden />}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <MinutesEditor meeting={meeting} minutes={minutes} mayWrite={mayWrite} />
      )}
      {dialog === 'finish' ? <FinishDialog meeting={meeting} onClose={() => setDialog(null)} /> : null}
      {dialog === 'reopen' ? <ReopenDialog meeting={meeting} onClose={() => setDialog(null)} /> : null}
    </Page>
  )
}

function DraftMore({ meetingId, label }: { meetingId: string; label: string }) {
  const draft = useCommandOf('minutes.draft')
  return (
    <>
      <Button variant="default" loading={draft.isRunning} onClick={() => void draft.attempt({ meetingId })}>
        {label}
      </Button>
      <span>{words.draftHint}</span>
      <ErrorNotice error={draft.error} />
    </>
  )
}

type PrimaryProps = { meeting: Meeting; minutes: Minutes; mayWrite: boolean; onFinish: () => void }

/** Draft, then finish, then the documents. */
function Primary({ meeting, minutes, mayWrite, onFinish }: PrimaryProps) {
  const format = useFormat()
  const draft = useCommandOf('minutes.draft')
  if (minutes.state === 'finished')
    return (
      <PrimaryAction onClick={() => goTo({ screen: 'documents', meetingId: meeting.id })}>
        {words.toDocuments}
      </PrimaryAction>
    )
  const notMine = mayWrite ? null : words.onlySecretary
  if (minutes.state === 'none')
    return (
      <>
        <ErrorNotice error={draft.error} />
        <PrimaryAction
          isRunning={draft.isRunning}
          blockedBy={notMine ?? (meeting.state === 'preparing' ? words.preparingText : null)}
          onClick={() => void draft.attempt({ meetingId: meeting.id })}
        >
          {words.draft}
        </PrimaryAction>
      </>
    )
  const missing = minutes.problems.length
  const unfinished = missing > 0 ? words.blockedBy(format.count(missing)) : null
  const notClosed = meeting.state === 'closed' ? null : words.notClosed
  return (
    <PrimaryAction blockedBy={notMine ?? notClosed ?? unfinished} onClick={onFinish}>
      {words.finish}
    </PrimaryAction>
  )
}
