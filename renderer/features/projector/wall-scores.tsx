import { formatRational } from '../../../shared/domain/rational.ts'
import { projector as words } from '../../../shared/messages/projector.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './projector-screen.module.css'
import type { WallView } from './use-wall.ts'

type ScoresProps = { scores: NonNullable<WallView['scores']>; isCompact: boolean }

/** Dots that can be counted from the last row; the means stand beside them. */
export function WallScores({ scores, isCompact }: ScoresProps) {
  const format = useFormat()
  return (
    <section className={styles.scores} data-compact={isCompact || undefined} aria-label={words.scores}>
      <ul className={styles.criteria}>
        {scores.criteria.map((criterion, index) => (
          <li key={criterion.title} className={styles.criterion}>
            <span className={styles.criterionTitle}>
              {format.show(index + 1)}. {criterion.title}
            </span>
            <Dots values={criterion.values} label={criterion.title} />
            <span className={styles.mean}>
              {criterion.mean ? format.show(formatRational(criterion.mean)) : '–'}
            </span>
          </li>
        ))}
      </ul>
      {scores.total ? (
        <p className={styles.total}>
          {words.total} <strong className={styles.figure}>{format.show(formatRational(scores.total))}</strong>
        </p>
      ) : null}
    </section>
  )
}

/** One dot a member, grouped by the point given: "๕ ●●●  ๔ ●●". */
function Dots({ values, label }: { values: readonly number[]; label: string }) {
  const format = useFormat()
  const groups = [...Map.groupBy(values, (value) => value)].sort(([a], [b]) => b - a)
  const told = groups.map(([value, all]) => `${format.show(value)}: ${format.count(all.length)}`).join(', ')
  return (
    <span className={styles.dots} role="img" aria-label={`${label} ${told}`}>
      {groups.map(([value, all]) => (
        <span key={value} className={styles.group}>
          <b>{format.show(value)}</b>
          {all.map((_, place) => (
            // A dot has no name: its place is all it is.
            <i key={`${String(value)}-${String(place)}`} className={styles.dot} />
          ))}
        </span>
      ))}
    </span>
  )
}
