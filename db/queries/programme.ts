import { asc, eq } from 'drizzle-orm'
import type { ReadConnection } from '../open.ts'
import { calendarStep, programme } from '../schema/index.ts'

export const findCurrentProgramme = (db: ReadConnection) =>
  db.select().from(programme).where(eq(programme.isCurrent, true)).get() ?? null

export const listCalendar = (db: ReadConnection, programmeId: string) =>
  db
    .select()
    .from(calendarStep)
    .where(eq(calendarStep.programmeId, programmeId))
    .orderBy(asc(calendarStep.number))
    .all()
