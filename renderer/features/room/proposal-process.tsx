import type { OutputOf } from '../../../shared/contract/index.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { DataList } from '../../ui/data-list.tsx'
import { type Formatter, useFormat } from '../../ui/format.ts'
import styles from './proposal-summary.module.css'

export type Body = OutputOf<'proposal.get'>['body']

/** Prose as it was written; what is missing says so. */
export function Prose({ title, text }: { title: string; text: string }) {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '')
  return (
    <div className={styles.prose}>
      <h3 className={styles.heading}>{title}</h3>
      {paragraphs.length === 0 ? (
        <p className={styles.missing}>{words.proposal.missing}</p>
      ) : (
        // Paragraphs of one text never change places among themselves while it is read.
        paragraphs.map((paragraph, index) => (
          <p key={`${String(index)}${paragraph.slice(0, 20)}`}>{paragraph}</p>
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
          { label: words.proposal.process, value: body.processName },
          {
            label: words.proposal.users,
            value: body.usersPerYear === null ? null : format.count(body.usersPerYear),
          },
          { label: words.proposal.budget, value: body.budget === null ? null : format.baht(body.budget) },
        ]}
      />
      <Figures body={body} />
      <Prose title={words.proposal.objective} text={body.objective} />
      <Prose title={words.proposal.expectedResult} text={body.expectedResult} />
    </>
  )
}

export const ProcessTab = ({ body }: { body: Body }) => (
  <>
    <Prose title={words.proposal.background} text={body.background} />
    <Prose title={words.proposal.currentProcess} text={body.currentProcess} />
    <Prose title={words.proposal.proposedProcess} text={body.proposedProcess} />
    <Figures body={body} />
  </>
)
