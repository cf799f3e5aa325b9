import { IconLock, IconMapPin, IconUsers } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { notes as words } from '../../../shared/messages/notes.ts'
import { useFormat } from '../../ui/format.ts'
import { MovedMark } from './moved-mark.tsx'
import { NoteActions } from './note-actions.tsx'
import styles from './note-card.module.css'
import { NoteReplies } from './note-replies.tsx'
import { NoteText } from './note-text.tsx'
import { type Note, placeLabel } from './note-view.ts'
import { openNote } from './notes-store.ts'

type NoteCardProps = {
  note: Note
  isActive: boolean
  isWriting: boolean
  /** What stands where the note stands, when its text is on this screen. */
  standing: string | null
  /** Shows the passage: in this text, or on the screen that has it. */
  /** On the text of this screen; a note on another says the name of its file. */
  isHere: boolean
  onJump: (note: Note) => void
}

/** One note with its thread. The open one can be written in; the others are read. */
export const NoteCard = memo(function NoteCard({
  note,
  isActive,
  isWriting,
  standing,
  isHere,
  onJump,
}: NoteCardProps) {
  const format = useFormat()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const place = placeLabel(note.anchor.place, format.show)
  const where = note.targetTitle && !isHere ? words.inFile(note.targetTitle, place) : place
  return (
    <article
      ref={card}
      className={styles.card}
      data-active={isActive || undefined}
      data-resolved={note.resolvedAt !== null || undefined}
      aria-label={`${where} ${note.quote.slice(0, 60)}`}
    >
      <Visibility note={note} />
      <button
        type="button"
        className={styles.quote}
        aria-expanded={isActive}
        onClick={() => {
          openNote(note.id)
          onJump(note)
        }}
      >
        <span className={styles.where}>
          <IconMapPin size={16} aria-hidden /> {where}
        </span>
        <q>{note.quote}</q>
      </button>
      <MovedMark note={note} standing={standing} />
      <NoteText key={note.id} note={note} isOpen={isActive} hasFocus={isWriting} />
      <NoteReplies note={note} isOpen={isActive} />
      {isActive ? <NoteActions note={note} /> : null}
    </article>
  )
})

function Visibility({ note }: { note: Note }) {
  const isPrivate = note.visibility === 'private'
  const said = isPrivate ? words.private : note.isMine ? words.shared : words.sharedBy(note.authorName)
  const Icon = isPrivate ? IconLock : IconUsers
  return (
    <p className={styles.visibility} data-visibility={note.visibility}>
      <Icon size={17} aria-hidden />
      {note.resolvedAt === null ? said : `${said} · ${words.resolved}`}
    </p>
  )
}
