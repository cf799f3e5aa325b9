import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import { isBeforeMeeting, PAPER_KINDS, paperOf } from '../../shared/domain/documents/papers.ts'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { documentFile } from '../schema/index.ts'

export type DocumentRow = typeof documentFile.$inferSelect

/** A newer one of the kind takes the place of an older; a paper that somebody signed stays readable for ever. */
const isReadable = (row: DocumentRow): boolean => row.supersededAt === null || row.signatures.length > 0

/** Documents that stand, and the signed ones whose place a newer has taken. */
export const listDocuments = (db: ReadConnection, meetingId: string) =>
  db
    .select()
    .from(documentFile)
    .where(eq(documentFile.meetingId, meetingId))
    .orderBy(asc(documentFile.kind), asc(documentFile.madeAt))
    .all()
    .filter(isReadable)

/** By its meeting too, so that nobody reads another meeting's through this one. Look at `supersededAt` before changing it. */
export const findDocument = (db: ReadConnection, key: { meetingId: string; documentId: string }) => {
  const row = db
    .select()
    .from(documentFile)
    .where(and(eq(documentFile.id, key.documentId), eq(documentFile.meetingId, key.meetingId)))
    .get()
  return row && isReadable(row) ? row : null
}

/** The one of a kind that stands now. */
export const findStandingDocument = (
  db: ReadConnection,
  key: { meetingId: string; kind: DocumentRow['kind'] },
) =>
  db
    .select()
    .from(documentFile)
    .where(
      and(
        eq(documentFile.meetingId, key.meetingId),
        eq(documentFile.kind, key.kind),
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

/** Every final document made from the minutes: the text that they hold is open again. An invitation stays. */
export const supersedeFinalDocuments = (db: WriteConnection, change: { meetingId: string; at: string }) =>
  db
    .update(documentFile)
    .set({ supersededAt: change.at })
    .where(
      and(
        eq(documentFile.meetingId, change.meetingId),
        eq(documentFile.isDraft, false),
        isNull(documentFile.supersededAt),
        notInArray(
          documentFile.kind,
          PAPER_KINDS.filter((kind) => isBeforeMeeting(paperOf(kind))),
        ),
      ),
    )
    .run()
