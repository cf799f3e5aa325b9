import type { ReadConnection } from '../../../../db/open.ts'
import { findWorkspace } from '../../../../db/queries/person.ts'
import { findAuthority, listIssuedCertificates } from '../../../../db/queries/trust.ts'
import type { MadeSignature } from '../../../../db/schema/index.ts'
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts'
import type { UpgradeResult, VerificationReport } from '../../../documents/documents.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import type { JobHandle } from '../../jobs.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { refuseUnsignable } from './sign.ts'
import { openDoors, type StampDoors } from './stamp-doors.ts'
import { readDocument, storeDocument } from './store.ts'
import { trustFacts } from './verify.ts'

/** The committee's own list, made on the spot: it lies on no server. Without the passphrase there is none. */
async function ownLists(call: Call, authorityPassphrase: string): Promise<Uint8Array[]> {
  const db: ReadConnection = call.host.db.read
  const authority = findAuthority(db)
  if (!authority || authorityPassphrase === '') return []
  const revoked = listIssuedCertificates(db).flatMap(({ certificate: { serial, revokedAt, authorityId } }) =>
    revokedAt && authorityId === authority.id ? [{ serial, at: revokedAt }] : [],
  )
  const list = await call.host.documents
    .signAuthorityList({ authority, authorityPassphrase, revoked, at: call.now })
    .catch(toDocumentFailure)
  return [list]
}

type Output = OutputOf<'document.stamp'>

/** How far it came and what is missing, with what each server did that was asked for it. */
function tell({ reached, problem, missing, untrusted }: UpgradeResult, doors: StampDoors) {
  const told: Omit<Output, 'document' | 'isRaised'> = {
    ...{ reached, problem, untrusted },
    missing: missing.map(({ name, issuer, addresses, questions }) => {
      const asked = new Set([...questions.map(({ address }) => address), ...addresses])
      const servers = [...asked].map((address) => ({ address, why: doors.whyNothingFrom(address) }))
      return { name, issuer, servers }
    }),
  }
  return told
}

/**
 * Asks the keeper's time-stamp server to prove when a paper was signed (PAdES B-T), brings what issuers say
 * of certificates (B-LT) and has those time-stamped too (B-LTA): as far as servers and answers are to be had, and further
 * another day. After everybody has signed, since a copy that is away to be signed would no longer begin with the bytes
 * that stand here. What a server does or leaves undone costs the level: then the document that stood still stands. What
 * was reached before somebody cancelled is kept.
 */
export const stampDocument: Handler<'document.stamp'> = (call, input) =>
  call.host.jobs.run({ jobId: input.jobId ?? call.host.newId(), window: call.window }, (job) =>
    raise(call, input, job),
  )

async function raise(call: Call, input: ParsedInputOf<'document.stamp'>, job: JobHandle): Promise<Output> {
  const { host } = call
  const url =
    findWorkspace(host.db.read)?.timestampUrl ?? refuse('STATE_CONFLICT', { what: 'no_timestamp_server' })
  refuseUnsignable(host.db.read, input)
  const { row, bytes } = readDocument(call, input)
  const signers = row.signers ?? []
  const isComplete = signers.every(({ field }) => row.signatures.some((made) => made.field === field))
  if (row.signatures.length === 0 || !isComplete) refuse('STATE_CONFLICT', { what: 'not_all_signed' })
  const trust = trustFacts(host.db.read)
  const evidence = await ownLists(call, input.authorityPassphrase)
  const doors = openDoors(call, { url, job })
  const result = await host.documents
    .upgradePdf({ pdf: bytes, level: 'B-LTA', ...trust, evidence }, doors)
    .catch(toDocumentFailure)
  const told = tell(result, doors)
  const { pdf, reached } = result
  if (pdf.byteLength === bytes.byteLength) return { document: viewDocument(row), isRaised: false, ...told }
  const report = await host.documents.verifyPdf({ pdf, ...trust }).catch(toDocumentFailure)
  const { meetingId, kind, fileName, isDraft } = row
  const signatures = row.signatures.map((made) => withProof(made, report))
  const stored = await storeDocument(
    call,
    { meetingId, kind, fileName, isDraft, signatures, signers, bytes: pdf },
    {
      check: (db) => refuseUnsignable(db, input),
      event: (id, sha256) => ({
        type: 'document.stamped',
        data: {
          ...{ documentId: id, sha256, url, level: reached },
          authority: report.timestamps.at(-1)?.authority ?? '',
        },
      }),
    },
  )
  return { document: viewDocument(stored), isRaised: true, ...told }
}

function withProof(made: MadeSignature, report: VerificationReport): MadeSignature {
  const found = report.signatures.find(({ fieldName }) => fieldName === made.field)
  const level = found?.level
  return { ...made, ...(found?.provenAt ? { provenAt: found.provenAt } : {}), ...(level ? { level } : {}) }
}
