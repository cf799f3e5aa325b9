import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max, ne, sql } from 'drizzle-orm'
import { completeRules } from '../../shared/domain/committee.ts'
import type { ItemState } from '../../shared/domain/meeting.ts'
import type { ReadConnection, WriteConnection } from '../open.ts'
import {
  agency,
  agendaItem,
  committee,
  meeting,
  minutes,
  proposal,
  proposalVersion,
  resolution,
} from '../schema/index.ts'

export function findMeeting(db: ReadConnection, meetingId: string) {
  const row = db.select().from(meeting).where(eq(meeting.id, meetingId)).get()
  return row ? { ...row, rules: row.rules && completeRules(row.rules) } : null
}

/** Every meeting, newest first, with its committee and the state of its minutes. */
export const listMeetings = (db: ReadConnection) =>
  db
    .select({ meeting, committeeName: committee.name, minutesState: minutes.state })
    .from(meeting)
    .innerJoin(committee, eq(committee.id, meeting.committeeId))
    .leftJoin(minutes, eq(minutes.meetingId, meeting.id))
    .orderBy(desc(meeting.date), desc(meeting.number))
    .all()

/** Per meeting: standing items that were not put off, and those resolved or finished. */
export const countItems = (db: ReadConnection) =>
  db
    .select({
      meetingId: agendaItem.meetingId,
      items: count(),
      resolved: sql<number>`sum(case when ${agendaItem.state} = 'resolved' then 1 else 0 end)`,
    })
    .from(agendaItem)
    .where(and(isNull(agendaItem.withdrawnAt), ne(agendaItem.state, 'postponed')))
    .groupBy(agendaItem.meetingId)
    .all()

export const insertMeeting = (db: WriteConnection, row: typeof meeting.$inferInsert) =>
  db.insert(meeting).values(row).run()

export const updateMeeting = (
  db: WriteConnection,
  meetingId: string,
  change: Partial<Omit<typeof meeting.$inferInsert, 'id'>>,
) => db.update(meeting).set(change).where(eq(meeting.id, meetingId)).run()

export const isNumberTaken = (
  db: ReadConnection,
  place: { committeeId: string; number: number; year: string; exceptId: string | null },
): boolean =>
  db
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(
        eq(meeting.committeeId, place.committeeId),
        eq(meeting.number, place.number),
        sql`substr(${meeting.date}, 1, 4) = ${place.year}`,
        place.exceptId ? ne(meeting.id, place.exceptId) : undefined,
      ),
    )
    .get() !== undefined

/** Seal keys under the PIN of a person who presides over a meeting in session. */
export const listSealKeysOf = (db: ReadConnection, personId: string) =>
  db
    .select({ meetingId: meeting.id, sealKeyByPin: sql<string>`${meeting.sealKeyByPin}` })
    .from(meeting)
    .where(
      and(
        eq(meeting.presidingPersonId, personId),
        eq(meeting.state, 'in_session'),
        isNotNull(meeting.sealKeyByPin),
      ),
    )
    .all()

export const saveSealKeyByPin = (db: WriteConnection, key: { meetingId: string; sealKeyByPin: string }) =>
  db.update(meeting).set({ sealKeyByPin: key.sealKeyByPin }).where(eq(meeting.id, key.meetingId)).run()

const frozen = (key: 'code' | 'agencyName' | 'version') =>
  sql`json_extract(${resolution.inputs}, ${`$.proposal.${key}`})`

/**
 * Standing items in running order, with what the agenda shows of their proposals: of a resolved one what the
 * resolution froze (`FrozenInputs`), else what stands now.
 */
export const listItems = (db: ReadConnection, meetingId: string) =>
  db
    .select({
      item: agendaItem,
      proposalCode: sql<string | null>`coalesce(${frozen('code')}, ${proposal.code})`,
      proposalTitle: sql<
        string | null
      >`coalesce(json_extract(${proposalVersion.body}, '$.title'), ${proposal.title})`,
      agencyName: sql<string | null>`coalesce(${frozen('agencyName')}, ${agency.name})`,
    })
    .from(agendaItem)
    .leftJoin(proposal, eq(proposal.id, agendaItem.proposalId))
    .leftJoin(agency, eq(agency.id, proposal.agencyId))
    .leftJoin(resolution, and(eq(resolution.itemId, agendaItem.id), isNull(resolution.supersededAt)))
    .leftJoin(
      proposalVersion,
      and(
        eq(proposalVersion.proposalId, agendaItem.proposalId),
        eq(proposalVersion.version, frozen('version')),
      ),
    )
    .where(and(eq(agendaItem.meetingId, meetingId), isNull(agendaItem.withdrawnAt)))
    .orderBy(asc(agendaItem.section), asc(agendaItem.position))
    .all()

export const findItem = (db: ReadConnection, itemId: string) =>
  db
    .select()
    .from(agendaItem)
    .where(and(eq(agendaItem.id, itemId), isNull(agendaItem.withdrawnAt)))
    .get() ?? null

export const nextItemPosition = (db: ReadConnection, meetingId: string): number =>
  (db
    .select({ last: max(agendaItem.position) })
    .from(agendaItem)
    .where(eq(agendaItem.meetingId, meetingId))
    .get()?.last ?? 0) + 1

export const insertItem = (db: WriteConnection, row: typeof agendaItem.$inferInsert) =>
  db.insert(agendaItem).values(row).run()

export const updateItem = (
  db: WriteConnection,
  itemId: string,
  change: Partial<Omit<typeof agendaItem.$inferInsert, 'id'>>,
) => db.update(agendaItem).set(change).where(eq(agendaItem.id, itemId)).run()

/** The meeting that takes up again what this one left. */
export const findReconvenedId = (db: ReadConnection, meetingId: string): string | null =>
  db.select({ id: meeting.id }).from(meeting).where(eq(meeting.reconvenedFromId, meetingId)).get()?.id ?? null

/** Was the matter put off to this item when that meeting was adjourned? One postponed for its own reason was not. */
export const isPutOffTo = (db: ReadConnection, place: { fromId: string; itemId: string }): boolean =>
  db
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .innerJoin(meeting, eq(meeting.id, agendaItem.meetingId))
    .where(
      and(
        eq(agendaItem.meetingId, place.fromId),
        eq(agendaItem.postponedToItemId, place.itemId),
        eq(agendaItem.postponedAt, meeting.adjournedAt),
      ),
    )
    .get() !== undefined

/** Items of the meeting in any of the states. */
export const countItemsIn = (db: ReadConnection, meetingId: string, states: ItemState[]): number =>
  db
    .select({ n: count() })
    .from(agendaItem)
    .where(
      and(
        eq(agendaItem.meetingId, meetingId),
        isNull(agendaItem.withdrawnAt),
        inArray(agendaItem.state, states),
      ),
    )
    .get()?.n ?? 0

/** Is a proposal being scored in any meeting? */
export const isAnyProposalOpen = (db: ReadConnection): boolean =>
  db
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .where(and(eq(agendaItem.kind, 'proposal'), eq(agendaItem.state, 'open'), isNull(agendaItem.withdrawnAt)))
    .get() !== undefined
