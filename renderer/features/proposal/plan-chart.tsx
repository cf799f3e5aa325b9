import type { Activity } from '../../../shared/domain/proposal.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useFormat } from '../../ui/format.ts'
import { monthRange } from '../../ui/month-range.ts'
import { Passage } from '../notes/passage.tsx'
import styles from './proposal.module.css'

/** The plan as a small Gantt: one bar an activity, over the months from the first to the last. */
export function PlanChart({ activities }: { activities: readonly Activity[] }) {
  const format = useFormat()
  if (activities.length === 0) return <p className={styles.soft}>{proposal.plan.none}</p>
  const first = activities.map(({ startMonth }) => startMonth).sort()[0]
  const last = activities
    .map(({ endMonth }) => endMonth)
    .sort()
    .at(-1)
  const months = monthRange(first, last)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{proposal.plan.activity}</th>
          <th scope="col" className={styles.chartColumn}>
            {proposal.plan.period}
          </th>
          <th scope="col">{proposal.plan.responsible}</th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity, index) => (
          // Two activities of a plan may have the same words; their order is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index}>
            <th scope="row">
              <Passage place={`activities.${index}.name`} text={activity.name} />
              {activity.output ? (
                <span className={styles.output}>
                  {proposal.plan.output}:{' '}
                  <Passage place={`activities.${index}.output`} text={activity.output} />
                </span>
              ) : null}
            </th>
            <td>
              <PlanBar months={months} activity={activity} />
              <span className={styles.soft}>
                {activity.startMonth === activity.endMonth
                  ? format.month(activity.startMonth)
                  : `${format.month(activity.startMonth)} – ${format.month(activity.endMonth)}`}
              </span>
            </td>
            <td>
              <Passage place={`activities.${index}.responsible`} text={activity.responsible} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PlanBar({ months, activity }: { months: readonly string[]; activity: Activity }) {
  const start = Math.max(0, months.indexOf(activity.startMonth))
  const end = Math.max(start, months.indexOf(activity.endMonth))
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${Math.max(1, months.length)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.barTrack} x={0} y={0} width={Math.max(1, months.length)} height={1} />
      <rect className={styles.barDone} x={start} y={0} width={end - start + 1} height={1} />
    </svg>
  )
}
