import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { agency, agendaItem, meeting, proposal } from '../schema/index.ts'

const waitsInCommittee = (committeeId: string) =>
  and(
    eq(meeting.committeeId, committeeId),
    eq(agendaItem.state, 'postponed'),
    isNull(agendaItem.postponedToItemId),
    isNull(agendaItem.withdrawnAt),
  )

/** Items that other meetings of the committee put off and none has taken up, oldest first. */
export const listPostponed = (db: ReadConnection, of: { committeeId: string; meetingId: string }) =>
  db
    .select({
      item: agendaItem,
      meetingNumber: meeting.number,
      meetingDate: meeting.date,
      proposalCode: proposal.code,
      proposalTitle: proposal.title,
      agencyName: agency.name,
    })
    .from(agendaItem)
    .innerJoin(meeting, eq(meeting.id, agendaItem.meetingId))
    .leftJoin(proposal, eq(proposal.id, agendaItem.proposalId))
    .leftJoin(agency, eq(agency.id, proposal.agencyId))
    .where(and(waitsInCommittee(of.committeeId), ne(agendaItem.meetingId, of.meetingId)))
    .orderBy(asc(meeting.date), asc(agendaItem.section), asc(agendaItem.position))
    .all()

/** A proposal that is put on another agenda of the committee is no longer waited for. */
export function linkPostponed(
  db: WriteConnection,
  link: { committeeId: string; proposalId: string; meetingId: string; toItemId: string },
): void {
  const rows = db
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .innerJoin(meeting, eq(meeting.id, agendaItem.meetingId))
    .where(
      and(
        waitsInCommittee(link.committeeId),
        eq(agendaItem.proposalId, link.proposalId),
        ne(agendaItem.meetingId, link.meetingId),
      ),
    )
    .all()
  for (const { id } of rows)
    db.update(agendaItem).set({ postponedToItemId: link.toItemId }).where(eq(agendaItem.id, id)).run()
}

/** What was taken up by an item that is withdrawn again waits once more. */
export const unlinkPostponed = (db: WriteConnection, toItemId: string) =>
  db
    .update(agendaItem)
    .set({ postponedToItemId: null })
    .where(eq(agendaItem.postponedToItemId, toItemId))
    .run()
