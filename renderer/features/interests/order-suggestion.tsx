import { Button } from '@mantine/core'
import { useState } from 'react'
import { interests as words } from '../../../shared/messages/interests.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './interests.module.css'

type SuggestionProps = { meetingId: string; itemIds: readonly string[] }

/** How often members leave in the present order, the better order, and the way back to the one before. */
export function OrderSuggestion({ meetingId, itemIds }: SuggestionProps) {
  const format = useFormat()
  const suggestion = useQueryOf('interest.suggestOrder', { meetingId }).data
  const reorder = useCommandOf('agenda.reorder')
  const [undo, setUndo] = useState<{ before: string[]; after: string[] } | null>(null)
  const [told, setTold] = useState('')
  const isApplied = undo !== null && undo.after.join() === itemIds.join()
  if (!suggestion || (suggestion.before === 0 && !isApplied)) return null
  const { before, after, order } = suggestion
  const isBetter = after < before
  const put = async (ids: string[], keep: typeof undo, done: string) => {
    if (!(await reorder.attempt({ meetingId, itemIds: ids }))) return
    setUndo(keep)
    setTold(done)
  }
  const apply = () => void put(order, { before: [...itemIds], after: order }, words.order.done)
  const takeBack = () => void put(undo?.before ?? [], null, words.order.undone)
  return (
    <section className={styles.order} aria-label={words.order.title}>
      <p>
        {isBetter
          ? words.order.line(format.count(before), format.count(after))
          : words.order.best(format.count(before))}
      </p>
      <div className={styles.tools}>
        {isApplied ? (
          <Button variant="default" onClick={takeBack} loading={reorder.isRunning}>
            {words.order.undo}
          </Button>
        ) : null}
        {isBetter ? (
          <Button variant="default" onClick={apply} loading={reorder.isRunning}>
            {words.order.apply}
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={reorder.error} />
      <span className="visually-hidden" role="status">
        {told}
      </span>
    </section>
  )
}
