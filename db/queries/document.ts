import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { documentFile } from '../schema/index.ts'

export type DocumentRow = typeof documentFile.$inferSelect

/** Documents that stand: a newer one of the same kind supersedes the older, which stays on record. */
export const listDocuments = (db: ReadConnection, meetingId: string) =>
  db
    .select()
    .from(documentFile)
    .where(and(eq(documentFile.meetingId, meetingId), isNull(documentFile.supersededAt)))
    .orderBy(asc(documentFile.kind))
    .all()

export const findDocument = (db: ReadConnection, key: { meetingId: string; documentId: string }) =>
  db
    .select()
    .from(documentFile)
    .where(
      and(
        eq(documentFile.id, key.documentId),
        eq(documentFile.meetingId, key.meetingId),
        isNull(documentFile.supersededAt),
      ),
    )
    .get() ?? null

export const insertDocument = (db: WriteConnection, row: typeof documentFile.$inferInsert) =>
  db.insert(documentFile).values(row).run()

export const supersedeDocuments = (
  db: WriteConnection,
  change: { meetingId: string; kind: DocumentRow['kind']; at: string },
) =>
  db
    .update(documentFile)
    .set({ supersededAt: change.at })
    .where(
      and(
        eq(documentFile.meetingId, change.meetingId),
        eq(documentFile.kind, change.kind),
        isNull(documentFile.supersededAt),
      ),
    )
    .run()
