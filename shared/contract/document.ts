import { z } from 'zod'
import { command, query } from './operation.ts'
import { count, fileToken, id, instant, optionalLine } from './values.ts'

export const DOCUMENT_KINDS = ['minutes_pdf', 'resolutions_pdf', 'minutes_docx'] as const

export const documentView = z.strictObject({
  id,
  kind: z.enum(DOCUMENT_KINDS),
  fileName: z.string(),
  size: count,
  sha256: z.string(),
  madeAt: instant,
  isDraft: z.boolean(),
  signatures: z.array(z.strictObject({ name: z.string(), position: z.string(), signedAt: instant })),
  /** Set on a signed one that is listed though a newer has taken its place, or its minutes were reopened. */
  supersededAt: instant.nullable(),
})

/** Per signature: who, when, by which chain, what it covers, and what changed after it. */
export const verificationView = z.strictObject({
  /** untrusted: whole and unchanged, but this workspace does not know who issued the certificate. */
  status: z.enum(['valid', 'untrusted', 'invalid', 'unsigned']),
  signatures: z.array(
    z.strictObject({
      name: z.string(),
      issuer: z.string(),
      claimedAt: instant.nullable(),
      isIntact: z.boolean(),
      isTrusted: z.boolean(),
      coversWholeFile: z.boolean(),
      problems: z.array(z.string()),
    }),
  ),
  problems: z.array(z.string()),
})

export const document = {
  list: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(documentView),
    reads: ['document'],
  }),
  make: command({
    input: z.strictObject({
      meetingId: id,
      kind: z.enum(DOCUMENT_KINDS),
      digits: z.enum(['thai', 'arabic']).default('thai'),
      jobId: id,
    }),
    output: documentView,
    changes: ['document', 'audit'],
  }),
  /** PAdES B-B by the presiding person, from a .p12 file that came through the files door. */
  sign: command({
    input: z.strictObject({
      meetingId: id,
      documentId: id,
      certificate: fileToken,
      passphrase: z.string().max(200),
      reason: optionalLine,
    }),
    output: documentView,
    changes: ['document', 'audit'],
  }),
  /** A practice certificate, made on the spot for the sample committee only; it says so in its own name. */
  makePracticeCertificate: command({
    input: z.strictObject({ meetingId: id }),
    output: z.strictObject({ certificate: fileToken, passphrase: z.string() }),
  }),
  verify: command({ input: z.strictObject({ fileToken }), output: verificationView }),
  /** Puts a made document at the files door. */
  fetch: query({
    input: z.strictObject({ meetingId: id, documentId: id }),
    output: z.strictObject({ fileToken, fileName: z.string() }),
    reads: ['document'],
  }),
}
