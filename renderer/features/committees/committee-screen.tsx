import { useState } from 'react'
import { committeeRules } from '../../../shared/messages/committee-rules.ts'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { interests } from '../../../shared/messages/interests.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import type { ScreenProps } from '../../app/screens.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { CommitteeInterests } from '../interests/committee-interests.tsx'
import type { CommitteeView } from './committee-view.ts'
import styles from './committees.module.css'
import { Powers } from './powers.tsx'
import { Roster } from './roster.tsx'
import { RubricView } from './rubric-view.tsx'
import { RulesView } from './rules-view.tsx'
import { SeatForm, type SeatTarget } from './seat-form.tsx'

type TabName = keyof typeof committees.tabs | 'interests'

export function CommitteeScreen({ route }: ScreenProps<'committee'>) {
  const found = useQueryOf('committee.get', { committeeId: route.committeeId })
  if (found.data) return <Loaded key={found.data.id} view={found.data} />
  return (
    <Page title={common.screens.committee}>
      {found.error ? <ErrorNotice error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />}
    </Page>
  )
}

function Loaded({ view }: { view: CommitteeView }) {
  const format = useFormat()
  const [tab, setTab] = useState<TabName>('seats')
  const [editing, setEditing] = useState<TabName | null>(null)
  const [seat, setSeat] = useState<SeatTarget | null>(null)
  const mayEdit = useMay('committee.setRules')
  const mayNote = useMay('interest.note', view.id)
  const blockedBy = mayEdit ? null : committees.notKeeper
  const primaries = {
    seats: (
      <PrimaryAction onClick={() => setSeat({ kind: 'new', committeeId: view.id })} blockedBy={blockedBy}>
        {committees.roster.add}
      </PrimaryAction>
    ),
    rules: (
      <PrimaryAction onClick={() => setEditing('rules')} blockedBy={blockedBy}>
        {committeeRules.edit}
      </PrimaryAction>
    ),
    rubric: (
      <PrimaryAction onClick={() => setEditing('rubric')} blockedBy={blockedBy}>
        {committees.rubric.edit}
      </PrimaryAction>
    ),
    interests: (
      <PrimaryAction
        onClick={() => setEditing('interests')}
        blockedBy={mayNote ? null : interests.notSecretary}
      >
        {interests.add}
      </PrimaryAction>
    ),
    powers: null,
  }
  return (
    <Page
      title={format.show(view.name)}
      crumb={format.show(view.shortName)}
      lead={
        <span className={styles.lead}>
          {common.committeeKinds[view.kind]}
          {view.track ? <span className={styles.badge}>{common.tracks[view.track]}</span> : null}
          {view.isSample ? <span className={styles.badge}>{committees.sample}</span> : null}
        </span>
      }
      primary={editing === tab && tab !== 'interests' ? null : primaries[tab]}
    >
      <Tabs
        label={view.shortName}
        current={tab}
        onChange={(name) => {
          setTab(name)
          setEditing(null)
        }}
        tabs={[
          { name: 'seats', label: committees.tabs.seats, count: format.count(view.seats.length) },
          { name: 'rules', label: committees.tabs.rules },
          { name: 'rubric', label: committees.tabs.rubric },
          { name: 'interests', label: interests.tab },
          { name: 'powers', label: committees.tabs.powers },
        ]}
      >
        {tab === 'seats' ? (
          <Roster
            seats={view.seats}
            onEdit={
              mayEdit ? (chosen, field) => setSeat({ kind: 'existing', seat: chosen, startsAt: field }) : null
            }
          />
        ) : null}
        {tab === 'rules' ? (
          <RulesView view={view} isEditing={editing === 'rules'} onDone={() => setEditing(null)} />
        ) : null}
        {tab === 'rubric' ? (
          <RubricView
            committeeId={view.id}
            isEditing={editing === 'rubric'}
            onDone={() => setEditing(null)}
          />
        ) : null}
        {tab === 'interests' ? (
          <CommitteeInterests
            committeeId={view.id}
            members={membersOf(view)}
            mayRead={mayNote}
            isAdding={editing === 'interests'}
            onDone={() => setEditing(null)}
          />
        ) : null}
        {tab === 'powers' ? <Powers view={view} /> : null}
      </Tabs>
      <SeatForm target={seat} onClose={() => setSeat(null)} />
    </Page>
  )
}

/** Who holds a seat, once each. */
const membersOf = ({ seats }: CommitteeView): { id: string; name: string }[] => [
  ...new Map(
    seats.flatMap(({ personId, personName }) =>
      personId ? [[personId, { id: personId, name: personName ?? '' }]] : [],
    ),
  ).values(),
]
