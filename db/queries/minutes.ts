import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { minutes, minutesSection, person, textVersion } from '../schema/index.ts'

export const findMinutes = (db: ReadConnection, meetingId: string) =>
  db.select().from(minutes).where(eq(minutes.meetingId, meetingId)).get() ?? null

export const insertMinutes = (db: WriteConnection, row: typeof minutes.$inferInsert) =>
  db.insert(minutes).values(row).run()

export const saveMinutesState = (
  db: WriteConnection,
  change: { meetingId: string; state: 'draft' | 'finished'; finishedAt: string | null },
) => {
  const { meetingId, ...fields } = change
  return db.update(minutes).set(fields).where(eq(minutes.meetingId, meetingId)).run()
}

export const listSections = (db: ReadConnection, meetingId: string) =>
  db
    .select()
    .from(minutesSection)
    .where(eq(minutesSection.meetingId, meetingId))
    .orderBy(asc(minutesSection.id))
    .all()

export const findSection = (db: ReadConnection, key: { meetingId: string; sectionId: string }) =>
  db
    .select()
    .from(minutesSection)
    .where(and(eq(minutesSection.id, key.sectionId), eq(minutesSection.meetingId, key.meetingId)))
    .get() ?? null

export const insertSection = (db: WriteConnection, row: typeof minutesSection.$inferInsert) =>
  db.insert(minutesSection).values(row).run()

export const saveSectionText = (
  db: WriteConnection,
  change: { sectionId: string; text: string; now: string },
) =>
  db
    .update(minutesSection)
    .set({ text: change.text, updatedAt: change.now })
    .where(eq(minutesSection.id, change.sectionId))
    .run()

/** Versions of any text that is kept by subject ("minutes:<section id>"), newest first. */
export const listTextVersions = (db: ReadConnection, subject: string) =>
  db
    .select({
      version: textVersion.version,
      text: textVersion.content,
      createdAt: textVersion.createdAt,
      createdBy: person.name,
    })
    .from(textVersion)
    .innerJoin(person, eq(person.id, textVersion.createdBy))
    .where(eq(textVersion.subject, subject))
    .orderBy(desc(textVersion.version))
    .all()

export const findNewestText = (db: ReadConnection, subject: string) =>
  db
    .select({ text: textVersion.content })
    .from(textVersion)
    .where(eq(textVersion.subject, subject))
    .orderBy(desc(textVersion.version))
    .limit(1)
    .get() ?? null

export const countTextVersions = (db: ReadConnection, subject: string): number =>
  db.select({ n: count() }).from(textVersion).where(eq(textVersion.subject, subject)).get()?.n ?? 0

export const insertTextVersion = (db: WriteConnection, row: typeof textVersion.$inferInsert) =>
  db.insert(textVersion).values(row).run()
