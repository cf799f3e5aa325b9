import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { agency, proposal } from '../schema/index.ts'

/** Every agency, withdrawn ones too, with the number of its proposals. */
export function listAgencies(db: ReadConnection) {
  const counts = db
    .select({ agencyId: proposal.agencyId, n: count() })
    .from(proposal)
    .where(isNull(proposal.withdrawnAt))
    .groupBy(proposal.agencyId)
    .all()
  const byAgency = new Map(counts.map(({ agencyId, n }) => [agencyId, n]))
  const rows = db.select().from(agency).orderBy(asc(agency.kind), asc(agency.name)).all()
  return rows.map((row) => ({ ...row, proposals: byAgency.get(row.id) ?? 0 }))
}

export const findAgency = (db: ReadConnection, agencyId: string) =>
  db
    .select()
    .from(agency)
    .where(and(eq(agency.id, agencyId), isNull(agency.withdrawnAt)))
    .get() ?? null

export const findAgencyByCode = (db: ReadConnection, code: string) =>
  db.select().from(agency).where(eq(agency.code, code)).get() ?? null

export const insertAgency = (db: WriteConnection, row: typeof agency.$inferInsert) =>
  db.insert(agency).values(row).run()

export const updateAgency = (
  db: WriteConnection,
  change: { agencyId: string } & Pick<
    typeof agency.$inferSelect,
    'name' | 'ministry' | 'source' | 'isVerified'
  >,
) => {
  const { agencyId, ...fields } = change
  return db.update(agency).set(fields).where(eq(agency.id, agencyId)).run()
}

export const withdrawAgency = (db: WriteConnection, change: { agencyId: string; at: string }) =>
  db.update(agency).set({ withdrawnAt: change.at }).where(eq(agency.id, change.agencyId)).run()
