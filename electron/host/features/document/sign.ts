import type { ReadConnection } from '../../../../db/open.ts'
import { type DocumentRow, findDocument } from '../../../../db/queries/document.ts'
import { findMinutes } from '../../../../db/queries/minutes.ts'
import type { ExpectedSigner } from '../../../../db/schema/index.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { formatOf } from '../../../../shared/domain/documents/papers.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { findTypeface } from '../typeface/store.ts'
import { refuseContradiction } from './check.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { keepSigningKey, openSigningKey } from './signing-key.ts'
import { readDocument, storeDocument } from './store.ts'

type Input = ParsedInputOf<'document.sign'>

/**
 * One expected person's signature on a finished PDF: minute-taker, checker and who presided, in any order. The
 * certificate leaves the door whether it signed or not: a private key does not lie about, and the window brings its
 * file anew for another try.
 */
export const signDocument: Handler<'document.sign'> = async (call, input) => {
  try {
    return await sign(call, input)
  } finally {
    for (const token of [input.certificate, input.image])
      if (typeof token === 'string') call.host.files.discard(token, call.actorId())
  }
}

async function sign(call: Call, input: Input) {
  const { meetingId, documentId, reason } = input
  const { host, now } = call
  refuseUnsignable(host.db.read, input)
  const { row, bytes } = readDocument(call, { meetingId, documentId })
  const { field: fieldName, name, position } = findBlock(row, call.actorId())
  refuseContradiction(call, row)
  const key = await openSigningKey(call, input)
  if (!input.isNameConfirmed) refuseOtherName(key.summary.subject, name)
  const signer = { name, position }
  const signed = await host.documents
    .signPdf(
      {
        pdf: bytes,
        ...key.key,
        signer,
        image: input.image === null ? null : host.files.read(input.image, call.actorId()).bytes,
        reason,
        fieldName,
        at: now,
        typeface: findTypeface(host),
      },
      key.signOutside,
    )
    .catch(toDocumentFailure)
  // By now it is known to sign; and a keychain that refuses is said before the record has the signature.
  await keepSigningKey(call, input, key)
  const { kind, fileName, isDraft } = row
  const signatures = [...row.signatures, { ...signer, signedAt: now, field: fieldName }]
  const signers = row.signers ?? []
  const document = { meetingId, kind, fileName, isDraft, signatures, signers, bytes: signed }
  const stored = await storeDocument(call, document, {
    // A newer document may have been made, or the minutes reopened, while this one was being signed.
    check: (db) => refuseUnsignable(db, input),
    event: (id, sha256) => ({
      type: 'document.signed',
      data: { documentId: id, signer: signer.name, sha256, field: fieldName },
    }),
  })
  return viewDocument(stored)
}

/** The first block that waits for this person: a secretary may be taker and checker of the minutes. */
function findBlock(row: Pick<DocumentRow, 'signers' | 'signatures'>, personId: string): ExpectedSigner {
  const own = (row.signers ?? []).filter((signer) => signer.personId === personId)
  if (own.length === 0) refuse('NOT_ALLOWED', { what: 'no_signature_block' })
  const open = own.find(({ field }) => !row.signatures.some((signature) => signature.field === field))
  return open ?? refuse('STATE_CONFLICT', { what: 'signed_already' })
}

/** "นาย สมชาย  ใจดี (ตัวอย่าง)" and "สมชาย ใจดี" are one name; a certificate in Latin letters is asked about. */
const plainName = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, '')

export function refuseOtherName(subject: string, name: string): void {
  if (!plainName(subject).includes(plainName(name)))
    refuse('CERTIFICATE_UNUSABLE', { problem: 'NAME_DIFFERS', subject, name })
}

/** Only the final PDF that stands, of minutes that are finished. */
export function refuseUnsignable(db: ReadConnection, key: { meetingId: string; documentId: string }): void {
  const row = found(findDocument(db, key), 'document')
  if (formatOf(row.kind) === 'docx') refuse('STATE_CONFLICT', { what: 'not_a_pdf' })
  if (row.isDraft) refuse('STATE_CONFLICT', { what: 'draft' })
  if (row.supersededAt !== null) refuse('STATE_CONFLICT', { what: 'superseded' })
  if (findMinutes(db, key.meetingId)?.state !== 'finished')
    refuse('STATE_CONFLICT', { what: 'minutes_reopened' })
}
