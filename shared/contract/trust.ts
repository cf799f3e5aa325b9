import { z } from 'zod'
import { CERTIFICATE_PASSPHRASE } from '../domain/certificate-passphrase.ts'
import { command, nothing, query } from './operation.ts'
import { fileToken, id, instant, line, reason } from './values.ts'

/** `practice`: of the sample's invented people. `committee`: the committee's own. `outside`: somebody else's, e.g. NRCA's. */
export const ISSUER_KINDS = ['practice', 'committee', 'outside'] as const

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

const issuerFacts = {
  subject: z.string(),
  /** Who issued that one; the same as the subject for a root. */
  issuer: z.string(),
  /** SHA-256 of the certificate, hex: what is read out over the telephone. */
  fingerprint,
  validFrom: instant,
  validTo: instant,
}

/** Of the web and nothing else; a name and a password in it would be logged and sent. */
const timestampUrl = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .regex(/^[^@]*$/)

/** Whose signatures this workspace takes for true. */
export const trust = {
  list: query({
    input: nothing,
    output: z.array(z.strictObject({ id, kind: z.enum(ISSUER_KINDS), ...issuerFacts, addedAt: instant })),
    reads: ['trust'],
  }),
  /** Looks at a certificate file (PEM or DER) before it is trusted. */
  inspect: command({
    input: z.strictObject({ fileToken }),
    output: z.strictObject({ ...issuerFacts, isAuthority: z.boolean(), isKnown: z.boolean() }),
  }),
  /** `fingerprint` is the one that was shown and compared: another file is not taken. */
  add: command({
    input: z.strictObject({ fileToken, fingerprint }),
    output: z.strictObject({ issuerId: id }),
    changes: ['trust', 'audit'],
  }),
  /** Where signed papers may be time-stamped; null while nothing uses the network. */
  timestampServer: query({
    input: nothing,
    output: z.strictObject({ url: z.string().nullable() }),
    reads: ['trust'],
  }),
  setTimestampServer: command({
    input: z.strictObject({ url: timestampUrl.nullable() }),
    output: nothing,
    changes: ['trust', 'audit'],
  }),
  withdraw: command({
    input: z.strictObject({ issuerId: id, reason }),
    output: nothing,
    changes: ['trust', 'audit'],
  }),
}

/** At least eight letters, digits and signs, Thai or Latin, without a space: other programs open the file with it too. */
export const certificatePassphrase = z.string().regex(CERTIFICATE_PASSPHRASE)
const secret = z.string().min(8).max(200)

/** The committee's own authority, for a body without certificates. */
export const authority = {
  get: query({
    input: nothing,
    output: z.strictObject({
      authority: z.strictObject({ id, name: z.string(), ...issuerFacts }).nullable(),
      certificates: z.array(
        z.strictObject({
          id,
          personId: id,
          personName: z.string(),
          serial: z.string(),
          fingerprint,
          issuedAt: instant,
          expiresAt: instant,
          revokedAt: instant.nullable(),
          revokedReason: z.string(),
        }),
      ),
    }),
    reads: ['trust', 'person'],
  }),
  create: command({
    input: z.strictObject({ name: line, passphrase: secret }),
    output: nothing,
    changes: ['trust', 'audit'],
  }),
  /** A .p12 for one person, at the files door. */
  issue: command({
    input: z.strictObject({
      personId: id,
      authorityPassphrase: z.string().max(200),
      passphrase: certificatePassphrase,
    }),
    output: z.strictObject({ fileToken, fileName: z.string() }),
    changes: ['trust', 'audit'],
  }),
  /** What was signed before stands; a signature that claims a later time is reported. */
  revoke: command({
    input: z.strictObject({ certificateId: id, reason }),
    output: nothing,
    changes: ['trust', 'audit'],
  }),
  /** The root alone, as PEM, for other laptops and for whoever checks a signature outside. */
  exportRoot: query({ input: nothing, output: z.strictObject({ fileToken, fileName: z.string() }) }),
}
