import { Button, Textarea } from '@mantine/core'
import { notes as words } from '../../../shared/messages/notes.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './note-card.module.css'
import type { Note } from './note-view.ts'
import { useNotes, writeAnswer } from './notes-store.ts'

/** What others answered, and the field to answer in. What is typed stays there until it is sent. */
export function NoteReplies({ note, isOpen }: { note: Note; isOpen: boolean }) {
  const format = useFormat()
  const standing = note.replies.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (!isOpen)
    return standing.length === 0 ? null : (
      <p className={styles.soft}>{words.replies(format.count(standing.length))}</p>
    )
  return (
    <>
      {standing.length === 0 ? null : (
        <ul className={styles.replies}>
          {standing.map(({ id, authorName, body, createdAt }) => (
            <li key={id}>
              <span className={styles.soft}>
                {authorName} · {format.shortInstant(createdAt)}
              </span>
              <p className={styles.body}>{body}</p>
            </li>
          ))}
        </ul>
      )}
      {note.visibility === 'shared' ? <Answer note={note} /> : null}
    </>
  )
}

function Answer({ note }: { note: Note }) {
  const typed = useNotes(({ answers }) => answers[note.id] ?? '')
  const reply = useCommandOf('annotation.reply')
  const send = async () => {
    const body = typed.trim()
    if (body === '') return
    const sent = await reply.attempt({ annotationId: note.id, body })
    if (sent) writeAnswer(note.id, '')
  }
  return (
    <div className={styles.fields}>
      <Textarea
        label={words.replyLabel}
        value={typed}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={20_000}
        onChange={(event) => writeAnswer(note.id, event.currentTarget.value)}
      />
      <ErrorNotice error={reply.error} />
      <Button
        variant="default"
        disabled={typed.trim() === ''}
        loading={reply.isRunning}
        onClick={() => void send()}
      >
        {words.reply}
      </Button>
    </div>
  )
}
