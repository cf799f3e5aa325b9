import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { Tabs } from '../../ui/tabs.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import styles from './item-view.module.css'
import type { Parts } from './parts.ts'
import { ProposalSummary } from './proposal-summary.tsx'
import { ResultsPanel } from './results-panel.tsx'
import type { RoomFacts } from './use-room-facts.ts'

type PaneProps = { meeting: Meeting; parts: Parts; item: AgendaItem; facts: RoomFacts }

/** Does this person write the resolution of what is shown? */
export function isResolving({ parts, item, facts }: Omit<PaneProps, 'meeting'>): boolean {
  const isCurrent = item.id === facts.current?.id
  const isUndecided = item.state === 'open' || item.state === 'revealed'
  return isCurrent && parts.isOfficer && !facts.mustScore && isUndecided
}

/**
 * What it is about. Whoever writes the resolution sees the scores beside it, and the proposal one press away: on a small
 * laptop the form would lie below them otherwise.
 */
export function LeftPane({ meeting, parts, item, facts }: PaneProps) {
  const [tab, setTab] = useState<'scores' | 'proposal'>('scores')
  const summary = item.proposalId ? <ProposalSummary proposalId={item.proposalId} /> : null
  if (item.state !== 'revealed' || !isResolving({ parts, item, facts }))
    return (
      <section className={styles.pane} aria-label={words.proposal.summary}>
        {summary}
      </section>
    )
  return (
    <section className={styles.pane} aria-label={roomVotes.leftPane.label}>
      <Tabs
        label={roomVotes.leftPane.label}
        tabs={[
          { name: 'scores', label: roomVotes.leftPane.scores },
          { name: 'proposal', label: roomVotes.leftPane.proposal },
        ]}
        current={tab}
        onChange={setTab}
      >
        {tab === 'scores' ? <ResultsPanel meeting={meeting} parts={parts} item={item} /> : summary}
      </Tabs>
    </section>
  )
}
