import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { person, substitution } from '../schema/index.ts'

/** Standing substitutions of the meeting, with who sits. */
export const listSubstitutions = (db: ReadConnection, meetingId: string) =>
  db
    .select({
      id: substitution.id,
      seatId: substitution.seatId,
      personId: substitution.personId,
      authority: substitution.authority,
      name: person.name,
      position: person.position,
    })
    .from(substitution)
    .innerJoin(person, eq(person.id, substitution.personId))
    .where(and(eq(substitution.meetingId, meetingId), isNull(substitution.withdrawnAt)))
    .orderBy(asc(substitution.recordedAt), asc(substitution.id))
    .all()

export const insertSubstitution = (db: WriteConnection, row: typeof substitution.$inferInsert) =>
  db.insert(substitution).values(row).run()

export const withdrawSubstitution = (
  db: WriteConnection,
  change: { substitutionId: string; at: string; reason: string },
) =>
  db
    .update(substitution)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(eq(substitution.id, change.substitutionId))
    .run()
