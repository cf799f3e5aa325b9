import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { ReadConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { agency, proposal } from '../schema/index.ts'

const at = sql.placeholder

export type RegisteredRow = ReturnType<typeof listRegistered>[number]

/** Every standing proposal of a programme, body and all, in the order of its codes: for the import's comparison and the export. */
export const listRegistered = (db: ReadConnection, programmeId: string) =>
  db
    .select({
      seq: proposal.seq,
      id: proposal.id,
      code: proposal.code,
      track: proposal.track,
      agencyCode: agency.code,
      agencyName: agency.name,
      body: proposal.body,
      version: proposal.version,
    })
    .from(proposal)
    .innerJoin(agency, eq(agency.id, proposal.agencyId))
    .where(and(eq(proposal.programmeId, programmeId), isNull(proposal.withdrawnAt)))
    .orderBy(asc(proposal.code))
    .all()

const LINES_AT_ONCE = 500

/**
 * The register's standing content line by line (`[code, track, agency, body]` as JSON texts), for a hash over all of it.
 * Read in pieces: 10,000 bodies at once would be a hundred megabytes of text.
 */
export function* readRegisterLines(db: ReadConnection, programmeId: string): Generator<string, void> {
  const statement = prepared(db, 'register-lines', () =>
    db
      .select({
        seq: proposal.seq,
        line: sql<string>`json_array(${proposal.code}, ${proposal.track}, ${proposal.agencyId}) || ${proposal.body}`,
      })
      .from(proposal)
      .where(
        and(
          gt(proposal.seq, at('after')),
          eq(proposal.programmeId, at('programmeId')),
          isNull(proposal.withdrawnAt),
        ),
      )
      .orderBy(asc(proposal.seq))
      .limit(LINES_AT_ONCE)
      .prepare(),
  )
  let after = 0
  for (;;) {
    const lines = statement.values({ after, programmeId }) as [seq: number, line: string][]
    for (const [, line] of lines) yield line
    const last = lines.at(-1)
    if (!last || lines.length < LINES_AT_ONCE) return
    after = last[0]
  }
}

/** Codes of a programme's standing proposals, in order. */
export const listCodes = (db: ReadConnection, programmeId: string): string[] =>
  db
    .select({ code: proposal.code })
    .from(proposal)
    .where(and(eq(proposal.programmeId, programmeId), isNull(proposal.withdrawnAt)))
    .orderBy(asc(proposal.code))
    .all()
    .map(({ code }) => code)
