import { Tabs } from '@mantine/core'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { PlanTab, ResultsTab } from './proposal-plan.tsx'
import { ProcessTab, SummaryTab } from './proposal-process.tsx'
import styles from './proposal-summary.module.css'

const TABS = ['summary', 'process', 'plan', 'results'] as const

/** What a member reads before scoring, in four looks that follow the four criteria. */
export function ProposalSummary({ proposalId }: { proposalId: string }) {
  const format = useFormat()
  const answer = useQueryOf('proposal.get', { proposalId })
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting />
  const { body, gaps } = answer.data
  return (
    <div className={styles.summary}>
      <h2 className="visually-hidden">{words.proposal.summary}</h2>
      <Tabs defaultValue="summary" keepMounted={false} classNames={{ list: styles.list, tab: styles.tab }}>
        <Tabs.List>
          {TABS.map((tab) => (
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
      </Tabs>
      <Link to={{ screen: 'proposal', proposalId }} className={styles.full}>
        {words.proposal.fullText}
      </Link>
    </div>
  )
}
