import { committees } from '../../../shared/messages/committees.ts'
import { useQueryOf } from '../../api/index.ts'
import { DataList } from '../../ui/data-list.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { Rubric } from './committee-view.ts'
import styles from './committees.module.css'
import { RubricForm } from './rubric-form.tsx'

type RubricViewProps = { committeeId: string; isEditing: boolean; onDone: () => void }

/** The considering criteria in their official wording, with weight, scale and threshold of the version in force. */
export function RubricView({ committeeId, isEditing, onDone }: RubricViewProps) {
  const found = useQueryOf('rubric.get', { committeeId })
  if (!found.data)
    return found.error ? (
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <Waiting />
    )
  return isEditing ? (
    <RubricForm committeeId={committeeId} rubric={found.data} onDone={onDone} />
  ) : (
    <RubricReading rubric={found.data} />
  )
}

function RubricReading({ rubric }: { rubric: Rubric }) {
  const format = useFormat()
  const words = committees.rubric
  const total = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <div className={styles.panel}>
      <DataList
        rows={[
          {
            label: words.scale,
            value: words.scaleIs(format.show(rubric.scaleMin), format.show(rubric.scaleMax)),
          },
          {
            label: words.threshold,
            value: words.thresholdIs(format.show((rubric.thresholdHundredths / 100).toFixed(2))),
          },
        ]}
      />
      <p className={styles.version}>
        {words.version(format.show(rubric.version))} · {words.frozen}
      </p>
      <ol className={styles.criteria}>
        {rubric.criteria.map(({ code, number, title, text, weight }) => (
          <li key={code}>
            <span className={styles.criterionNumber}>{format.show(number)}</span>
            <div>
              <strong>{title}</strong>
              {text === title ? null : <p>{text}</p>}
            </div>
            <span className={styles.weight}>
              {words.weight} {format.show(weight)}
              <span className={styles.soft}>
                {words.share(format.show(Math.round((weight / total) * 100)))}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
