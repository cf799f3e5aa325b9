import { formatRational, type Rational } from '../../../shared/domain/rational.ts'
import { overview as words } from '../../../shared/messages/overview.ts'
import { type Formatter, useFormat } from '../../ui/format.ts'
import type { Analysis } from './analysis.ts'
import styles from './overview.module.css'

/** Who gives less or more than the others on the same items; or that nobody can tell yet. */
export function SeverityCard({ severity }: { severity: Analysis['severity'] }) {
  const format = useFormat()
  const { state, members } = severity
  return (
    <section className={styles.card} aria-labelledby="overview-severity">
      <h2 id="overview-severity">{words.severity.title}</h2>
      {state === 'fitted' ? (
        <>
          <p className={styles.soft}>
            {words.severity.lead} {severity.isComplete ? words.severity.complete : null}
          </p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.severity.member}</th>
                <th scope="col">{words.severity.items}</th>
                <th scope="col">{words.severity.leaning}</th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <tr key={member.personId}>
                  <th scope="row">{member.name}</th>
                  <td>{format.count(member.items)}</td>
                  <td>{leaning(member.severity, format)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p>{words.severity[state]}</p>
      )}
    </section>
  )
}

function leaning(severity: Rational, format: Formatter): string {
  const points = formatRational({ n: Math.abs(severity.n), d: severity.d })
  if (points === '0.00') return words.severity.same
  return severity.n > 0
    ? words.severity.stricter(format.show(points))
    : words.severity.milder(format.show(points))
}
