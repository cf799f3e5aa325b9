import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { committeeAuthority, issuedCertificate, person, trustedIssuer } from '../schema/index.ts'

/** Those that are trusted now. */
export const listTrustedIssuers = (db: ReadConnection) =>
  db
    .select()
    .from(trustedIssuer)
    .where(isNull(trustedIssuer.withdrawnAt))
    .orderBy(asc(trustedIssuer.addedAt))
    .all()

export const insertTrustedIssuer = (db: WriteConnection, row: typeof trustedIssuer.$inferInsert) =>
  db.insert(trustedIssuer).values(row).run()

/** @returns whether there was one to withdraw */
export const withdrawTrustedIssuer = (
  db: WriteConnection,
  change: { issuerId: string; at: string; reason: string },
): boolean =>
  db
    .update(trustedIssuer)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(and(eq(trustedIssuer.id, change.issuerId), isNull(trustedIssuer.withdrawnAt)))
    .run().changes > 0

export const findAuthority = (db: ReadConnection) =>
  db.select().from(committeeAuthority).where(isNull(committeeAuthority.withdrawnAt)).get() ?? null

export const insertAuthority = (db: WriteConnection, row: typeof committeeAuthority.$inferInsert) =>
  db.insert(committeeAuthority).values(row).run()

/** All that were ever issued, the newest first, with whose they are. */
export const listIssuedCertificates = (db: ReadConnection) =>
  db
    .select({ certificate: issuedCertificate, personName: person.name })
    .from(issuedCertificate)
    .innerJoin(person, eq(person.id, issuedCertificate.personId))
    .all()
    .sort((left, right) => right.certificate.issuedAt.localeCompare(left.certificate.issuedAt))

export const insertIssuedCertificate = (db: WriteConnection, row: typeof issuedCertificate.$inferInsert) =>
  db.insert(issuedCertificate).values(row).run()

/** @returns whether there was one to revoke */
export const revokeIssuedCertificate = (
  db: WriteConnection,
  change: { certificateId: string; at: string; reason: string },
): boolean =>
  db
    .update(issuedCertificate)
    .set({ revokedAt: change.at, revokedReason: change.reason })
    .where(and(eq(issuedCertificate.id, change.certificateId), isNull(issuedCertificate.revokedAt)))
    .run().changes > 0
