import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { BallotChoice, VoteCount } from '../../shared/domain/voting.ts'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { ballot, ballotCast, ballotSlip, person } from '../schema/index.ts'

export type BallotRow = typeof ballot.$inferSelect

/** The newest of an item that was not cancelled: open, or counted. */
export const findBallot = (db: ReadConnection, itemId: string): BallotRow | null =>
  db
    .select()
    .from(ballot)
    .where(and(eq(ballot.itemId, itemId), isNull(ballot.cancelledAt)))
    .orderBy(desc(ballot.openedAt), desc(ballot.id))
    .get() ?? null

/** Every ballot of an item, in the order in which they were held, cancelled ones too. */
export const listBallots = (db: ReadConnection, itemId: string): BallotRow[] =>
  db
    .select()
    .from(ballot)
    .where(eq(ballot.itemId, itemId))
    .orderBy(asc(ballot.openedAt), asc(ballot.id))
    .all()

export const insertBallot = (db: WriteConnection, row: typeof ballot.$inferInsert) =>
  db.insert(ballot).values(row).run()

export const updateBallot = (
  db: WriteConnection,
  ballotId: string,
  change: Partial<Omit<BallotRow, 'id' | 'itemId'>>,
) => db.update(ballot).set(change).where(eq(ballot.id, ballotId)).run()

/** Who has voted, and how where the vote is named; by name, never by time. */
export const listCasts = (db: ReadConnection, ballotId: string) =>
  db
    .select({ personId: ballotCast.personId, choice: ballotCast.choice, name: person.name })
    .from(ballotCast)
    .innerJoin(person, eq(person.id, ballotCast.personId))
    .where(eq(ballotCast.ballotId, ballotId))
    .all()
    .sort((left, right) => left.personId.localeCompare(right.personId))

export const insertCast = (db: WriteConnection, row: typeof ballotCast.$inferInsert) =>
  db.insert(ballotCast).values(row).run()

/** That they voted stays; how is no longer said. */
export const forgetChoices = (
  db: WriteConnection,
  { ballotId, personIds }: { ballotId: string; personIds: readonly string[] },
) =>
  db
    .update(ballotCast)
    .set({ choice: null })
    .where(and(eq(ballotCast.ballotId, ballotId), inArray(ballotCast.personId, [...personIds])))
    .run()

export const listSlips = (db: ReadConnection, ballotId: string): { id: string; choice: BallotChoice }[] =>
  db
    .select({ id: ballotSlip.id, choice: ballotSlip.choice })
    .from(ballotSlip)
    .where(eq(ballotSlip.ballotId, ballotId))
    .all()

/**
 * Puts one slip to the others and writes all of them anew in the order of their random ids: the place of a row in the
 * file would otherwise tell whose slip it is, beside the log, which tells who voted when.
 */
export function addSlip(
  db: WriteConnection,
  slip: { id: string; ballotId: string; choice: BallotChoice },
): void {
  const { ballotId } = slip
  const slips = [...listSlips(db, ballotId), slip].sort((left, right) => left.id.localeCompare(right.id))
  deleteSlips(db, ballotId)
  for (const { id, choice } of slips) db.insert(ballotSlip).values({ id, ballotId, choice }).run()
}

/** When they are counted or cancelled they have no more to say. */
export const deleteSlips = (db: WriteConnection, ballotId: string) =>
  db.delete(ballotSlip).where(eq(ballotSlip.ballotId, ballotId)).run()

export const countChoices = (choices: readonly (BallotChoice | null)[]): VoteCount => ({
  inFavour: choices.filter((choice) => choice === 'in_favour').length,
  against: choices.filter((choice) => choice === 'against').length,
  abstained: choices.filter((choice) => choice === 'abstained').length,
})
