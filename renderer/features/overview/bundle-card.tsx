import { FEWEST_SCORERS, widestSpread } from '../../../shared/domain/consent-bundle.ts'
import { overview as words } from '../../../shared/messages/overview.ts'
import { room } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import type { Parts } from '../room/parts.ts'
import { type ItemAnalysis, shown } from './analysis.ts'
import { BundleMark } from './bundle-mark.tsx'
import styles from './overview.module.css'

type CardProps = { meeting: Meeting; parts: Parts; items: readonly ItemAnalysis[] }

/** What is passed at once where nobody thinks otherwise, by which rule, and the way out of it for anybody. */
export function BundleCard({ meeting, parts, items }: CardProps) {
  const format = useFormat()
  const isLive = meeting.state === 'in_session'
  return (
    <section className={styles.card} aria-labelledby="overview-bundle" data-bundle>
      <h2 id="overview-bundle">{words.bundle.title}</h2>
      <p>{items.length === 0 ? words.bundle.none : words.bundle.lead}</p>
      <p className={styles.soft}>
        {words.bundle.rule(
          format.count(FEWEST_SCORERS),
          format.count(widestSpread(meeting.rubric)),
          format.show(10),
        )}
      </p>
      <ul className={styles.plain}>
        {items.map((item) => (
          <li key={item.itemId} className={styles.row}>
            <span className={styles.rowTitle}>
              <strong>{format.show(item.number)}</strong> {item.title}
              {item.agencyName ? <span className={styles.soft}> · {item.agencyName}</span> : null}
            </span>
            <span>
              {words.figures.raw} <strong>{shown(item.total, format)}</strong> ·{' '}
              {room.results.scorers(format.count(item.scorers))}
            </span>
            {isLive ? <BundleMark item={item} isOut={false} parts={parts} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
