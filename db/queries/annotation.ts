import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { annotation, annotationAnchor, person, proposal } from '../schema/index.ts'

export type NoteRow = typeof annotation.$inferSelect
export type AnchorRow = typeof annotationAnchor.$inferSelect

const selectNotes = (db: ReadConnection) =>
  db
    .select({
      note: annotation,
      authorName: person.name,
      isAuthorKeeper: person.isKeeper,
      proposalCode: proposal.code,
      proposalTitle: proposal.title,
    })
    .from(annotation)
    .innerJoin(person, eq(person.id, annotation.authorId))
    .innerJoin(proposal, eq(proposal.id, annotation.proposalId))

/** A note with who wrote it. Whether somebody may read it is asked with `mayReadNote`, by every caller. */
export type WrittenNote = ReturnType<typeof listNotesOfProposal>[number]

/** Everything written on a proposal, replies and withdrawn notes too, the oldest first. */
export const listNotesOfProposal = (db: ReadConnection, proposalId: string) =>
  selectNotes(db).where(eq(annotation.proposalId, proposalId)).orderBy(asc(annotation.id)).all()

/** First notes of threads that stand, on proposals that stand, the newest first. */
export const listRootNotes = (db: ReadConnection): WrittenNote[] =>
  selectNotes(db)
    .where(and(isNull(annotation.replyToId), isNull(annotation.withdrawnAt), isNull(proposal.withdrawnAt)))
    .orderBy(desc(annotation.id))
    .all()

/** The first notes of threads that a person has written, on proposals that stand. */
export const listNotesOfAuthor = (db: ReadConnection, authorId: string) =>
  selectNotes(db)
    .where(and(eq(annotation.authorId, authorId), isNull(annotation.replyToId), isNull(proposal.withdrawnAt)))
    .orderBy(asc(annotation.id))
    .all()

export const listReplies = (db: ReadConnection, annotationIds: readonly string[]) =>
  annotationIds.length === 0
    ? []
    : selectNotes(db)
        .where(inArray(annotation.replyToId, [...annotationIds]))
        .orderBy(asc(annotation.id))
        .all()

export const findNote = (db: ReadConnection, annotationId: string): WrittenNote | null =>
  selectNotes(db).where(eq(annotation.id, annotationId)).get() ?? null

/** The first notes of threads on one text, whoever's they are: for placing them anew, never for showing. */
export const listNotesOn = (db: ReadConnection, target: { proposalId: string; seriesId: string | null }) =>
  db
    .select({ id: annotation.id })
    .from(annotation)
    .where(
      and(
        eq(annotation.proposalId, target.proposalId),
        target.seriesId === null ? isNull(annotation.seriesId) : eq(annotation.seriesId, target.seriesId),
        isNull(annotation.replyToId),
      ),
    )
    .all()
    .map(({ id }) => id)

/** Of each note every place that it has had, the newest last. */
export function listAnchors(
  db: ReadConnection,
  annotationIds: readonly string[],
): ReadonlyMap<string, AnchorRow[]> {
  const byNote = new Map<string, AnchorRow[]>()
  if (annotationIds.length === 0) return byNote
  const rows = db
    .select()
    .from(annotationAnchor)
    .where(inArray(annotationAnchor.annotationId, [...annotationIds]))
    .orderBy(asc(annotationAnchor.targetVersion), asc(annotationAnchor.id))
    .all()
  for (const row of rows) byNote.set(row.annotationId, [...(byNote.get(row.annotationId) ?? []), row])
  return byNote
}

export const insertNote = (db: WriteConnection, row: typeof annotation.$inferInsert) =>
  db.insert(annotation).values(row).run()

export const insertAnchor = (db: WriteConnection, row: typeof annotationAnchor.$inferInsert) =>
  db.insert(annotationAnchor).values(row).run()

type NoteChange = Partial<
  Pick<NoteRow, 'body' | 'tags' | 'visibility' | 'updatedAt' | 'sharedAt' | 'resolvedAt' | 'withdrawnAt'>
>

export const saveNote = (db: WriteConnection, annotationId: string, change: NoteChange) =>
  db.update(annotation).set(change).where(eq(annotation.id, annotationId)).run()

/** Has somebody else answered? A withdrawn answer counts: it was there and may come back. */
export const listAnswerers = (db: ReadConnection, annotationId: string): string[] =>
  db
    .selectDistinct({ authorId: annotation.authorId })
    .from(annotation)
    .where(and(eq(annotation.replyToId, annotationId), isNotNull(annotation.authorId)))
    .all()
    .map(({ authorId }) => authorId)
