import type { OutputOf } from '../../../shared/contract/index.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { DataList } from '../../ui/data-list.tsx'
import { type Formatter, useFormat } from '../../ui/format.ts'
import { paragraphsOf } from '../notes/paragraphs.ts'
import { Passage } from '../notes/passage.tsx'
import styles from './proposal-summary.module.css'

export type Body = OutputOf<'proposal.get'>['body']

/** Prose as it was written; what is missing says so. */
export function Prose({ title, place, text }: { title: string; place: string; text: string }) {
  const paragraphs = paragraphsOf(text)
  return (
    <div className={styles.prose}>
      <h3 className={styles.heading}>{title}</h3>
      {paragraphs.length === 0 ? (
        <p className={styles.missing}>{words.proposal.missing}</p>
      ) : (
        paragraphs.map(({ start, text: paragraph }) => (
          <Passage key={start} as="p" place={place} start={start} text={paragraph} />
        ))
      )}
    </div>
  )
}

type Figure = { label: string; before: string | null; after: string | null }

const figuresOf = (body: Body, format: Formatter): Figure[] => [
  {
    label: words.proposal.steps,
    before: body.stepsNow === null ? null : format.count(body.stepsNow),
    after: body.stepsAfter === null ? null : format.count(body.stepsAfter),
  },
  {
    label: words.proposal.duration,
    before: body.durationNow && format.duration(body.durationNow),
    after: body.durationAfter && format.duration(body.durationAfter),
  },
  {
    label: words.proposal.cost,
    before: body.costNow === null ? null : format.baht(body.costNow),
    after: body.costAfter === null ? null : format.baht(body.costAfter),
  },
]

function Figures({ body }: { body: Body }) {
  const format = useFormat()
  const figures = figuresOf(body, format).filter(({ before, after }) => before !== null || after !== null)
  if (figures.length === 0) return null
  return (
    <table className={styles.table}>
      <caption className={styles.heading}>{words.proposal.figures}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.proposal.before}</th>
          <th scope="col">{words.proposal.after}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before ?? '–'}</td>
            <td>
              <strong>{after ?? '–'}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function SummaryTab({ body }: { body: Body }) {
  const format = useFormat()
  return (
    <>
      <DataList
        rows={[
          {
            label: words.proposal.process,
            value: body.processName ? <Passage place="processName" text={body.processName} /> : null,
          },
          {
            label: words.proposal.users,
            value: body.usersPerYear === null ? null : format.count(body.usersPerYear),
          },
          { label: words.proposal.budget, value: body.budget === null ? null : format.baht(body.budget) },
        ]}
      />
      <Figures body={body} />
      <Prose title={words.proposal.objective} place="objective" text={body.objective} />
      <Prose title={words.proposal.expectedResult} place="expectedResult" text={body.expectedResult} />
    </>
  )
}

export const ProcessTab = ({ body }: { body: Body }) => (
  <>
    <Prose title={words.proposal.background} place="background" text={body.background} />
    <Prose title={words.proposal.currentProcess} place="currentProcess" text={body.currentProcess} />
    <Prose title={words.proposal.proposedProcess} place="proposedProcess" text={body.proposedProcess} />
    <Figures body={body} />
  </>
)
