import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { person, selectionCheck } from '../schema/index.ts'

/** What stands for each selection criterion that somebody has considered, with who said so. */
export const listSelectionChecks = (db: ReadConnection, proposalId: string) =>
  db
    .select({
      criterion: selectionCheck.criterion,
      isMet: selectionCheck.isMet,
      note: selectionCheck.note,
      recordedAt: selectionCheck.recordedAt,
      recordedBy: person.name,
    })
    .from(selectionCheck)
    .innerJoin(person, eq(person.id, selectionCheck.recordedById))
    .where(and(eq(selectionCheck.proposalId, proposalId), isNull(selectionCheck.supersededAt)))
    .orderBy(asc(selectionCheck.criterion))
    .all()

/** The new word on one criterion; the one before stays, superseded. */
export function insertSelectionCheck(db: WriteConnection, row: typeof selectionCheck.$inferInsert): void {
  db.update(selectionCheck)
    .set({ supersededAt: row.recordedAt })
    .where(
      and(
        eq(selectionCheck.proposalId, row.proposalId),
        eq(selectionCheck.criterion, row.criterion),
        isNull(selectionCheck.supersededAt),
      ),
    )
    .run()
  db.insert(selectionCheck).values(row).run()
}
