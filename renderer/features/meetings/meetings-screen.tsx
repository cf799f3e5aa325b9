import { IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { MeetingState } from '../../../shared/domain/meeting.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { MeetingCard } from './meeting-card.tsx'
import styles from './meetings-screen.module.css'
import { ScheduleDialog } from './schedule-dialog.tsx'

type Row = OutputOf<'meeting.list'>[number]
const GROUPS = ['in_session', 'preparing', 'closed'] as const satisfies readonly MeetingState[]

/** Meetings to come in the order of their days, past ones newest first. */
function inOrder(rows: readonly Row[], state: MeetingState): Row[] {
  const group = rows.filter((row) => row.state === state)
  const earlierFirst = group.toSorted((a, b) =>
    `${a.date}${a.startsAt}`.localeCompare(`${b.date}${b.startsAt}`),
  )
  return state === 'closed' ? earlierFirst.toReversed() : earlierFirst
}

export function MeetingsScreen() {
  const meetings = useQueryOf('meeting.list', {})
  const mayCreate = useMay('meeting.create')
  const [isCreating, setCreating] = useState(false)
  useKeys(mayCreate ? [{ keys: 'N', label: words.list.create, run: () => setCreating(true) }] : [])
  const rows = meetings.data ?? []
  const create = (
    <PrimaryAction
      onClick={() => setCreating(true)}
      blockedBy={mayCreate ? null : words.list.cannotCreate}
      keyHint="N"
    >
      {words.list.create}
    </PrimaryAction>
  )
  return (
    <Page title={words.list.title} lead={words.list.lead} primary={create}>
      <ErrorNotice error={meetings.error} onRetry={() => void meetings.refetch()} />
      {meetings.isPending ? <Waiting /> : null}
      {meetings.data && rows.length === 0 ? (
        <EmptyState title={words.list.emptyTitle} icon={<IconGavel size={40} stroke={1.5} aria-hidden />}>
          {words.list.emptyText}
        </EmptyState>
      ) : null}
      {GROUPS.map((state) => {
        const group = inOrder(rows, state)
        if (group.length === 0) return null
        return (
          <section key={state} className={styles.group} aria-labelledby={`group-${state}`}>
            <h2 id={`group-${state}`} className={styles.groupTitle}>
              {words.list.groups[state]}
            </h2>
            <ul className={styles.cards}>
              {group.map((row) => (
                <li key={row.id}>
                  <MeetingCard meeting={row} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {isCreating ? <ScheduleDialog onClose={() => setCreating(false)} /> : null}
    </Page>
  )
}
