import { Button, Modal } from '@mantine/core'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { notes as words } from '../../../shared/messages/notes.ts'
import { useCommandOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { type Note, placeLabel } from './note-view.ts'
import { openNote, startPlacing } from './notes-store.ts'
import styles from './tray-dialog.module.css'

type TrayEntry = OutputOf<'annotation.tray'>[number]
type Piece = { prefix: string; quote: string; suffix: string }

type TrayDialogProps = { entries: readonly TrayEntry[]; isOpen: boolean; onClose: () => void }

/** Notes whose words have gone or stand in more than one place: old and new side by side, and the author decides. */
export const TrayDialog = ({ entries, isOpen, onClose }: TrayDialogProps) => (
  <Modal opened={isOpen} onClose={onClose} size="72rem" title={words.tray.title}>
    <p className={styles.detail}>{entries.length === 0 ? words.tray.empty : words.tray.detail}</p>
    {entries.map((entry) => (
      <Entry key={entry.note.id} entry={entry} onClose={onClose} />
    ))}
  </Modal>
)

function Entry({ entry, onClose }: { entry: TrayEntry; onClose: () => void }) {
  const format = useFormat()
  const { note, before, candidates } = entry
  const place = useCommandOf('annotation.place')
  const put = async ({ place: name, start, end, quote }: TrayEntry['candidates'][number]) => {
    const done = await place.attempt({ annotationId: note.id, place: name, start, end, quote })
    if (done) openNote(note.id)
  }
  return (
    <section className={styles.entry} aria-label={note.quote.slice(0, 80)}>
      <div className={styles.side}>
        <h3>{words.tray.before}</h3>
        <p className={styles.place}>{placeLabel(before.place, format.show)}</p>
        <Around piece={before} />
        {note.body === '' ? null : (
          <p className={styles.note}>
            <strong>{words.tray.yours}</strong> {note.body}
          </p>
        )}
      </div>
      <div className={styles.side}>
        <h3>{words.tray.after}</h3>
        {candidates.length === 0 ? <p>{words.tray.noCandidates}</p> : null}
        {candidates.map((candidate) => (
          <div key={`${candidate.place} ${String(candidate.start)}`} className={styles.candidate}>
            <p className={styles.place}>{placeLabel(candidate.place, format.show)}</p>
            <Around piece={candidate} />
            <Button variant="default" loading={place.isRunning} onClick={() => void put(candidate)}>
              {words.tray.placeThere}
            </Button>
          </div>
        ))}
        <ErrorNotice error={place.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={() => chooseByHand(note, onClose)}>
            {words.tray.choose}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {words.tray.leave}
          </Button>
        </div>
      </div>
    </section>
  )
}

const Around = ({ piece }: { piece: Piece }) => (
  <p className={styles.text}>
    {piece.prefix ? `…${piece.prefix}` : null}
    <mark>{piece.quote}</mark>
    {piece.suffix ? `${piece.suffix}…` : null}
  </p>
)

/** To the text that the note is on; the next selection there is its place. */
function chooseByHand(note: Note, onClose: () => void): void {
  startPlacing({ annotationId: note.id, quote: note.quote })
  onClose()
  const { proposalId, target } = note
  if (target.kind === 'attachment') goTo({ screen: 'reader', proposalId, seriesId: target.seriesId })
  else goTo({ screen: 'proposal', proposalId })
}
