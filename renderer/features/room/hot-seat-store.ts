import { create } from 'zustand'

/**
 * The laptop that goes around the table. Kept beside the sessions, since the window has nobody signed in while it is
 * handed on: names and the title on the agenda only, never a score.
 */
export type HotSeat = {
  meetingId: string
  itemId: string
  title: string
  /** Who may take it, in the order of the table. */
  people: readonly { personId: string; name: string }[]
  /** Known by this window to be done with the item. */
  doneIds: readonly string[]
  /** Secretary and presiding person, to whom it goes back. */
  officerIds: readonly string[]
}

export const useHotSeat = create<{ seat: HotSeat | null }>()(() => ({ seat: null }))

export const beginHotSeat = (seat: HotSeat): void => useHotSeat.setState({ seat })
export const endHotSeat = (): void => useHotSeat.setState({ seat: null })

/** What the window remembers of the item: everybody who was seen to be done, by officers' lists and by sealing here. */
export const knownDone = (itemId: string): readonly string[] => {
  const { seat } = useHotSeat.getState()
  return seat?.itemId === itemId ? seat.doneIds : []
}
