import { useEffect } from 'react'
import type { ResolutionKind } from '../../../shared/domain/voting.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import { setDraft, useRoom } from './room-store.ts'

type Held = { kind: ResolutionKind | null; text: string }

/** The words to begin with; they name the matter and its owner, as a resolution has to. */
export const templateOf = (kind: ResolutionKind, item: Pick<AgendaItem, 'title' | 'agencyName'>): string =>
  words.resolution.templates[kind](item.title, item.agencyName ?? '')

/** A template that asks for conditions or reasons and got none. */
export const isTemplateOnly = (draft: Held, item: Pick<AgendaItem, 'title' | 'agencyName'>): boolean =>
  draft.kind !== null && draft.kind !== 'approve' && draft.text.trim() === templateOf(draft.kind, item).trim()

/** A text that nobody has touched may be exchanged for another kind's; what was typed may not. */
export const isUntouched = (draft: Held, item: Pick<AgendaItem, 'title' | 'agencyName'>): boolean =>
  draft.text.trim() === '' || (draft.kind !== null && draft.text === templateOf(draft.kind, item))

type DraftFacts = {
  item: AgendaItem
  held: Held
}

/**
 * The resolution as it is typed here, saved within a second; the host's own draft until something is typed. Secretary
 * and presiding person write the same draft: the last text wins, and shows in the other's window at once.
 */
export function useResolutionDraft({ item, held }: DraftFacts) {
  const typed = useRoom(({ draft }) => (draft?.itemId === item.id ? draft : null))
  const edit = useCommandOf('resolution.editDraft')
  const { state, autosave } = useAutosave<Held>({
    onSave: ({ kind, text }) => edit.run({ itemId: item.id, kind, text }),
  })
  const { kind, text } = typed ?? held
  useEffect(() => {
    // What the other officer's window has written shows here as soon as nothing typed here is waiting.
    if (typed && !autosave.hasUnsaved() && (typed.kind !== held.kind || typed.text !== held.text))
      setDraft(null)
  }, [held, typed, autosave])
  const change = (next: Held) => {
    setDraft({ itemId: item.id, ...next })
    autosave.change(next)
  }
  /** Chosen, not typed: saved at once, so that a resolution recorded the next moment finds nothing under way. */
  const changeAtOnce = (next: Held) => {
    change(next)
    void autosave.leave()
  }
  return {
    kind,
    text,
    saveState: state,
    isUntouched: isUntouched({ kind, text }, item),
    choose: (next: ResolutionKind) =>
      changeAtOnce({ kind: next, text: isUntouched({ kind, text }, item) ? templateOf(next, item) : text }),
    write: (next: string) => change({ kind, text: next }),
    replaceByTemplate: () => (kind ? changeAtOnce({ kind, text: templateOf(kind, item) }) : undefined),
    leave: () => void autosave.leave(),
  }
}

export type ResolutionDraft = ReturnType<typeof useResolutionDraft>
