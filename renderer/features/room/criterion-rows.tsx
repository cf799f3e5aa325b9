import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import styles from './score-sheet.module.css'

type RowsProps = {
  rubric: Meeting['rubric']
  values: Readonly<Record<string, number>>
  active: number
  onActivate: (index: number) => void
  onGive: (index: number, value: number) => void
}

/** The numbers of a rubric's scale, the lowest first. */
export const pointsOf = ({ scaleMin, scaleMax }: Meeting['rubric']): number[] =>
  Array.from({ length: scaleMax - scaleMin + 1 }, (_, index) => scaleMin + index)

/** The criteria of a sheet; the row at `active` is the one that number keys score. */
export function CriterionRows({ rubric, values, active, onActivate, onGive }: RowsProps) {
  const points = pointsOf(rubric)
  return rubric.criteria.map((criterion, index) => (
    <CriterionRow
      key={criterion.code}
      criterion={criterion}
      index={index}
      points={points}
      value={values[criterion.code] ?? null}
      isActive={index === active}
      onActivate={() => onActivate(index)}
      onGive={(value) => onGive(index, value)}
    />
  ))
}

type RowProps = {
  criterion: Meeting['rubric']['criteria'][number]
  index: number
  points: readonly number[]
  value: number | null
  isActive: boolean
  onActivate: () => void
  onGive: (value: number) => void
}

/** One criterion in its official wording, and its numbers: a radio group whose keys the sheet reads. */
function CriterionRow({ criterion, index, points, value, isActive, onActivate, onGive }: RowProps) {
  const format = useFormat()
  const titleId = `criterion-${criterion.code}`
  const stop = value ?? points[0]
  return (
    <div className={styles.criterion} data-index={index} data-active={isActive || undefined}>
      <div className={styles.wording}>
        <h3 id={titleId} className={styles.name}>
          <span className="visually-hidden">{words.score.criterion('')}</span>
          {format.show(criterion.number)}. {criterion.title}
        </h3>
        <p id={`${titleId}-text`}>{criterion.text}</p>
      </div>
      <div
        role="radiogroup"
        aria-labelledby={titleId}
        aria-describedby={`${titleId}-text`}
        className={styles.points}
      >
        {points.map((point) => (
          // biome-ignore lint/a11y/useSemanticElements: a native radio takes the arrow keys for itself, which move between criteria here
          <button
            key={point}
            type="button"
            role="radio"
            aria-checked={point === value}
            aria-label={words.score.give(format.show(point), criterion.title)}
            tabIndex={point === stop ? 0 : -1}
            className={styles.point}
            onFocus={onActivate}
            onClick={() => onGive(point)}
          >
            {format.show(point)}
          </button>
        ))}
      </div>
    </div>
  )
}
