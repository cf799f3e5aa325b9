import type { ReadConnection } from '../../db/open.ts'
import { findActor, findItemScope, findMeetingScope, listSeatsOf } from '../../db/queries/scope.ts'
import type { Subject } from '../../shared/domain/access.ts'
import type { ItemKind, ItemState, MeetingState } from '../../shared/domain/meeting.ts'
import type { Ticket } from './tickets.ts'

/** The meeting and item that an input names; access is decided on them and handlers use them again. */
export type Scope = {
  meetingId: string | null
  committeeId: string | null
  meetingState: MeetingState | null
  presidingPersonId: string | null
  rubricId: string | null
  itemId: string | null
  itemState: ItemState | null
  itemKind: ItemKind | null
}

export const NO_SCOPE: Scope = {
  meetingId: null,
  committeeId: null,
  meetingState: null,
  presidingPersonId: null,
  rubricId: null,
  itemId: null,
  itemState: null,
  itemKind: null,
}

const idOf = (input: unknown, key: string): string | null => {
  if (typeof input !== 'object' || input === null) return null
  const value = (input as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : null
}

/**
 * Finds the scope of an input by its `itemId` or `meetingId`. An id that does not exist gives an empty scope, in which
 * nobody has a relation to a meeting, so whoever is not in the room cannot even learn that it does not exist.
 */
export function findScope(db: ReadConnection, input: unknown): Scope {
  const itemId = idOf(input, 'itemId')
  if (itemId) {
    const item = findItemScope(db, itemId)
    return item ?? NO_SCOPE
  }
  const meetingId = idOf(input, 'meetingId')
  const facts = meetingId ? findMeetingScope(db, meetingId) : null
  return facts ? { ...NO_SCOPE, ...facts } : NO_SCOPE
}

/** Who acts, with the relations to the scope's meeting. A person who has been withdrawn is nobody. */
export function findSubject(db: ReadConnection, ticket: Ticket | null, scope: Scope): Subject {
  if (!ticket) return { kind: 'nobody' }
  if (ticket.kind === 'projector') return { kind: 'projector' }
  const actor = findActor(db, ticket.personId)
  if (!actor) return { kind: 'nobody' }
  const seats = scope.committeeId
    ? listSeatsOf(db, actor.id).filter((seat) => seat.committeeId === scope.committeeId)
    : []
  return {
    kind: 'person',
    isKeeper: actor.isKeeper,
    isPresiding: scope.presidingPersonId === actor.id,
    seats,
  }
}
