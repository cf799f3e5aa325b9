import type { OutputOf } from '../../../shared/contract/index.ts'
import { stamping as words } from '../../../shared/messages/stamping.ts'
import { DataList } from '../../ui/data-list.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './verify-screen.module.css'

type Report = OutputOf<'document.verify'>

export function TimestampReports({ timestamps }: Pick<Report, 'timestamps'>) {
  const format = useFormat()
  return timestamps.map(({ authority, at, isTrusted, problems }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a report is one answer and never changes its order
    <section key={index} className={styles.signature}>
      <h3>{words.timestamp(format.show(index + 1))}</h3>
      <DataList
        rows={[
          { label: words.authority, value: <strong>{authority || words.unreadable}</strong> },
          { label: words.at, value: at ? format.instant(at) : words.unreadable },
          {
            label: words.found,
            value:
              problems.length > 0 ? problems.join(' ') : isTrusted ? words.nothingFound : words.notProven,
          },
        ]}
      />
    </section>
  ))
}

/** State by state: what came to the file, and whether what is seen differs from the state before. */
export function Revisions({ revisions }: Pick<Report, 'revisions'>) {
  const format = useFormat()
  if (revisions.length < 2) return null
  return (
    <section className={styles.signature}>
      <h3>{words.revisions}</h3>
      <p>{words.revisionsLead}</p>
      <ol className={styles.states}>
        {revisions.map(({ adds, by, changes, isReadable }, index) => {
          const compared = isReadable
            ? changes.length > 0
              ? changes.join(' ')
              : words.same
            : words.cannotCompare
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is one answer and never changes its order
            <li key={index}>
              <strong>
                {format.show(index + 1)}. {words.adds[adds](by || words.unreadable)}
              </strong>
              <br />
              {format.show(index === 0 ? words.first : compared)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
