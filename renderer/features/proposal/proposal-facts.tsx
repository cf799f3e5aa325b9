import { common } from '../../../shared/messages/common.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { DataList } from '../../ui/data-list.tsx'
import { useFormat } from '../../ui/format.ts'
import { SelectionCard } from '../selection/selection-card.tsx'
import { ChangeTable } from './change-table.tsx'
import { GapList } from './gap-list.tsx'
import { MaturityRadar } from './maturity-radar.tsx'
import { MeetingHistory } from './meeting-history.tsx'
import styles from './proposal.module.css'
import type { ProposalView } from './proposal-view.ts'

/** Numbers, levels and what became of it. */
export const ProposalFacts = ({ view }: { view: ProposalView }) => (
  <>
    <GapList fields={view.gapFields} />
    <KeyFacts view={view} />
    <section className={styles.card}>
      <h2>{proposal.change.title}</h2>
      <ChangeTable body={view.body} />
    </section>
    <section className={styles.card}>
      <h2>{proposal.maturity.title}</h2>
      <MaturityRadar maturity={view.body.maturity} />
    </section>
    {view.track === 'province' ? (
      <div className={styles.card}>
        <SelectionCard proposalId={view.id} />
      </div>
    ) : null}
    <MeetingHistory meetings={view.meetings} />
  </>
)

function KeyFacts({ view }: { view: ProposalView }) {
  const format = useFormat()
  const { body } = view
  return (
    <section className={styles.card}>
      <h2>{proposal.facts}</h2>
      <DataList
        rows={[
          { label: proposal.code, value: view.code },
          { label: proposal.agency, value: view.agencyName },
          ...(view.ministry ? [{ label: proposal.ministry, value: view.ministry }] : []),
          { label: proposal.fields.processName, value: body.processName },
          { label: proposal.track, value: common.tracks[view.track] },
          { label: proposal.stage, value: common.stages[view.stage] },
          { label: proposal.fields.approach, value: body.approach && common.approaches[body.approach] },
          ...(body.area ? [{ label: proposal.fields.area, value: common.areas[body.area] }] : []),
          {
            label: proposal.fields.usersPerYear,
            value: body.usersPerYear === null ? null : format.count(body.usersPerYear),
          },
          { label: proposal.fields.budget, value: body.budget === null ? null : format.baht(body.budget) },
          { label: proposal.fields.budgetSource, value: body.budgetSource },
        ]}
      />
    </section>
  )
}
