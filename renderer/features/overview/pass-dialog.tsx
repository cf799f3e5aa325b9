import { useState } from 'react'
import { overview as words } from '../../../shared/messages/overview.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import type { ItemAnalysis } from './analysis.ts'
import styles from './overview.module.css'

type DialogProps = { meeting: Meeting; bundle: readonly ItemAnalysis[]; onClose: () => void }

/** The list as it is read out; what falls out meanwhile is said before the dialog is left. */
export function PassDialog({ meeting, bundle, onClose }: DialogProps) {
  const format = useFormat()
  const pass = useCommandOf('resolution.passBundle')
  // As it was when it was read out: a list that changes under the chair's words is another list.
  const [listed] = useState(bundle)
  const [fallen, setFallen] = useState<string[]>([])
  const submit = async () => {
    if (fallen.length > 0) return onClose()
    const answer = await pass.attempt({ meetingId: meeting.id, itemIds: listed.map(({ itemId }) => itemId) })
    if (!answer) return
    if (answer.fellOut.length === 0) return onClose()
    const titleOf = (itemId: string) => listed.find((item) => item.itemId === itemId)?.title ?? ''
    setFallen(
      answer.fellOut.map(({ itemId, blocks }) =>
        words.bundle.fellOut(titleOf(itemId), blocks.map((block) => words.blocks[block]).join(' · ')),
      ),
    )
  }
  return (
    <Confirm
      isOpen
      title={words.bundle.confirmTitle}
      confirmLabel={fallen.length > 0 ? words.check.close : words.bundle.confirm}
      isRunning={pass.isRunning}
      error={pass.error}
      onClose={onClose}
      onConfirm={() => void submit()}
    >
      {fallen.length > 0 ? (
        <ul className={styles.lines} role="alert">
          {fallen.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <>
          <p>{words.bundle.confirmText(format.count(listed.length))}</p>
          <ol className={styles.readOut}>
            {listed.map(({ itemId, number, title, agencyName }) => (
              <li key={itemId}>
                <strong>{format.show(number)}</strong> {title}
                {agencyName ? ` · ${agencyName}` : null}
              </li>
            ))}
          </ol>
        </>
      )}
    </Confirm>
  )
}
