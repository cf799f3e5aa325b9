import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { agency, agendaItem, interest, interestAnswer, person, proposal } from '../schema/index.ts'

/** Standing entries about these members, by member and newest first. */
export const listInterestsOf = (db: ReadConnection, personIds: readonly string[]) =>
  db
    .select({ interest, personName: person.name, agencyName: agency.name })
    .from(interest)
    .innerJoin(person, eq(person.id, interest.personId))
    .innerJoin(agency, eq(agency.id, interest.agencyId))
    .where(and(inArray(interest.personId, [...personIds]), isNull(interest.withdrawnAt)))
    .orderBy(asc(person.name), desc(interest.declaredAt), asc(interest.id))
    .all()

export const findInterest = (db: ReadConnection, interestId: string) =>
  db
    .select()
    .from(interest)
    .where(and(eq(interest.id, interestId), isNull(interest.withdrawnAt)))
    .get() ?? null

export const insertInterest = (db: WriteConnection, row: typeof interest.$inferInsert) =>
  db.insert(interest).values(row).run()

export const withdrawInterest = (
  db: WriteConnection,
  change: { interestId: string; at: string; reason: string },
) =>
  db
    .update(interest)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(eq(interest.id, change.interestId))
    .run()

/** The standing items of a meeting in running order, each with the agency whose proposal it is. */
export const listItemAgencies = (db: ReadConnection, meetingId: string) =>
  db
    .select({
      itemId: agendaItem.id,
      section: agendaItem.section,
      state: agendaItem.state,
      agencyId: proposal.agencyId,
    })
    .from(agendaItem)
    .leftJoin(proposal, eq(proposal.id, agendaItem.proposalId))
    .where(and(eq(agendaItem.meetingId, meetingId), isNull(agendaItem.withdrawnAt)))
    .orderBy(asc(agendaItem.section), asc(agendaItem.position))
    .all()

/** What members answered to the marks of a meeting's items, oldest first. */
export const listAnswers = (db: ReadConnection, meetingId: string) =>
  db
    .select({
      itemId: interestAnswer.itemId,
      personId: interestAnswer.personId,
      reason: interestAnswer.reason,
    })
    .from(interestAnswer)
    .innerJoin(agendaItem, eq(agendaItem.id, interestAnswer.itemId))
    .where(eq(agendaItem.meetingId, meetingId))
    .orderBy(asc(interestAnswer.answeredAt), asc(interestAnswer.id))
    .all()

export const insertAnswer = (db: WriteConnection, row: typeof interestAnswer.$inferInsert) =>
  db.insert(interestAnswer).values(row).run()
