import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { agendaItem, challenge, person, recusal } from '../schema/index.ts'

export type ChallengeRow = typeof challenge.$inferSelect

/** Every challenge of an item, oldest first. */
export const listChallenges = (db: ReadConnection, itemId: string) =>
  db
    .select()
    .from(challenge)
    .where(eq(challenge.itemId, itemId))
    .orderBy(asc(challenge.raisedAt), asc(challenge.id))
    .all()

export const findChallenge = (db: ReadConnection, place: { itemId: string; challengeId: string }) =>
  db
    .select()
    .from(challenge)
    .where(and(eq(challenge.id, place.challengeId), eq(challenge.itemId, place.itemId)))
    .get() ?? null

export const insertChallenge = (db: WriteConnection, row: typeof challenge.$inferInsert) =>
  db.insert(challenge).values(row).run()

export const updateChallenge = (
  db: WriteConnection,
  challengeId: string,
  change: Partial<Omit<typeof challenge.$inferInsert, 'id'>>,
) => db.update(challenge).set(change).where(eq(challenge.id, challengeId)).run()

/** Is a challenge of the member waiting? Asked at every keystroke of a score. */
export const isChallenged = (db: ReadConnection, own: { itemId: string; personId: string }): boolean =>
  prepared(db, 'challenge-waits', () =>
    db
      .select({ id: challenge.id })
      .from(challenge)
      .where(
        and(
          eq(challenge.itemId, sql.placeholder('itemId')),
          eq(challenge.personId, sql.placeholder('personId')),
          eq(challenge.outcome, 'waiting'),
        ),
      )
      .prepare(),
  ).get(own) !== undefined

/** The members whose challenge waits, by name. */
export const listChallenged = (db: ReadConnection, itemId: string) =>
  db
    .select({ challengeId: challenge.id, personId: challenge.personId, name: person.name })
    .from(challenge)
    .innerJoin(person, eq(person.id, challenge.personId))
    .where(and(eq(challenge.itemId, itemId), eq(challenge.outcome, 'waiting')))
    .all()

/** Who is out for the item: recused, or challenged and waiting outside (ม. 15 วรรคสอง). */
export function listOutIds(db: ReadConnection, itemId: string): string[] {
  const recused = db
    .select({ personId: recusal.personId })
    .from(recusal)
    .where(and(eq(recusal.itemId, itemId), isNull(recusal.withdrawnAt)))
    .all()
  return [...new Set([...recused, ...listChallenged(db, itemId)].map(({ personId }) => personId))]
}

/** Standing recusals of a meeting's items. */
export const listMeetingRecusals = (db: ReadConnection, meetingId: string) =>
  db
    .select({ itemId: recusal.itemId, personId: recusal.personId })
    .from(recusal)
    .innerJoin(agendaItem, eq(agendaItem.id, recusal.itemId))
    .where(and(eq(agendaItem.meetingId, meetingId), isNull(recusal.withdrawnAt)))
    .all()

/** Every recusal of an item, those taken back too, oldest first. */
export const listAllRecusals = (db: ReadConnection, itemId: string) =>
  db
    .select({ recusal, name: person.name })
    .from(recusal)
    .innerJoin(person, eq(person.id, recusal.personId))
    .where(eq(recusal.itemId, itemId))
    .orderBy(asc(recusal.declaredAt), asc(recusal.id))
    .all()

export const findRecusal = (db: ReadConnection, own: { itemId: string; personId: string }) =>
  db
    .select()
    .from(recusal)
    .where(
      and(eq(recusal.itemId, own.itemId), eq(recusal.personId, own.personId), isNull(recusal.withdrawnAt)),
    )
    .get() ?? null
