import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import styles from './own-scores.module.css'
import points from './score-sheet.module.css'

type DialogProps = {
  item: AgendaItem
  rubric: Meeting['rubric']
  criterion: Meeting['rubric']['criteria'][number]
  value: number | null
  onClose: () => void
}

export function ChangeScoreDialog({ item, rubric, criterion, value, onClose }: DialogProps) {
  const format = useFormat()
  const change = useCommandOf('score.change')
  const [chosen, setChosen] = useState(value)
  const [isTried, setTried] = useState(false)
  const choices = Array.from(
    { length: rubric.scaleMax - rubric.scaleMin + 1 },
    (_, step) => rubric.scaleMin + step,
  )
  const submit = async (reason: string) => {
    setTried(true)
    if (chosen === null || chosen === value) return
    const done = await change.attempt({ itemId: item.id, criterion: criterion.code, value: chosen, reason })
    if (done) onClose()
  }
  return (
    <Confirm
      isOpen
      title={`${words.score.changeTitle}: ${criterion.title}`}
      confirmLabel={words.score.changeConfirm}
      needsReason
      isRunning={change.isRunning}
      error={change.error}
      onClose={onClose}
      onConfirm={(reason) => void submit(reason)}
    >
      <p>{words.score.changeText}</p>
      <fieldset
        className={styles.choices}
        style={{ border: 0, padding: 0 }}
        aria-label={words.score.changeTo}
      >
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            className={points.point}
            style={{ flex: 1 }}
            aria-pressed={choice === chosen}
            aria-label={words.score.give(format.show(choice), criterion.title)}
            onClick={() => setChosen(choice)}
          >
            {format.show(choice)}
          </button>
        ))}
      </fieldset>
      {isTried && chosen === value ? <p role="alert">{words.score.changeSame}</p> : null}
    </Confirm>
  )
}
