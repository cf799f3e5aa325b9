import { useState } from 'react'
import type { ProposalBody } from '../../../shared/domain/proposal.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { paragraphsOf } from '../notes/paragraphs.ts'
import { Passage } from '../notes/passage.tsx'
import { ProposalNotes } from '../notes/proposal-notes.tsx'
import { AlignmentList, IndicatorTable, TeamTable } from './fact-tables.tsx'
import { PlanChart } from './plan-chart.tsx'
import styles from './proposal.module.css'
import { ProposalSide } from './proposal-side.tsx'
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
export function ProposalReading({ view }: { view: ProposalView }) {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  return (
    <div className={styles.columns}>
      <article ref={setRoot} className={styles.text}>
        <Contents />
        <ProposalTexts body={view.body} />
      </article>
      <ProposalSide view={view} />
      {root ? <ProposalNotes root={root} proposalId={view.id} body={view.body} /> : null}
    </div>
  )
}

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
        <Prose place={name} text={body[name]} />
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

function Prose({ place, text }: { place: string; text: string }) {
  const paragraphs = paragraphsOf(text)
  if (paragraphs.length === 0) return <p className={styles.soft}>{proposal.noText}</p>
  return paragraphs.map(({ start, text: paragraph }) => (
    <Passage key={start} as="p" place={place} start={start} text={paragraph} className={styles.paragraph} />
  ))
}
