/** Notes on a proposal's text and its files. */

/**
 * exact: the passage stands where it stood. moved: found elsewhere, or changed a little. placed: by its author's hand.
 * uncertain and lost: in the tray, until the author places it or a version brings the passage back.
 */
export const ANCHOR_STATES = ['exact', 'moved', 'placed', 'uncertain', 'lost'] as const
export type AnchorState = (typeof ANCHOR_STATES)[number]

export const isAnchored = (state: AnchorState): boolean => state !== 'uncertain' && state !== 'lost'

/** Who reads or writes, and the committees in which that person has a seat. */
export type NoteReader = { personId: string; isKeeper: boolean; committeeIds: readonly string[] }

/** The facts of the first note of a thread on which its reading is decided; a reply is read with its thread. */
export type NoteFacts = { visibility: 'private' | 'shared'; author: NoteReader }

/**
 * A private note is its author's alone, whatever office another holds. A shared one is for the room: those who sit in a
 * committee with its author, and the secretariat, which keeps the work of all committees.
 */
export function mayReadNote(reader: NoteReader, { visibility, author }: NoteFacts): boolean {
  if (reader.personId === author.personId) return true
  if (visibility === 'private') return false
  if (reader.isKeeper || author.isKeeper) return true
  return reader.committeeIds.some((id) => author.committeeIds.includes(id))
}
