import type { ProposalBody } from '../../../shared/domain/proposal.ts'
import { common } from '../../../shared/messages/common.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { DataList } from '../../ui/data-list.tsx'
import { useFormat } from '../../ui/format.ts'
import { SelectionCard } from '../selection/selection-card.tsx'
import { ChangeTable } from './change-table.tsx'
import { AlignmentList, IndicatorTable, TeamTable } from './fact-tables.tsx'
import { GapList } from './gap-list.tsx'
import { MaturityRadar } from './maturity-radar.tsx'
import { MeetingHistory } from './meeting-history.tsx'
import { PlanChart } from './plan-chart.tsx'
import styles from './proposal.module.css'
import type { ProposalView } from './proposal-view.ts'

export const TEXTS = [
  'background',
  'objective',
  'currentProcess',
  'proposedProcess',
  'expectedResult',
] as const satisfies readonly (keyof ProposalBody)[]

const PARTS = [...TEXTS, 'activities', 'indicators', 'team', 'alignments'] as const

/** To read: the text in a good measure on the left, the facts on the right. */
export const ProposalReading = ({ view }: { view: ProposalView }) => (
  <div className={styles.columns}>
    <article className={styles.text}>
      <Contents />
      <ProposalTexts body={view.body} />
    </article>
    <aside className={styles.facts} aria-label={proposal.facts}>
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
    </aside>
  </div>
)

const Contents = () => (
  <nav className={styles.contents} aria-label={proposal.contents}>
    {PARTS.map((part) => (
      <a key={part} href={`#${part}`}>
        {proposal.fields[part]}
      </a>
    ))}
  </nav>
)

/** The text and the tables of a body; also for reading an older version. */
export const ProposalTexts = ({ body }: { body: ProposalBody }) => (
  <>
    {TEXTS.map((name) => (
      <section key={name} id={name} className={styles.section}>
        <h2>{proposal.fields[name]}</h2>
        <Prose text={body[name]} />
      </section>
    ))}
    <section id="activities" className={styles.section}>
      <h2>{proposal.fields.activities}</h2>
      <PlanChart activities={body.activities} />
    </section>
    <section id="indicators" className={styles.section}>
      <h2>{proposal.fields.indicators}</h2>
      <IndicatorTable indicators={body.indicators} />
    </section>
    <section id="team" className={styles.section}>
      <h2>{proposal.fields.team}</h2>
      <TeamTable team={body.team} />
    </section>
    <section id="alignments" className={styles.section}>
      <h2>{proposal.fields.alignments}</h2>
      <AlignmentList alignments={body.alignments} />
    </section>
  </>
)

function Prose({ text }: { text: string }) {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '')
  if (paragraphs.length === 0) return <p className={styles.soft}>{proposal.noText}</p>
  return paragraphs.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
    <p key={index} className={styles.paragraph}>
      {paragraph}
    </p>
  ))
}

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
