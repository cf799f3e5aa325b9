import { z } from 'zod'
import { SIGNING_ROLES } from '../domain/documents/document-common.ts'
import { MINUTES_STYLES, PAPER_KINDS, PAPERS } from '../domain/documents/papers.ts'
import { command, query } from './operation.ts'
import { printedDocument } from './printed-document.ts'
import { certificateFingerprint, tokenName } from './token.ts'
import { count, day, fileToken, id, instant, optionalLine } from './values.ts'

const LEVELS = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const

export const documentView = z.strictObject({
  id,
  kind: z.enum(PAPER_KINDS),
  fileName: z.string(),
  size: count,
  sha256: z.string(),
  madeAt: instant,
  isDraft: z.boolean(),
  signatures: z.array(
    z.strictObject({
      name: z.string(),
      position: z.string(),
      signedAt: instant,
      /** Of an expected signer; null for somebody whom the document did not wait for. */
      field: z.string().nullable(),
      /** It was there by then, says a time-stamp; null while only the signer's machine says when. */
      provenAt: instant.nullable(),
      /** What was reached when it was last time-stamped here; null while it never was. */
      level: z.enum(LEVELS).nullable(),
    }),
  ),
  /** Who is to sign, in the order of the blocks. They may sign in any order, here or on another laptop. */
  signers: z.array(
    z.strictObject({
      field: z.string(),
      role: z.enum(SIGNING_ROLES),
      personId: id,
      name: z.string(),
      position: z.string(),
    }),
  ),
  /** Set on a signed one that is listed though a newer has taken its place, or its minutes were reopened. */
  supersededAt: instant.nullable(),
})

/** Per signature: who, when, by which chain, what it covers, and what changed after it. */
export const verificationView = z.strictObject({
  /** untrusted: whole and unchanged, but this workspace does not know who issued the certificate. */
  status: z.enum(['valid', 'untrusted', 'invalid', 'unsigned', 'unreadable']),
  signatures: z.array(
    z.strictObject({
      name: z.string(),
      issuer: z.string(),
      claimedAt: instant.nullable(),
      /** By a time-stamp of somebody who is trusted here. */
      provenAt: instant.nullable(),
      provenBy: z.string().nullable(),
      /** How much of it can be proven later; null for the older kind, which has no levels. */
      level: z.enum(LEVELS).nullable(),
      isIntact: z.boolean(),
      isTrusted: z.boolean(),
      coversWholeFile: z.boolean(),
      problems: z.array(z.string()),
    }),
  ),
  /** Over the whole file as it was, the oldest first. */
  timestamps: z.array(
    z.strictObject({
      authority: z.string(),
      at: instant.nullable(),
      isTrusted: z.boolean(),
      problems: z.array(z.string()),
    }),
  ),
  /** State by state: what each signature or time-stamp ends, and what it changed of what is seen. */
  revisions: z.array(
    z.strictObject({
      adds: z.enum(['signature', 'timestamp', 'validation_data', 'other']),
      by: z.string(),
      changes: z.array(z.string()),
      isReadable: z.boolean(),
    }),
  ),
  problems: z.array(z.string()),
  /** `record.json` of minutes and resolutions (meeting-record.ts), laid at the files door; null where none is enclosed. */
  record: z
    .strictObject({
      fileToken,
      fileName: z.string(),
      size: count,
      isWhole: z.boolean(),
      /** Null: it is no record that this program knows. */
      meeting: z
        .strictObject({ bodyName: z.string(), number: count, buddhistYear: count, date: day, items: count })
        .nullable(),
      /** Was the log's head that it names ever the head of the log here? Null where it names none. */
      head: z.strictObject({ isKnown: z.boolean(), at: instant.nullable() }).nullable(),
    })
    .nullable(),
})

/** Why a time-stamp was not had, by the documents' own codes. */
export const STAMP_PROBLEMS = [
  'OFFLINE',
  'TOO_SLOW',
  'NO_ANSWER',
  'REFUSED',
  'BAD_ANSWER',
  'AUTHORITY_UNTRUSTED',
  'NOT_SIGNED',
  'SIGNATURES_BAD',
  'SIGNER_UNTRUSTED',
  'LISTS_MISSING',
  'CERTIFICATE_REVOKED',
  'CANCELLED',
] as const

/** What came of asking a server for a list or an answer: nothing, for a reason, or something that is not usable. */
export const EVIDENCE_OUTCOMES = ['OFFLINE', 'TOO_SLOW', 'NO_ANSWER', 'NOT_ASKED', 'UNUSABLE'] as const

/** What any paper is made from. */
const PAPER_TOPICS = [
  ...(['meeting', 'agenda', 'attendance', 'score', 'resolution', 'ballot', 'minutes', 'ruling'] as const),
  ...(['challenge', 'interest', 'committee', 'rubric', 'person', 'agency', 'proposal', 'workspace'] as const),
]

