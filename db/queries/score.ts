import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { recusal, score, scoreDraft, scoreSheet } from '../schema/index.ts'

type Own = { itemId: string; personId: string }

/** sealed, abstained, revealed, frozen; or null while the member only drafts. */
export const findSheet = (db: ReadConnection, own: Own) =>
  prepared(db, 'sheet-find', () =>
    db
      .select()
      .from(scoreSheet)
      .where(
        and(
          eq(scoreSheet.itemId, sql.placeholder('itemId')),
          eq(scoreSheet.personId, sql.placeholder('personId')),
        ),
      )
      .prepare(),
  ).get(own) ?? null

export const isRecused = (db: ReadConnection, own: Own): boolean =>
  prepared(db, 'recusal-find', () =>
    db
      .select({ id: recusal.id })
      .from(recusal)
      .where(
        and(
          eq(recusal.itemId, sql.placeholder('itemId')),
          eq(recusal.personId, sql.placeholder('personId')),
          isNull(recusal.withdrawnAt),
        ),
      )
      .prepare(),
  ).get(own) !== undefined

export const saveDraft = (
  db: WriteConnection,
  row: Own & { criterion: string; value: number; updatedAt: string },
) =>
  prepared(db, 'draft-save', () =>
    db
      .insert(scoreDraft)
      .values({
        itemId: sql.placeholder('itemId'),
        personId: sql.placeholder('personId'),
        criterion: sql.placeholder('criterion'),
        value: sql.placeholder('value'),
        updatedAt: sql.placeholder('updatedAt'),
      })
      .onConflictDoUpdate({
        target: [scoreDraft.itemId, scoreDraft.personId, scoreDraft.criterion],
        set: { value: sql`excluded.value`, updatedAt: sql`excluded.updated_at` },
      })
      .prepare(),
  ).run(row)

export const listDraft = (db: ReadConnection, own: Own) =>
  db
    .select()
    .from(scoreDraft)
    .where(and(eq(scoreDraft.itemId, own.itemId), eq(scoreDraft.personId, own.personId)))
    .all()

export const deleteDraftCriterion = (db: WriteConnection, own: Own & { criterion: string }) =>
  db
    .delete(scoreDraft)
    .where(
      and(
        eq(scoreDraft.itemId, own.itemId),
        eq(scoreDraft.personId, own.personId),
        eq(scoreDraft.criterion, own.criterion),
      ),
    )
    .run()

export const deleteDraft = (db: WriteConnection, own: Own) =>
  db
    .delete(scoreDraft)
    .where(and(eq(scoreDraft.itemId, own.itemId), eq(scoreDraft.personId, own.personId)))
    .run()

/** Every draft of an item that is decided: half a sheet of somebody who left is no score. */
export const deleteDraftsOf = (db: WriteConnection, itemId: string) =>
  db.delete(scoreDraft).where(eq(scoreDraft.itemId, itemId)).run()

export const insertSheet = (db: WriteConnection, row: typeof scoreSheet.$inferInsert) =>
  db.insert(scoreSheet).values(row).run()

export const deleteSheet = (db: WriteConnection, own: Own) =>
  db
    .delete(scoreSheet)
    .where(and(eq(scoreSheet.itemId, own.itemId), eq(scoreSheet.personId, own.personId)))
    .run()

export const listSheets = (db: ReadConnection, itemId: string) =>
  db.select().from(scoreSheet).where(eq(scoreSheet.itemId, itemId)).orderBy(asc(scoreSheet.personId)).all()

export const markRevealed = (db: WriteConnection, own: Own & { nonce: string; at: string }) =>
  db
    .update(scoreSheet)
    .set({ state: 'revealed', nonce: own.nonce, revealedAt: own.at, box: null })
    .where(and(eq(scoreSheet.itemId, own.itemId), eq(scoreSheet.personId, own.personId)))
    .run()

/** Freezes what was revealed, or lets it be changed again when the item is reopened. */
export const setFrozen = (db: WriteConnection, change: { itemId: string; isFrozen: boolean }) =>
  db
    .update(scoreSheet)
    .set({ state: change.isFrozen ? 'frozen' : 'revealed' })
    .where(
      and(
        eq(scoreSheet.itemId, change.itemId),
        eq(scoreSheet.state, change.isFrozen ? 'revealed' : 'frozen'),
      ),
    )
    .run()

export const insertScore = (db: WriteConnection, row: typeof score.$inferInsert) =>
  db.insert(score).values(row).run()

/** Every revealed value with its later changes, oldest first. */
export const listScores = (db: ReadConnection, itemId: string) =>
  db
    .select()
    .from(score)
    .where(eq(score.itemId, itemId))
    .orderBy(asc(score.personId), asc(score.criterion), asc(score.revision))
    .all()
