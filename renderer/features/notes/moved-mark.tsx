import { Button } from '@mantine/core'
import { IconArrowMoveRight } from '@tabler/icons-react'
import { notes as words } from '../../../shared/messages/notes.ts'
import { useCommandOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './note-card.module.css'
import { type Note, placeLabel } from './note-view.ts'

/** Of a note that went with its text: where it stood, and the word of its author that it stands rightly. */
export function MovedMark({ note, standing }: { note: Note; standing: string | null }) {
  const format = useFormat()
  const place = useCommandOf('annotation.place')
  const { anchor } = note
  if (anchor.state !== 'moved' || !anchor.movedFrom) return null
  const { movedFrom } = anchor
  return (
    <details className={styles.moved}>
      <summary>
        <IconArrowMoveRight size={18} aria-hidden /> {words.moved}
      </summary>
      <p>{words.movedDetail}</p>
      <p>
        <strong>{words.movedFrom}</strong> {placeLabel(movedFrom.place, format.show)}: {movedFrom.prefix}
        <mark>{movedFrom.quote}</mark>
        {movedFrom.suffix}
      </p>
      <p>
        <strong>{words.movedTo}</strong> {placeLabel(anchor.place, format.show)}
        {standing ? (
          <>
            : <mark>{standing}</mark>
          </>
        ) : null}
      </p>
      {note.isMine && standing ? (
        <Button
          variant="default"
          loading={place.isRunning}
          onClick={() =>
            void place.attempt({
              annotationId: note.id,
              place: anchor.place,
              start: anchor.start,
              end: anchor.end,
              quote: standing,
            })
          }
        >
          {words.confirmPlace}
        </Button>
      ) : null}
    </details>
  )
}