export const document = {
  list: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(documentView),
    reads: ['document'],
  }),
  /** What a signer should look at once more in the minutes, a sentence each. A contradiction keeps them from being signed. */
  check: query({
    input: z.strictObject({ meetingId: id, digits: z.enum(['thai', 'arabic']).default('thai') }),
    output: z.array(z.strictObject({ rule: z.string(), sentence: z.string(), isContradiction: z.boolean() })),
    reads: ['minutes', 'agenda', 'attendance', 'resolution', 'meeting'],
  }),
  /** A paper as it would be made now, for the screen: the same blocks that the file is made from. */
  preview: query({
    input: z.strictObject({
      meetingId: id,
      paper: z.enum(PAPERS),
      digits: z.enum(['thai', 'arabic']).default('thai'),
      /** Of minutes only. */
      style: z.enum(MINUTES_STYLES).default('full'),
    }),
    output: printedDocument,
    reads: PAPER_TOPICS,
  }),
  make: command({
    input: z.strictObject({
      meetingId: id,
      kind: z.enum(PAPER_KINDS),
      digits: z.enum(['thai', 'arabic']).default('thai'),
      /** Of minutes only. */
      style: z.enum(MINUTES_STYLES).default('full'),
      jobId: id,
    }),
    output: documentView,
    changes: ['document', 'audit'],
  }),
  /**
   * PAdES B-B by a person whom the document waits for: from a .p12 file that came through the files door, from one
   * that the person keeps on this machine, or by a token, whose PIN is the passphrase then. `keep`: the file stays here, locked by the machine's keychain.
   * `isNameConfirmed`: the person has seen that the certificate bears another name, and it is theirs all the same.
   */
  sign: command({
    input: z.strictObject({
      meetingId: id,
      documentId: id,
      certificate: z.union([
        fileToken,
        z.strictObject({ kind: z.literal('kept'), keptId: id }),
        z.strictObject({
          kind: z.literal('token'),
          token: tokenName,
          /** Null for the only one that can sign, where the token shows none before the PIN. */
          fingerprint: certificateFingerprint.nullable(),
        }),
      ]),
      passphrase: z.string().max(200),
      keep: z.boolean().default(false),
      reason: optionalLine,
      /** A PNG of the written signature for the visible block; it leaves the door with the call. */
      image: fileToken.nullable().default(null),
      isNameConfirmed: z.boolean().default(false),
    }),
    output: documentView,
    changes: ['document', 'audit'],
  }),
  /** Takes back a copy that was signed on another laptop: our bytes with signatures after them, and nothing else. */
  takeSigned: command({
    input: z.strictObject({
      meetingId: id,
      documentId: id,
      fileToken,
      isNameConfirmed: z.boolean().default(false),
    }),
    output: documentView,
    changes: ['document', 'audit'],
  }),
  /**
   * Has a signed paper time-stamped by the keeper's server and brings the lists that prove it later: the only operation
   * that uses the network. `authorityPassphrase` opens the committee's own authority, whose list is made here.
   */
  stamp: command({
    input: z.strictObject({
      meetingId: id,
      documentId: id,
      authorityPassphrase: z.string().max(200).default(''),
      /** Names it for progress and for `job.cancel`. What was reached by then is kept: the problem is CANCELLED. */
      jobId: id.optional(),
    }),
    output: z.strictObject({
      document: documentView,
      /** The weakest signature's. */
      reached: z.enum(LEVELS),
      problem: z.enum(STAMP_PROBLEMS).nullable(),
      /** The file has grown, and the document is the one that took the other's place. */
      isRaised: z.boolean(),
      /** Whose certificates no list and no answer tells about, and what came of asking for one. */
      missing: z.array(
        z.strictObject({
          name: z.string(),
          issuer: z.string(),
          servers: z.array(z.strictObject({ address: z.string(), why: z.enum(EVIDENCE_OUTCOMES) })),
        }),
      ),
      /** Of SIGNER_UNTRUSTED: whose certificate, and which issuer is not trusted here. */
      untrusted: z.array(z.strictObject({ name: z.string(), issuer: z.string() })),
    }),
    changes: ['document', 'audit'],
  }),
  /** A practice certificate, made on the spot for the sample committee only; it says so in its own name. */
  makePracticeCertificate: command({
    input: z.strictObject({ meetingId: id }),
    output: z.strictObject({ certificate: fileToken, passphrase: z.string() }),
    changes: ['trust', 'audit'],
  }),
  verify: command({ input: z.strictObject({ fileToken }), output: verificationView }),
  /** Puts a made document at the files door. */
  fetch: query({
    input: z.strictObject({ meetingId: id, documentId: id }),
    output: z.strictObject({ fileToken, fileName: z.string() }),
    reads: ['document'],
  }),
}
