import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { notes as words } from '../../../shared/messages/notes.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { NoteCard } from './note-card.tsx'
import { inTextOrder, isOn, isStanding, type Note, passageOfNote } from './note-view.ts'
import styles from './notes.module.css'
import { type NoteTarget, rememberWithdrawn, startPlacing, useNotes } from './notes-store.ts'
import { TrayDialog } from './tray-dialog.tsx'

type NotesColumnProps = {
  proposalId: string
  /** The text on this screen by its places, in reading order. */
  target: NoteTarget
  texts: ReadonlyMap<string, string>
  /** Which of the proposal's notes; all when left out. */
  shows?: (note: Note) => boolean
  onJump: (note: Note) => void
}

/** The notes beside the text: in its order, the open one with its fields. */
export function NotesColumn({ proposalId, target, texts, shows, onJump }: NotesColumnProps) {
  const found = useQueryOf('annotation.list', { proposalId })
  const activeId = useNotes((state) => state.activeId)
  const writingId = useNotes((state) => state.writingId)
  const listed = useMemo(
    () =>
      inTextOrder(
        (found.data ?? []).filter((note) => isStanding(note) && (shows?.(note) ?? true)),
        [...texts.keys()],
      ),
    [found.data, texts, shows],
  )
  return (
    <section className={styles.column} aria-label={words.list}>
      <Placing />
      <Tray proposalId={proposalId} />
      <Undo />
      <p className={styles.soft}>{words.hint}</p>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending ? <Waiting /> : null}
      {found.data && listed.length === 0 ? (
        <p className={styles.none}>
          <strong>{words.none}</strong> {words.noneDetail}
        </p>
      ) : null}
      {listed.map((note) => (
        <NoteCard
          key={note.id}
          note={note}
          isActive={note.id === activeId}
          isWriting={note.id === writingId}
          standing={standingText(note, target, texts)}
          isHere={isOn(note, target)}
          onJump={onJump}
        />
      ))}
    </section>
  )
}

function standingText(note: Note, target: NoteTarget, texts: ReadonlyMap<string, string>): string | null {
  const passage = isOn(note, target) ? passageOfNote(note) : null
  return (passage && texts.get(passage.place)?.slice(passage.start, passage.end)) ?? null
}

function Placing() {
  const placing = useNotes((state) => state.placing)
  if (!placing) return null
  return (
    <div className={styles.banner} role="status">
      <p>{words.tray.choosing}</p>
      <q className={styles.quote}>{placing.quote}</q>
      <Button variant="default" onClick={() => startPlacing(null)}>
        {words.tray.leave}
      </Button>
    </div>
  )
}

function Tray({ proposalId }: { proposalId: string }) {
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const tray = useQueryOf('annotation.tray', { proposalId })
  const waiting = tray.data?.length ?? 0
  return (
    <>
      {waiting > 0 ? (
        <Button
          variant="default"
          leftSection={<IconAlertTriangle size={19} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {words.tray.open(format.count(waiting))}
        </Button>
      ) : null}
      <TrayDialog entries={tray.data ?? []} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

function Undo() {
  const withdrawnId = useNotes((state) => state.withdrawnId)
  const restore = useCommandOf('annotation.restore')
  if (!withdrawnId) return null
  const undo = async () => {
    if (await restore.attempt({ annotationId: withdrawnId })) rememberWithdrawn(null)
  }
  return (
    <div className={styles.undo} role="status">
      <span>{words.withdrawn}</span>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        loading={restore.isRunning}
        onClick={() => void undo()}
      >
        {words.undo}
      </Button>
      <ErrorNotice error={restore.error} />
    </div>
  )
}
