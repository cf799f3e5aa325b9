import { randomBytes } from 'node:crypto'
import type { MatiDatabase, WriteConnection } from '../../db/open.ts'
import { endTicket, endTicketsOf, findTicket, insertTicket } from '../../db/queries/person.ts'
import { sha256 } from './audit-log.ts'

/** A window's ticket: a person's, or the wall's for one meeting. */
export type Ticket = { kind: 'main'; personId: string } | { kind: 'projector'; meetingId: string }

export type Tickets = ReturnType<typeof createTickets>

/**
 * Tickets are 32 random bytes that only the window keeps; the file holds their hash, so they outlive a restart of the
 * host and cannot be stolen from the file. A hand-over is a word for one window alone, with which it gets its ticket.
 */
export function createTickets(db: MatiDatabase, now: () => string) {
  const known = new Map<string, Ticket>()
  const handovers = new Map<string, { ticket: Ticket; windowId: string | null }>()

  const issue = (ticket: Ticket): string => {
    const secret = randomBytes(32).toString('base64url')
    const hash = sha256(secret)
    const owner =
      ticket.kind === 'main'
        ? { personId: ticket.personId, meetingId: null }
        : { personId: null, meetingId: ticket.meetingId }
    db.write((tx) => insertTicket(tx, { hash, kind: ticket.kind, ...owner, openedAt: now() }))
    known.set(hash, ticket)
    return secret
  }

  const find = (secret: string | null): Ticket | null => {
    if (!secret) return null
    const hash = sha256(secret)
    const held = known.get(hash)
    if (held) return held
    const row = findTicket(db.read, hash)
    const ticket = row ? toTicket(row) : null
    if (ticket) known.set(hash, ticket)
    return ticket
  }

  return {
    issue,
    find,
    end(secret: string): void {
      const hash = sha256(secret)
      known.delete(hash)
      db.write((tx) => endTicket(tx, { hash, endedAt: now() }))
    },
    /** Signs a person out everywhere, in the transaction that resets the PIN. */
    endAllOf(tx: WriteConnection, personId: string): void {
      for (const [hash, ticket] of known)
        if (ticket.kind === 'main' && ticket.personId === personId) known.delete(hash)
      endTicketsOf(tx, { personId, endedAt: now() })
    },
    offerHandover(ticket: Ticket): string {
      const word = randomBytes(24).toString('base64url')
      handovers.set(word, { ticket, windowId: null })
      return word
    },
    /**
     * The first window that shows the word has it; a guess, or a second window, gets nothing. The same window may show
     * it again, as the wall does when it is loaded anew.
     */
    takeHandover(word: string, windowId: string): string | null {
      const offer = handovers.get(word)
      if (!offer || (offer.windowId !== null && offer.windowId !== windowId)) return null
      offer.windowId = windowId
      return issue(offer.ticket)
    },
  }
}

function toTicket(row: {
  kind: 'main' | 'projector'
  personId: string | null
  meetingId: string | null
}): Ticket | null {
  if (row.kind === 'main' && row.personId) return { kind: 'main', personId: row.personId }
  if (row.kind === 'projector' && row.meetingId) return { kind: 'projector', meetingId: row.meetingId }
  return null
}
