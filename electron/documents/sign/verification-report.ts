import type { EnclosedRecord } from '../archive/read-record.ts'

export const SIGNATURE_PROBLEMS = [
  /** The signed bytes are not the ones that were signed. */
  'DIGEST_MISMATCH',
  'SIGNATURE_INVALID',
  /** The certificate is not the one that the signature names (signing-certificate-v2). */
  'CERTIFICATE_SWAPPED',
  'SIGNING_CERTIFICATE_MISSING',
  'CERTIFICATE_OUT_OF_DATE',
  'CERTIFICATE_NOT_FOR_SIGNING',
  /** Taken back by its issuer before the claimed time. */
  'CERTIFICATE_REVOKED',
  /** No trusted root stands at the end of the chain. */
  'CHAIN_UNTRUSTED',
  /** The signed range leaves out more than the signature itself. */
  'BYTE_RANGE_INVALID',
  'CMS_UNREADABLE',
  'UNSUPPORTED_FORMAT',
  /** Pages, form or catalogue differ from what was signed. */
  'CHANGED_AFTER_SIGNING',
  /** Bytes follow that belong to no later signature. */
  'CONTENT_AFTER_LAST_SIGNATURE',
  /** A time-stamp on it is of other bytes, is not signed rightly, or comes from somebody who may not give one. */
  'TIMESTAMP_INVALID',
] as const
export type SignatureProblem = (typeof SIGNATURE_PROBLEMS)[number]

export type VerificationStatus = 'valid' | 'invalid' | 'unknown'

/** What changed between the state that a signature covers and the file as it is. Pages are 1-based. */
export type LaterChanges = {
  changedPages: number[]
  addedPages: number
  removedPages: number
  isCatalogChanged: boolean
  /** A file that goes with the pages (the record) was altered, exchanged, added or taken out. */
  isAttachmentChanged: boolean
  /** Earlier visible signatures whose look or value was altered. */
  changedFields: string[]
}

/**
 * How much of it an outsider can prove later (EN 319 142-1), from what lies in the file and from whom this workspace
 * trusts: B-T has a proven time, B-LT the lists of revoked certificates besides, B-LTA a time-stamp over those.
 */
export const SIGNATURE_LEVELS = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const
export type SignatureLevel = (typeof SIGNATURE_LEVELS)[number]

export type SignatureReport = {
  fieldName: string
  status: VerificationStatus
  problems: SignatureProblem[]
  /** Common name of the certificate; null when it cannot be read. */
  signer: string | null
  issuer: string | null
  /** Chain from the signer to the root, as names. */
  chain: string[]
  reason: string | null
  /** Time that the signer's machine claimed, ISO; proven by nobody. */
  claimedAt: string | null
  /** ISO: it was there by then, says a time-stamp by somebody who is trusted here. The earliest such. */
  provenAt: string | null
  provenBy: string | null
  /** null for the older kind of signature (adbe), which has no levels. */
  level: SignatureLevel | null
  isDigestOk: boolean
  isSignatureOk: boolean
  isSigningCertificateOk: boolean
  isChainTrusted: boolean
  coversWholeFile: boolean
  laterChanges: LaterChanges | null
}

export const TIMESTAMP_PROBLEMS = [
  /** Of other bytes than these. */
  'TIMESTAMP_OF_OTHER_BYTES',
  'TIMESTAMP_SIGNATURE_INVALID',
  /** Its certificate is not one for time-stamps (RFC 3161 2.3: only that, and critical). */
  'TIMESTAMP_CERTIFICATE_UNFIT',
] as const
export type TimestampProblem = (typeof TIMESTAMP_PROBLEMS)[number]

/** A time-stamp over the whole file as it was (PAdES document time-stamp). */
export type TimestampReport = {
  fieldName: string
  status: VerificationStatus
  problems: (SignatureProblem | TimestampProblem)[]
  authority: string | null
  issuer: string | null
  /** ISO, as its authority says. */
  at: string | null
  isTrusted: boolean
  coversWholeFile: boolean
  laterChanges: LaterChanges | null
}

/** One state of the file and what it changed against the one before. */
export type RevisionReport = {
  adds: 'signature' | 'timestamp' | 'validation_data' | 'other'
  /** Whose signature or time-stamp ends it. */
  by: string | null
  /** null of the first, which has nothing before it, and where one of the two cannot be read. */
  changes: LaterChanges | null
}

/** A certificate that its issuer took back: a signature that claims a later time is not good. Fingerprint: SHA-256, hex. */
export type Revocation = { fingerprint: string; at: string }

export const FILE_PROBLEMS = ['UNREADABLE', 'NOT_SIGNED', 'SIGNATURE_HIDDEN'] as const
/** SIGNATURE_HIDDEN: the file holds a signature that its form no longer shows. */
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/**
 * A time-stamp by somebody unknown takes nothing from the signatures; a false one makes the file invalid. valid: every signature is right, its chain trusted, nothing unexplained added. unknown: right, but its issuer is not
 * trusted here; or the file is not signed. invalid: anything else.
 */
export type VerificationReport = {
  status: VerificationStatus
  /** Whether what is seen differs from the part of `knownLength`; null when none was named. */
  isKnownPartChanged: boolean | null
  problems: FileProblem[]
  signatures: SignatureReport[]
  timestamps: TimestampReport[]
  revisions: RevisionReport[]
  /** The machine-readable record that lies in it; null where there is none. */
  record: EnclosedRecord | null
}
