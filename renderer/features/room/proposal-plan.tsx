import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import { MaturityRadar } from '../proposal/maturity-radar.tsx'
import type { Body } from './proposal-process.tsx'
import styles from './proposal-summary.module.css'

const Missing = () => <p className={styles.missing}>{words.proposal.missing}</p>

/** Criteria 1 and 2: plan and time; people, team and budget. */
export function PlanTab({ body }: { body: Body }) {
  const format = useFormat()
  return (
    <>
      <h3 className={styles.heading}>{words.proposal.activities}</h3>
      {body.activities.length === 0 ? <Missing /> : null}
      <ol className={styles.activities}>
        {body.activities.map((activity) => (
          <li key={`${activity.name}${activity.startMonth}`}>
            <strong>{activity.name}</strong>
            <span className={styles.soft}>
              {format.month(activity.startMonth)} – {format.month(activity.endMonth)} · {activity.responsible}
            </span>
            {activity.output ? <span>{activity.output}</span> : null}
          </li>
        ))}
      </ol>
      <h3 className={styles.heading}>{words.proposal.team}</h3>
      {body.team.length === 0 ? <Missing /> : null}
      <ul className={styles.activities}>
        {body.team.map(({ position, duty }) => (
          <li key={`${position}${duty}`}>
            <strong>{position}</strong>
            <span>{duty}</span>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{words.proposal.budget}</h3>
      {body.budget === null ? (
        <Missing />
      ) : (
        <p>
          {format.baht(body.budget)} {body.budgetSource}
        </p>
      )}
    </>
  )
}

/** Criteria 3 and 4: where it leads and how it is measured. */
export function ResultsTab({ body }: { body: Body }) {
  const format = useFormat()
  return (
    <>
      <h3 className={styles.heading}>{words.proposal.indicators}</h3>
      {body.indicators.length === 0 ? (
        <Missing />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.proposal.indicators}</th>
              <th scope="col">{words.proposal.baseline}</th>
              <th scope="col">{words.proposal.target}</th>
            </tr>
          </thead>
          <tbody>
            {body.indicators.map((indicator) => (
              <tr key={indicator.name}>
                <th scope="row">
                  {indicator.name}
                  <span className={styles.soft}>
                    {words.proposal.dimensions[indicator.dimension]} · {indicator.unit}
                  </span>
                </th>
                <td>{format.show(indicator.baseline)}</td>
                <td>
                  <strong>{format.show(indicator.target)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3 className={styles.heading}>{words.proposal.maturity}</h3>
      <MaturityRadar maturity={body.maturity} />
    </>
  )
}
