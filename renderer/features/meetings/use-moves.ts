import { useState } from 'react'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { useCommandOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem } from './readiness.ts'
import { canDropOn, neighbourOf } from './reorder.ts'

/** Moves items, and says aloud where one has gone: the eye follows it, a screen reader does not. */
export function useMoves(items: readonly AgendaItem[]) {
  const format = useFormat()
  const move = useCommandOf('agenda.moveItem')
  const [told, setTold] = useState('')
  const [draggedId, setDraggedId] = useState<string | null>(null)
  const place = async (item: AgendaItem, target: AgendaItem) => {
    const section = items.filter((other) => other.section === target.section)
    const position = section.findIndex(({ id }) => id === target.id)
    if (!(await move.attempt({ itemId: item.id, position }))) return
    setTold(words.prepare.moved(item.title, format.show(target.number)))
  }
  return {
    error: move.error,
    told,
    step: (item: AgendaItem, by: -1 | 1) => {
      const target = neighbourOf(items, { id: item.id, step: by })
      if (target) void place(item, target)
    },
    drag: {
      start: setDraggedId,
      isOver: (target: AgendaItem) => {
        const dragged = items.find(({ id }) => id === draggedId)
        return dragged !== undefined && canDropOn(dragged, target)
      },
      drop: (target: AgendaItem) => {
        const dragged = items.find(({ id }) => id === draggedId)
        setDraggedId(null)
        if (dragged && canDropOn(dragged, target)) void place(dragged, target)
      },
    },
  }
}

export type Moves = ReturnType<typeof useMoves>
