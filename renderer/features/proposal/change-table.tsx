import type { ProposalBody } from '../../../shared/domain/proposal.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useFormat } from '../../ui/format.ts'
import { changeShare, durationShare } from './change-share.ts'
import styles from './proposal.module.css'

/** Steps, time and cost, now and after. */
export function ChangeTable({ body }: { body: ProposalBody }) {
  const format = useFormat()
  const words = proposal.change
  const shown = <Value,>(value: Value | null, show: (value: Value) => string) =>
    value === null ? '–' : show(value)
  const steps = (count: number) => words.stepsUnit(format.count(count))
  const rows = [
    {
      name: words.steps,
      now: shown(body.stepsNow, steps),
      after: shown(body.stepsAfter, steps),
      share: changeShare(body.stepsNow, body.stepsAfter),
    },
    {
      name: words.duration,
      now: shown(body.durationNow, format.duration),
      after: shown(body.durationAfter, format.duration),
      share: durationShare(body.durationNow, body.durationAfter),
    },
    {
      name: words.cost,
      now: shown(body.costNow, format.baht),
      after: shown(body.costAfter, format.baht),
      share: changeShare(body.costNow, body.costAfter),
    },
  ]
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, now, after, share }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{now}</td>
            <td>
              <strong>{after}</strong>
              {share === null ? null : <Difference share={share} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Difference({ share }: { share: number }) {
  const format = useFormat()
  const percent = format.show(Math.round(Math.abs(share) * 100))
  const words = proposal.change
  return (
    <span className={styles.output}>
      {share === 0 ? words.same : share < 0 ? words.less(percent) : words.more(percent)}
    </span>
  )
}
