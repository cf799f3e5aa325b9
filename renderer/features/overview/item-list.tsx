import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { formatRational } from '../../../shared/domain/rational.ts'
import { overview as words } from '../../../shared/messages/overview.ts'
import { room } from '../../../shared/messages/room.ts'
import { DotRow } from '../../ui/dot-row.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import type { Parts } from '../room/parts.ts'
import { blockLines, deviationOf, type ItemAnalysis, noteLines, shown } from './analysis.ts'
import { BundleMark } from './bundle-mark.tsx'
import styles from './overview.module.css'

type ListProps = {
  meeting: Meeting
  parts: Parts
  kind: 'disputed' | 'decided'
  items: readonly ItemAnalysis[]
}

export function ItemList({ meeting, parts, kind, items }: ListProps) {
  const id = `overview-${kind}`
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{words[kind].title}</h2>
      {kind === 'disputed' ? (
        <p className={styles.soft}>{items.length === 0 ? words.disputed.none : words.disputed.lead}</p>
      ) : null}
      <ol className={styles.items}>
        {items.map((item) => (
          <li key={item.itemId} className={styles.item}>
            <ItemCard meeting={meeting} parts={parts} item={item} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Dots of every criterion before any figure, then the figures, then in sentences what hangs by a thread. */
function ItemCard({ meeting, parts, item }: { meeting: Meeting; parts: Parts; item: ItemAnalysis }) {
  const format = useFormat()
  const { rubric } = meeting
  const notes = [...blockLines(item), ...noteLines(item, { rubric, format })]
  return (
    <>
      <header className={styles.itemHead}>
        <h3 className={styles.itemTitle}>
          <span>{format.show(item.number)}</span> {item.title}
        </h3>
        {item.agencyName ? <p className={styles.soft}>{item.agencyName}</p> : null}
      </header>
      {item.scorers === 0 ? (
        <p>{room.results.nobody}</p>
      ) : (
        <div className={styles.criteria}>
          {item.criteria.map(({ code, values, mean }) => {
            const criterion = rubric.criteria.find((one) => one.code === code)
            return (
              <figure key={code} className={styles.criterion}>
                <DotRow
                  values={values}
                  min={rubric.scaleMin}
                  max={rubric.scaleMax}
                  mean={mean ? mean.n / mean.d : null}
                  label={criterion?.title ?? code}
                />
                <figcaption>
                  {format.show(criterion?.number ?? '')}. {criterion?.title}{' '}
                  <strong>{mean ? format.show(formatRational(mean)) : '–'}</strong>
                </figcaption>
              </figure>
            )
          })}
        </div>
      )}
      <Figures item={item} />
      <ul className={styles.lines}>
        {notes.map((line) => (
          <li key={line} className={styles.note}>
            {item.isStable && line === words.notes.stable(format.show(10)) ? (
              <IconCircleCheck size={20} aria-hidden />
            ) : (
              <IconAlertTriangle size={20} aria-hidden />
            )}
            <span>{line}</span>
          </li>
        ))}
      </ul>
      {item.takenOutBy && meeting.state === 'in_session' ? (
        <BundleMark item={item} isOut name={item.takenOutBy} parts={parts} />
      ) : null}
    </>
  )
}

function Figures({ item }: { item: ItemAnalysis }) {
  const format = useFormat()
  if (!item.total) return null
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{words.figures.raw}</dt>
        <dd data-main>{shown(item.total, format)}</dd>
      </div>
      {item.adjusted ? (
        <div>
          <dt>{words.figures.adjusted}</dt>
          <dd>{shown(item.adjusted, format)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{words.figures.deviation}</dt>
        <dd>{format.show(deviationOf(item.variance))}</dd>
      </div>
      <div>
        <dt className="visually-hidden">{room.results.threshold('')}</dt>
        <dd>{item.isRecommended ? room.results.recommended : room.results.notRecommended}</dd>
      </div>
      {item.changes > 0 ? (
        <div>
          <dt className="visually-hidden">{room.results.changes}</dt>
          <dd>{words.figures.changes(format.count(item.changes))}</dd>
        </div>
      ) : null}
    </dl>
  )
}
