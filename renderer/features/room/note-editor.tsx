import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ProseEditor } from '../../ui/prose-editor.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { AgendaItem } from '../meetings/readiness.ts'
import styles from './note-editor.module.css'

/** What was said: saved as it is typed, and the raw material of the minutes. */
export function NoteEditor({ item, minRows }: { item: AgendaItem; minRows: number }) {
  const note = useQueryOf('agenda.getNote', { itemId: item.id })
  const edit = useCommandOf('agenda.editNote')
  const holderId = `note-${item.id}`
  useKeys([
    {
      keys: 'E',
      label: words.keys.rows.note,
      run: () => document.getElementById(holderId)?.querySelector('textarea')?.focus(),
    },
  ])
  if (!note.data) return note.error ? <ErrorNotice error={note.error} /> : <Waiting />
  return (
    <section id={holderId} className={styles.note} aria-labelledby={`${holderId}-title`}>
      <h2 id={`${holderId}-title`} className={styles.title}>
        {words.item.noteTitle}
      </h2>
      <ProseEditor
        label={words.item.noteTitle}
        isLabelHidden
        placeholder={`${words.item.notePlaceholder} ${words.item.noteHint}`}
        value={note.data.text}
        minRows={minRows}
        onSave={(text) => edit.run({ itemId: item.id, text })}
      />
    </section>
  )
}
