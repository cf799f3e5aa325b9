import { and, asc, desc, eq, exists, isNull, or, sql } from 'drizzle-orm'
import { toThaiDigits } from '../../shared/thai/digits.ts'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { attachment, attachmentPage, person, proposal } from '../schema/index.ts'

export type AttachmentRow = typeof attachment.$inferSelect

/** Every version of the files of a proposal that stand, by title, the newest version first, with who brought it. */
export const listAttachments = (db: ReadConnection, proposalId: string) =>
  db
    .select({ file: attachment, addedBy: person.name })
    .from(attachment)
    .innerJoin(person, eq(person.id, attachment.addedById))
    .where(and(eq(attachment.proposalId, proposalId), isNull(attachment.withdrawnAt)))
    .orderBy(asc(attachment.title), asc(attachment.seriesId), desc(attachment.version))
    .all()

/** One version of a file that stands. */
export const findAttachment = (db: ReadConnection, attachmentId: string): AttachmentRow | null =>
  db
    .select()
    .from(attachment)
    .where(and(eq(attachment.id, attachmentId), isNull(attachment.withdrawnAt)))
    .get() ?? null

/** The newest version of a file, withdrawn or not: notes outlive the file that they are on. */
export const findNewestOfSeries = (db: ReadConnection, seriesId: string): AttachmentRow | null =>
  db
    .select()
    .from(attachment)
    .where(eq(attachment.seriesId, seriesId))
    .orderBy(desc(attachment.version))
    .limit(1)
    .get() ?? null

export const findVersionOfSeries = (
  db: ReadConnection,
  key: { seriesId: string; version: number },
): AttachmentRow | null =>
  db
    .select()
    .from(attachment)
    .where(and(eq(attachment.seriesId, key.seriesId), eq(attachment.version, key.version)))
    .get() ?? null

/** The text of each page, the first page first. */
export const listPages = (db: ReadConnection, attachmentId: string): string[] =>
  prepared(db, 'attachment-pages', () =>
    db
      .select({ text: attachmentPage.text })
      .from(attachmentPage)
      .where(eq(attachmentPage.attachmentId, sql.placeholder('attachmentId')))
      .orderBy(asc(attachmentPage.page))
      .prepare(),
  )
    .all({ attachmentId })
    .map(({ text }) => text)

export function insertAttachment(
  db: WriteConnection,
  row: typeof attachment.$inferInsert,
  pages: readonly { id: string; text: string }[],
): void {
  db.insert(attachment).values(row).run()
  for (const [index, page] of pages.entries())
    db.insert(attachmentPage)
      .values({ ...page, attachmentId: row.id, page: index + 1 })
      .run()
}

/** All versions of it. */
export const withdrawSeries = (
  db: WriteConnection,
  change: { seriesId: string; at: string; reason: string },
) =>
  db
    .update(attachment)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(eq(attachment.seriesId, change.seriesId))
    .run()

const asPattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** The newest versions of files that hold each word on some page, in either digits. A scan: files are few beside proposals. */
export function listAttachmentsWithText(
  db: ReadConnection,
  { words, limit }: { words: readonly string[]; limit: number },
) {
  const holds = (word: string) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(attachmentPage)
        .where(
          and(
            eq(attachmentPage.attachmentId, attachment.id),
            or(
              ...[...new Set([word, toThaiDigits(word)])].map(
                (each) => sql`${attachmentPage.text} LIKE ${asPattern(each)} ESCAPE '\\'`,
              ),
            ),
          ),
        ),
    )
  const newest = sql`${attachment.version} = (SELECT max(version) FROM attachment newer WHERE newer.series_id = ${attachment.seriesId})`
  return db
    .select({
      id: attachment.id,
      title: attachment.title,
      proposalId: attachment.proposalId,
      proposalCode: proposal.code,
    })
    .from(attachment)
    .innerJoin(proposal, eq(proposal.id, attachment.proposalId))
    .where(and(isNull(attachment.withdrawnAt), isNull(proposal.withdrawnAt), newest, ...words.map(holds)))
    .limit(limit)
    .all()
}
