import type { MatiError } from '../../../shared/errors.ts'
import { useCommandOf } from '../../api/index.ts'
import { openNote, type Selected, select, startPlacing, startWriting, useNotes } from './notes-store.ts'

export type TakeNote = {
  run: (selected: Selected) => Promise<void>
  isRunning: boolean
  error: MatiError | null
  forgetError: () => void
}

/** A note on what is selected, or the place of one that waits in the tray. */
export function useTakeNote(): TakeNote {
  const create = useCommandOf('annotation.create')
  const place = useCommandOf('annotation.place')
  const run = async (selected: Selected) => {
    const { placing } = useNotes.getState()
    const { box: _, ...passage } = selected
    const { place: name, start, end, quote } = passage
    if (placing) {
      const answer = await place.attempt({
        annotationId: placing.annotationId,
        place: name,
        start,
        end,
        quote,
      })
      if (!answer) return
      startPlacing(null)
      select(null)
      openNote(placing.annotationId)
    } else {
      // The note is there from the first moment, as a mark without words, so nothing typed into it can be lost.
      const made = await create.attempt({ ...passage, body: '', tags: [] })
      if (made) startWriting(made.annotationId)
    }
    document.getSelection()?.removeAllRanges()
  }
  return {
    run,
    isRunning: create.isRunning || place.isRunning,
    error: create.error ?? place.error,
    forgetError: () => {
      create.forgetError()
      place.forgetError()
    },
  }
}
