import { Button, Portal } from '@mantine/core'
import { IconMapPinCheck, IconNote } from '@tabler/icons-react'
import { notes as words } from '../../../shared/messages/notes.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './notes.module.css'
import { useNotes } from './notes-store.ts'
import type { TakeNote } from './use-take-note.ts'

/** What can be done with what is selected; it stands under the selection, or above it at the foot of the window. */
export function SelectionBar({ take }: { take: TakeNote }) {
  const selected = useNotes((state) => state.selected)
  const isPlacing = useNotes((state) => state.placing !== null)
  if (take.error)
    return (
      <Portal>
        <div className={styles.failed}>
          <ErrorNotice error={take.error} onClose={take.forgetError} />
        </div>
      </Portal>
    )
  if (!selected) return null
  const { left, top, bottom } = selected.box
  const isLow = bottom > window.innerHeight - 130
  return (
    <Portal>
      <div
        role="toolbar"
        aria-label={words.write}
        className={styles.selectionBar}
        style={{
          left: Math.max(8, Math.min(left, window.innerWidth - 280)),
          top: isLow ? Math.max(8, top - 60) : Math.max(8, bottom + 8),
        }}
        // The selection would be gone before the click is.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        <Button
          leftSection={
            isPlacing ? <IconMapPinCheck size={19} aria-hidden /> : <IconNote size={19} aria-hidden />
          }
          rightSection={<KeyHint keys="N" />}
          loading={take.isRunning}
          onClick={() => void take.run(selected)}
        >
          {isPlacing ? words.placeHere : words.write}
        </Button>
      </div>
    </Portal>
  )
}
