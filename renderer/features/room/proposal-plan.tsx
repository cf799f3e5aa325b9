import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import { Passage } from '../notes/passage.tsx'
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
        {body.activities.map((activity, row) => (
          <li key={`${activity.name}${activity.startMonth}`}>
            <Passage as="strong" place={`activities.${row}.name`} text={activity.name} />
            <span className={styles.soft}>
              {format.month(activity.startMonth)} – {format.month(activity.endMonth)} ·{' '}
              <Passage place={`activities.${row}.responsible`} text={activity.responsible} />
            </span>
            {activity.output ? <Passage place={`activities.${row}.output`} text={activity.output} /> : null}
          </li>
        ))}
      </ol>
      <h3 className={styles.heading}>{words.proposal.team}</h3>
      {body.team.length === 0 ? <Missing /> : null}
      <ul className={styles.activities}>
        {body.team.map(({ position, duty }, row) => (
          <li key={`${position}${duty}`}>
            <Passage as="strong" place={`team.${row}.position`} text={position} />
            <Passage place={`team.${row}.duty`} text={duty} />
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{words.proposal.budget}</h3>
      {body.budget === null ? (
        <Missing />
      ) : (
        <p>
          {format.baht(body.budget)} <Passage place="budgetSource" text={body.budgetSource} />
        </p>
      )}
    </>
  )
}

/** Criteria 3 and 4: where it leads and how it is measured. */
export function ResultsTab({ body }: { body: Body }) {
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
            {body.indicators.map((indicator, row) => (
              <tr key={indicator.name}>
                <th scope="row">
                  <Passage place={`indicators.${row}.name`} text={indicator.name} />
                  <span className={styles.soft}>
                    {words.proposal.dimensions[indicator.dimension]} · {indicator.unit}
                  </span>
                </th>
                <td>
                  <Passage place={`indicators.${row}.baseline`} text={indicator.baseline} />
                </td>
                <td>
                  <Passage as="strong" place={`indicators.${row}.target`} text={indicator.target} />
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
