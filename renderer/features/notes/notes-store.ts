import { create } from 'zustand'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { Passage } from './passage-range.ts'

export type NoteTarget = InputOf<'annotation.create'>['target']

/** A proposal's own text; one object, so that nothing is drawn anew for it. */
export const ON_TEXT: NoteTarget = { kind: 'proposal' }

/** What is selected, and where on the screen. */
export type Selected = Passage & {
  proposalId: string
  target: NoteTarget
  quote: string
  box: { left: number; top: number; bottom: number }
}

type Placing = { annotationId: string; quote: string }

type NotesState = {
  selected: Selected | null
  /** The note that is open in the column and strong in the text. */
  activeId: string | null
  /** Just made: its field gets the focus. */
  writingId: string | null
  /** A note from the tray waits for a selection. */
  placing: Placing | null
  /** The last one withdrawn here: it can be brought back. */
  withdrawnId: string | null
  /** Answers that are being written, by note. */
  answers: Readonly<Record<string, string>>
}

export const useNotes = create<NotesState>()(() => ({
  selected: null,
  activeId: null,
  writingId: null,
  placing: null,
  withdrawnId: null,
  answers: {},
}))

export const select = (selected: Selected | null): void => useNotes.setState({ selected })
export const openNote = (activeId: string | null): void => useNotes.setState({ activeId, writingId: null })
export const startWriting = (id: string): void =>
  useNotes.setState({ activeId: id, writingId: id, selected: null })
export const startPlacing = (placing: Placing | null): void => useNotes.setState({ placing })
export const rememberWithdrawn = (withdrawnId: string | null): void =>
  useNotes.setState({ withdrawnId, activeId: null })
export const writeAnswer = (id: string, text: string): void =>
  useNotes.setState(({ answers }) => ({ answers: { ...answers, [id]: text } }))
