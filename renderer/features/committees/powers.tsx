import { committees } from '../../../shared/messages/committees.ts'
import { useFormat } from '../../ui/format.ts'
import type { CommitteeView } from './committee-view.ts'
import styles from './committees.module.css'

export function Powers({ view }: { view: CommitteeView }) {
  const format = useFormat()
  const words = committees.powers
  return (
    <div className={styles.panel}>
      <h2>{words.orders}</h2>
      {view.orders.length === 0 ? <p className={styles.soft}>{words.noOrders}</p> : null}
      <ul className={styles.plain}>
        {view.orders.map(({ title, number, date }) => (
          <li key={`${title} ${number}`}>
            {words.order(title, format.show(number))}
            {date ? ` ${words.orderDate(format.day(date))}` : ''}
          </li>
        ))}
      </ul>
      <h2>{words.powers}</h2>
      {view.powers.length === 0 ? <p className={styles.soft}>{words.noPowers}</p> : null}
      <ol className={styles.powers}>
        {view.powers.map((power, index) => (
          <li key={power}>
            <span>({format.show(index + 1)})</span> {power}
          </li>
        ))}
      </ol>
    </div>
  )
}
