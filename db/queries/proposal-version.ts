import { and, desc, eq, sql } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { person, proposal, proposalVersion } from '../schema/index.ts'

const at = sql.placeholder

export type NewVersion = typeof proposalVersion.$inferInsert

/** Appends only; `proposal.version` is moved on by `saveProposal` or `saveVersionNumber`. */
export const insertVersion = (db: WriteConnection, row: NewVersion) =>
  prepared(db, 'proposal-version-insert', () =>
    db
      .insert(proposalVersion)
      .values({
        id: at('id'),
        proposalId: at('proposalId'),
        version: at('version'),
        body: at('body'),
        createdAt: at('createdAt'),
        createdBy: at('createdBy'),
        reason: at('reason'),
      })
      .prepare(),
  ).run({ reason: '', ...row })

export const saveVersionNumber = (db: WriteConnection, change: { proposalId: string; version: number }) =>
  db.update(proposal).set({ version: change.version }).where(eq(proposal.id, change.proposalId)).run()

export const findVersion = (db: ReadConnection, key: { proposalId: string; version: number }) =>
  prepared(db, 'proposal-version-find', () =>
    db
      .select({ body: proposalVersion.body })
      .from(proposalVersion)
      .where(
        and(eq(proposalVersion.proposalId, at('proposalId')), eq(proposalVersion.version, at('version'))),
      )
      .prepare(),
  ).get(key)?.body ?? null

/** Newest first; `createdBy` is the person's name. */
export const listVersions = (db: ReadConnection, proposalId: string) =>
  db
    .select({
      version: proposalVersion.version,
      createdAt: proposalVersion.createdAt,
      createdBy: sql<string>`coalesce(${person.name}, '')`,
      reason: proposalVersion.reason,
    })
    .from(proposalVersion)
    .leftJoin(person, eq(person.id, proposalVersion.createdBy))
    .where(eq(proposalVersion.proposalId, proposalId))
    .orderBy(desc(proposalVersion.version))
    .all()
