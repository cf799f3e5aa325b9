import { Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { proposalText } from '../../../shared/domain/proposal-text.ts'
import { notes as noteWords } from '../../../shared/messages/notes.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { isStanding, type Note } from '../notes/note-view.ts'
import { NotesColumn } from '../notes/notes-column.tsx'
import { ON_TEXT, useNotes } from '../notes/notes-store.ts'
import { ProposalNotes } from '../notes/proposal-notes.tsx'
import { SelectionCard } from '../selection/selection-card.tsx'
import { PlanTab, ResultsTab } from './proposal-plan.tsx'
import { type Body, ProcessTab, SummaryTab } from './proposal-process.tsx'
import styles from './proposal-summary.module.css'
import { isTab, TABS, type Tab, tabOfPlace } from './summary-tabs.ts'

/**
 * What a member reads before scoring, in looks that follow the criteria; the selection criteria where a province's
 * process list is considered; last the notes on it.
 */
export function ProposalSummary({ proposalId }: { proposalId: string }) {
  const format = useFormat()
  const answer = useQueryOf('proposal.get', { proposalId })
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting />
  const { body, gaps, track } = answer.data
  return (
    <div className={styles.summary}>
      <h2 className="visually-hidden">{words.proposal.summary}</h2>
      <Looks
        proposalId={proposalId}
        body={body}
        isProvince={track === 'province'}
        gaps={gaps > 0 ? words.proposal.gaps(format.count(gaps)) : null}
      />
      <Link to={{ screen: 'proposal', proposalId }} className={styles.full}>
        {words.proposal.fullText}
      </Link>
    </div>
  )
}

type LooksProps = { proposalId: string; body: Body; isProvince: boolean; gaps: string | null }

function Looks({ proposalId, body, isProvince, gaps }: LooksProps) {
  const format = useFormat()
  const [tab, setTab] = useState<Tab>('summary')
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const writingId = useNotes((state) => state.writingId)
  const [seenId, setSeenId] = useState(writingId)
  if (writingId !== seenId) {
    setSeenId(writingId)
    // A note that was just begun is written where notes are.
    if (writingId) setTab('notes')
  }
  const listed = useQueryOf('annotation.list', { proposalId })
  const texts = useMemo(() => new Map(proposalText(body).map(({ place, text }) => [place, text])), [body])
  const count = listed.data?.filter(isStanding).length ?? 0
  const jump = (note: Note) =>
    setTab(tabOfPlace(note.target.kind === 'proposal' ? note.anchor.place : '') ?? 'notes')
  return (
    <Tabs
      value={tab}
      onChange={(value) => {
        if (isTab(value)) setTab(value)
      }}
      keepMounted={false}
      classNames={{ list: styles.list, tab: styles.tab }}
    >
      <Tabs.List>
        {TABS.filter((name) => name !== 'selection' || isProvince).map((name) => (
          <Tabs.Tab key={name} value={name}>
            {name === 'notes' ? noteTabLabel(format.count(count), count) : words.proposal.tabs[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div ref={setRoot}>
        <Tabs.Panel value="summary" className={styles.panel}>
          {gaps ? <p className={styles.gaps}>{gaps}</p> : null}
          <SummaryTab body={body} />
        </Tabs.Panel>
        <Tabs.Panel value="process" className={styles.panel}>
          <ProcessTab body={body} />
        </Tabs.Panel>
        <Tabs.Panel value="plan" className={styles.panel}>
          <PlanTab body={body} />
        </Tabs.Panel>
        <Tabs.Panel value="results" className={styles.panel}>
          <ResultsTab body={body} />
        </Tabs.Panel>
        {isProvince ? (
          <Tabs.Panel value="selection" className={styles.panel}>
            <SelectionCard proposalId={proposalId} />
          </Tabs.Panel>
        ) : null}
        <Tabs.Panel value="notes" className={styles.panel}>
          <NotesColumn proposalId={proposalId} target={ON_TEXT} texts={texts} onJump={jump} />
        </Tabs.Panel>
      </div>
      {root ? <ProposalNotes root={root} proposalId={proposalId} body={body} drawn={tab} /> : null}
    </Tabs>
  )
}

const noteTabLabel = (shown: string, count: number) =>
  count === 0 ? noteWords.title : `${noteWords.title} ${shown}`
