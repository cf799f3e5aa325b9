import { Tabs } from '@mantine/core'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { SelectionCard } from '../selection/selection-card.tsx'
import { PlanTab, ResultsTab } from './proposal-plan.tsx'
import { ProcessTab, SummaryTab } from './proposal-process.tsx'
import styles from './proposal-summary.module.css'

const TABS = ['summary', 'process', 'plan', 'results', 'selection'] as const

/** What a member reads before scoring, in looks that follow the criteria; the selection criteria where a province's process list is considered. */
export function ProposalSummary({ proposalId }: { proposalId: string }) {
  const format = useFormat()
  const answer = useQueryOf('proposal.get', { proposalId })
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting />
  const { body, gaps, track } = answer.data
  const tabs = TABS.filter((tab) => tab !== 'selection' || track === 'province')
  return (
    <div className={styles.summary}>
      <h2 className="visually-hidden">{words.proposal.summary}</h2>
      <Tabs defaultValue="summary" keepMounted={false} classNames={{ list: styles.list, tab: styles.tab }}>
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {words.proposal.tabs[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary" className={styles.panel}>
          {gaps > 0 ? <p className={styles.gaps}>{words.proposal.gaps(format.count(gaps))}</p> : null}
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
        {track === 'province' ? (
          <Tabs.Panel value="selection" className={styles.panel}>
            <SelectionCard proposalId={proposalId} />
          </Tabs.Panel>
        ) : null}
      </Tabs>
      <Link to={{ screen: 'proposal', proposalId }} className={styles.full}>
        {words.proposal.fullText}
      </Link>
    </div>
  )
}
