import { useCallback, useEffect } from 'react'
import { type NoteTarget, type Selected, select, useNotes } from './notes-store.ts'
import { type Passage, passageOf, trimmed } from './passage-range.ts'

type Source = {
  root: HTMLElement
  proposalId: string
  target: NoteTarget
  texts: ReadonlyMap<string, string>
}

/** Follows what is selected in the text, by mouse, finger or keys. @returns what makes a passage a selected one */
export function useSelected({ root, proposalId, target, texts }: Source) {
  const toSelected = useCallback(
    (passage: Passage, drawnBy: { getBoundingClientRect(): DOMRect }): Selected | null => {
      const text = texts.get(passage.place)
      const own = text === undefined ? null : trimmed(passage, text)
      if (text === undefined || !own) return null
      const { left, top, bottom } = drawnBy.getBoundingClientRect()
      return { ...own, proposalId, target, quote: text.slice(own.start, own.end), box: { left, top, bottom } }
    },
    [texts, proposalId, target],
  )
  useEffect(() => {
    // While the mouse draws the selection the bar would run after it.
    let isDrawing = false
    const read = () => {
      if (isDrawing) return
      const selection = document.getSelection()
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
        if (useNotes.getState().selected) select(null)
        return
      }
      const range = selection.getRangeAt(0)
      const passage = range.intersectsNode(root) ? passageOf(range, root) : null
      select(passage ? toSelected(passage, range) : null)
    }
    const start = (event: PointerEvent) => {
      isDrawing = event.pointerType === 'mouse' && root.contains(event.target as Node)
    }
    const end = () => {
      if (!isDrawing) return
      isDrawing = false
      read()
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', start)
    document.addEventListener('pointerup', end)
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', start)
      document.removeEventListener('pointerup', end)
      select(null)
    }
  }, [root, toSelected])
  return toSelected
}
