import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconLock, IconUsers } from '@tabler/icons-react'
import { notes as words } from '../../../shared/messages/notes.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './note-card.module.css'
import type { Note } from './note-view.ts'
import { rememberWithdrawn } from './notes-store.ts'

/** Sharing is an act of its own; everything here can be taken back. */
export function NoteActions({ note }: { note: Note }) {
  const share = useCommandOf('annotation.share')
  const unshare = useCommandOf('annotation.unshare')
  const resolve = useCommandOf('annotation.resolve')
  const withdraw = useCommandOf('annotation.withdraw')
  const own = { annotationId: note.id }
  const isResolved = note.resolvedAt !== null
  const isPrivate = note.visibility === 'private'
  const takeBack = async () => {
    if (await withdraw.attempt(own)) rememberWithdrawn(note.id)
  }
  if (!note.isMine) return null
  return (
    <div className={styles.actions}>
      <ErrorNotice error={share.error ?? unshare.error ?? resolve.error ?? withdraw.error} />
      {isPrivate ? (
        <Button
          variant="default"
          leftSection={<IconUsers size={18} aria-hidden />}
          loading={share.isRunning}
          onClick={() => void share.attempt(own)}
        >
          {words.share}
        </Button>
      ) : note.isAnswered ? null : (
        <Button
          variant="default"
          leftSection={<IconLock size={18} aria-hidden />}
          loading={unshare.isRunning}
          onClick={() => void unshare.attempt(own)}
        >
          {words.unshare}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconCheck size={18} aria-hidden />}
        loading={resolve.isRunning}
        onClick={() => void resolve.attempt({ ...own, isResolved: !isResolved })}
      >
        {isResolved ? words.reopen : words.resolve}
      </Button>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        loading={withdraw.isRunning}
        onClick={() => void takeBack()}
      >
        {words.withdraw}
      </Button>
    </div>
  )
}
