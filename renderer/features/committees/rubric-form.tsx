import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { useCommandOf } from '../../api/index.ts'
import { CountInput } from '../../ui/count-input.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { checkRubric, parseHundredths, type RubricDraft } from './check-rubric.ts'
import type { Rubric } from './committee-view.ts'
import styles from './committees.module.css'

type RubricFormProps = { committeeId: string; rubric: Rubric; onDone: () => void }

export function RubricForm({ committeeId, rubric, onDone }: RubricFormProps) {
  const format = useFormat()
  const words = committees.rubric
  const [draft, setDraft] = useState<RubricDraft>({
    scaleMax: rubric.scaleMax,
    threshold: format.show((rubric.thresholdHundredths / 100).toFixed(2)),
    weights: Object.fromEntries(rubric.criteria.map(({ code, weight }) => [code, weight])),
  })
  const change = useCommandOf('rubric.change')
  const problem = checkRubric(draft)
  const reasons = {
    scale: words.badScale,
    threshold: words.badThreshold(format.show(draft.scaleMax ?? 0)),
    weight: words.badWeight,
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const thresholdHundredths = parseHundredths(draft.threshold)
    if (problem || draft.scaleMax === null || thresholdHundredths === null) return
    const weights = Object.fromEntries(
      Object.entries(draft.weights).map(([code, weight]) => [code, weight ?? 1]),
    )
    const answer = await change.attempt({
      committeeId,
      scaleMax: draft.scaleMax,
      thresholdHundredths,
      weights,
    })
    if (answer) onDone()
  }
  return (
    <form className={`${styles.form} ${styles.panel}`} onSubmit={(event) => void submit(event)}>
      <div className={styles.fraction}>
        <CountInput
          label={words.scaleMax}
          value={draft.scaleMax}
          onChange={(scaleMax) => setDraft({ ...draft, scaleMax })}
        />
        <TextInput
          label={words.thresholdField}
          inputMode="decimal"
          value={draft.threshold}
          maxLength={5}
          onChange={(event) => setDraft({ ...draft, threshold: event.currentTarget.value })}
        />
      </div>
      <ol className={styles.criteria}>
        {rubric.criteria.map(({ code, number, title }) => (
          <li key={code}>
            <span className={styles.criterionNumber}>{format.show(number)}</span>
            <strong>{title}</strong>
            <CountInput
              label={words.weightOf(format.show(number))}
              isLabelHidden
              value={draft.weights[code] ?? null}
              onChange={(weight) => setDraft({ ...draft, weights: { ...draft.weights, [code]: weight } })}
            />
          </li>
        ))}
      </ol>
      <p className={styles.soft}>{words.frozen}</p>
      <ErrorNotice error={change.error} />
      <div className={styles.formBar}>
        <Button variant="default" onClick={onDone}>
          {common.actions.cancel}
        </Button>
        <PrimaryAction
          type="submit"
          isRunning={change.isRunning}
          blockedBy={problem ? reasons[problem] : null}
        >
          {words.save}
        </PrimaryAction>
      </div>
    </form>
  )
}
