import { create } from 'zustand'

/**
 * The laptop that goes around the table. Kept beside the sessions, since the window has nobody signed in while it is
 * handed on: names and titles on the agenda only, never a score.
 */
export type HotSeat = {
  meetingId: string
  /** What is scored in this round: the item before the meeting, or all that are scored ahead of their turn. */
  itemIds: readonly string[]
  /** Of a round that votes; null of one that scores. */
  ballotId: string | null
  /** Of the one item; of several their number is said. */
  title: string
  /** Who may take it, in the order of the table. */
  people: readonly { personId: string; name: string }[]
  /** Known by this window to be done with all of them. */
  doneIds: readonly string[]
  /** Secretary and presiding person, to whom it goes back. */
  officerIds: readonly string[]
}

export const useHotSeat = create<{ seat: HotSeat | null }>()(() => ({ seat: null }))

export const beginHotSeat = (seat: HotSeat): void => useHotSeat.setState({ seat })
export const endHotSeat = (): void => useHotSeat.setState({ seat: null })

/** What the window remembers of the round: everybody who was seen to be done, by officers' lists and by sealing here. */
export const knownDone = (itemIds: readonly string[], ballotId: string | null): readonly string[] => {
  const { seat } = useHotSeat.getState()
  return seat && seat.ballotId === ballotId && itemIds.every((itemId) => seat.itemIds.includes(itemId))
    ? seat.doneIds
    : []
}
