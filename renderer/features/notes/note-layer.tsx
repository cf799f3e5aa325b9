import { useEffect, useMemo } from 'react'
import { notes as words } from '../../../shared/messages/notes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { drawLayer, type HighlightKind } from './highlights.ts'
import './highlights.css'
import { kindOfNote, type Note, noteAt, passageOfNote } from './note-view.ts'
import { type NoteTarget, openNote, useNotes } from './notes-store.ts'
import { piecesIn, pointAt, rangesOf, wholePiece } from './passage-range.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useSelected } from './use-selected.ts'
import { useTakeNote } from './use-take-note.ts'

type NoteLayerProps = {
  /** Where the text is drawn. */
  root: HTMLElement
  proposalId: string
  target: NoteTarget
  /** Those on this text. */
  notes: readonly Note[]
  /** The texts by their places, as the host has them. */
  texts: ReadonlyMap<string, string>
  /** Changes when pieces of the text have come or gone. */
  drawn: unknown
}

/** What makes a text one to take notes in: selecting, marks, and the way from a mark to its note. */
export function NoteLayer({ root, proposalId, target, notes, texts, drawn }: NoteLayerProps) {
  const toSelected = useSelected({ root, proposalId, target, texts })
  const take = useTakeNote()
  useMarks(root, notes, drawn)
  useOpenByClick(root, notes)
  useKeys([
    { keys: 'J', label: words.nextPassage, run: () => step(root, 1) },
    { keys: 'K', label: words.previousPassage, run: () => step(root, -1) },
    {
      keys: 'N',
      label: words.writeHere,
      run: () => {
        const piece = document.activeElement?.closest<HTMLElement>('[data-start]')
        const own = piece && root.contains(piece) ? toSelected(wholePiece(piece), piece) : null
        const selected = useNotes.getState().selected ?? own
        if (selected) void take.run(selected)
      },
    },
  ])
  return <SelectionBar take={take} />
}

/** To the next piece of text, for who has no mouse. */
function step(root: HTMLElement, by: 1 | -1): void {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter(
    (piece) => piece.textContent?.trim() !== '',
  )
  const focused = document.activeElement
  const current = focused instanceof HTMLElement ? pieces.indexOf(focused) : -1
  const next = pieces[current === -1 ? (by === 1 ? 0 : pieces.length - 1) : current + by]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

function useMarks(root: HTMLElement, notes: readonly Note[], drawn: unknown): void {
  const activeId = useNotes((state) => state.activeId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pieces are read anew when others are drawn
  const pieces = useMemo(() => piecesIn(root), [root, drawn])
  useEffect(() => {
    const ranges: Record<HighlightKind, Range[]> = {
      private: [],
      shared: [],
      resolved: [],
      active: [],
      found: [],
    }
    for (const note of notes) {
      const passage = passageOfNote(note)
      if (passage)
        ranges[note.id === activeId ? 'active' : kindOfNote(note)].push(...rangesOf(pieces, passage))
    }
    return drawLayer(ranges)
  }, [pieces, notes, activeId])
  const active = notes.find(({ id }) => id === activeId)
  const passage = active ? passageOfNote(active) : null
  const wish = passage ? `${activeId} ${passage.place} ${String(passage.start)}` : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each note that is opened, not at every drawing
  useEffect(() => {
    if (!passage) return
    const range = rangesOf(pieces, passage)[0]
    const piece = range?.startContainer.parentElement
    if (!range || !piece) return
    const box = range.getBoundingClientRect()
    if (box.top < 140 || box.bottom > window.innerHeight - 120) piece.scrollIntoView({ block: 'center' })
  }, [wish])
}

function useOpenByClick(root: HTMLElement, notes: readonly Note[]): void {
  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (document.getSelection()?.isCollapsed === false) return
      const point = pointAt(event.clientX, event.clientY, root)
      const note = point ? noteAt(notes, point.place, point.offset) : null
      if (note) openNote(note.id)
    }
    root.addEventListener('click', open)
    return () => root.removeEventListener('click', open)
  }, [root, notes])
}
