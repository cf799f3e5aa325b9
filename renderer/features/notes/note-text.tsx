import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { notes as words } from '../../../shared/messages/notes.ts'
import { useCommandOf } from '../../api/index.ts'
import { SavedState } from '../../ui/saved-state.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import styles from './note-card.module.css'
import { type Note, readTags } from './note-view.ts'

type NoteTextProps = { note: Note; isOpen: boolean; hasFocus: boolean }

export function NoteText({ note, isOpen, hasFocus }: NoteTextProps) {
  if (isOpen && note.isMine && !note.isAnswered) return <NoteFields note={note} hasFocus={hasFocus} />
  return (
    <>
      {note.body === '' ? (
        <p className={styles.soft}>{words.marked}</p>
      ) : (
        <p className={styles.body}>{note.body}</p>
      )}
      {isOpen && note.isMine && note.isAnswered ? <p className={styles.soft}>{words.answered}</p> : null}
      <Tags tags={note.tags} />
    </>
  )
}

export const Tags = ({ tags }: { tags: readonly string[] }) =>
  tags.length === 0 ? null : (
    <ul className={styles.tags} aria-label={words.tags}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  )

/** Text and tags save themselves together: they are one note. */
function NoteFields({ note, hasFocus }: { note: Note; hasFocus: boolean }) {
  const [body, setBody] = useState(note.body)
  const [tags, setTags] = useState(note.tags.join(', '))
  const field = useRef<HTMLTextAreaElement>(null)
  const edit = useCommandOf('annotation.edit')
  const { state, autosave } = useAutosave<{ body: string; tags: string[] }>({
    onSave: (value) => edit.run({ annotationId: note.id, ...value }),
  })
  useEffect(() => {
    if (hasFocus) field.current?.focus()
  }, [hasFocus])
  return (
    <div className={styles.fields}>
      <Textarea
        ref={field}
        label={words.text}
        description={words.textHint}
        value={body}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        onChange={(event) => {
          setBody(event.currentTarget.value)
          autosave.change({ body: event.currentTarget.value, tags: readTags(tags) })
        }}
        onBlur={() => void autosave.leave()}
      />
      <TextInput
        label={words.tags}
        description={words.tagsHint}
        value={tags}
        onChange={(event) => {
          setTags(event.currentTarget.value)
          autosave.change({ body, tags: readTags(event.currentTarget.value) })
        }}
        onBlur={() => void autosave.leave()}
      />
      <div className={styles.state}>
        <SavedState state={state} isQuiet />
      </div>
    </div>
  )
}
