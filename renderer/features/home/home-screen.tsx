import { useState } from 'react'
import { home } from '../../../shared/messages/home.ts'
import { meeting } from '../../../shared/messages/meeting.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { goTo } from '../../app/router.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { ScheduleDialog } from '../meetings/schedule-dialog.tsx'
import styles from './home.module.css'
import { ProgrammeCalendar } from './programme-calendar.tsx'
import { routeOfTask, WaitingList } from './waiting-list.tsx'

export function HomeScreen() {
  const waiting = useQueryOf('home.waiting', {})
  const programme = useQueryOf('reference.programme', {})
  const mayImport = useMay('register.previewImport')
  const mayCall = useMay('meeting.create')
  const [isCalling, setCalling] = useState(false)
  const facts = waiting.data
  const first = facts?.meetings[0]
  const isEmpty = facts?.proposals === 0
  const primary =
    isEmpty && mayImport ? (
      <PrimaryAction onClick={() => goTo({ screen: 'import' })}>{home.import}</PrimaryAction>
    ) : first ? (
      <PrimaryAction onClick={() => goTo(routeOfTask(first))}>{home.tasks[first.task]}</PrimaryAction>
    ) : mayCall && !isEmpty ? (
      <PrimaryAction onClick={() => setCalling(true)}>{meeting.list.create}</PrimaryAction>
    ) : (
      <PrimaryAction onClick={() => goTo({ screen: 'register' })}>{home.openRegister}</PrimaryAction>
    )
  return (
    <Page title={home.title} lead={programme.data?.name} primary={facts ? primary : null}>
      <ErrorNotice error={waiting.error ?? programme.error} />
      {facts ? (
        <div className={styles.columns}>
          <div className={styles.top}>
            {isEmpty ? (
              <EmptyState title={home.emptyTitle}>{home.emptyDetail}</EmptyState>
            ) : (
              <RegisterFigures facts={facts} />
            )}
            <WaitingList tasks={facts.meetings} />
          </div>
          {programme.data ? <ProgrammeCalendar steps={programme.data.calendar} /> : null}
        </div>
      ) : waiting.error ? null : (
        <Waiting />
      )}
      {isCalling ? <ScheduleDialog onClose={() => setCalling(false)} /> : null}
    </Page>
  )
}

function RegisterFigures(props: {
  facts: { proposals: number; incompleteProposals: number; agenciesWithout: number }
}) {
  const format = useFormat()
  const { facts } = props
  return (
    <section aria-label={home.register} className={styles.figures}>
      <Link to={{ screen: 'register' }} className={styles.figure}>
        <span className={styles.value}>{format.count(facts.proposals)}</span>
        <span>{home.proposals}</span>
      </Link>
      <Link to={{ screen: 'register' }} className={styles.figure}>
        <span className={styles.value}>{format.count(facts.incompleteProposals)}</span>
        <span>{home.incomplete}</span>
      </Link>
      <Link to={{ screen: 'agencies' }} className={styles.figure}>
        <span className={styles.value}>{format.count(facts.agenciesWithout)}</span>
        <span>{home.agenciesWithout}</span>
      </Link>
    </section>
  )
}
