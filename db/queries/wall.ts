import { eq } from 'drizzle-orm'
import type { WallMode } from '../../shared/domain/meeting.ts'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { wall } from '../schema/index.ts'

/** Null where nobody has touched it: live. */
export const findWall = (db: ReadConnection, meetingId: string) =>
  db.select().from(wall).where(eq(wall.meetingId, meetingId)).get() ?? null

export function saveWall(
  db: WriteConnection,
  row: { meetingId: string; mode: WallMode; frozen: unknown; changedAt: string },
): void {
  const { meetingId, ...change } = row
  db.insert(wall).values(row).onConflictDoUpdate({ target: wall.meetingId, set: change }).run()
}
