import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { person } from './workspace.ts'

/** A certificate whose signatures this workspace takes for true, and who said so. */
export const trustedIssuer = sqliteTable('trusted_issuer', {
  id: text().primaryKey(),
  kind: text({ enum: ['practice', 'committee', 'outside'] }).notNull(),
  subject: text().notNull(),
  fingerprint: text().notNull(),
  pem: text().notNull(),
  addedAt: text().notNull(),
  withdrawnAt: text(),
  withdrawnReason: text(),
})

/** The committee's own authority, for a body without certificates: its key lies locked by a passphrase of the secretariat's. */
export const committeeAuthority = sqliteTable('committee_authority', {
  id: text().primaryKey(),
  name: text().notNull(),
  certificatePem: text().notNull(),
  lockedKey: text().notNull(),
  createdAt: text().notNull(),
  withdrawnAt: text(),
})

export const issuedCertificate = sqliteTable(
  'issued_certificate',
  {
    id: text().primaryKey(),
    authorityId: text()
      .notNull()
      .references(() => committeeAuthority.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    serial: text().notNull(),
    fingerprint: text().notNull(),
    certificatePem: text().notNull(),
    isHandedOver: integer({ mode: 'boolean' }).notNull().default(false),
    issuedAt: text().notNull(),
    expiresAt: text().notNull(),
    revokedAt: text(),
    revokedReason: text(),
  },
  (table) => [index('issued_certificate_person').on(table.personId)],
)
