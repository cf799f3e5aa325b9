import type { ReadConnection } from '../../../../db/open.ts'
import { findWorkspace } from '../../../../db/queries/person.ts'
import { findAuthority, listIssuedCertificates } from '../../../../db/queries/trust.ts'
import type { MadeSignature } from '../../../../db/schema/index.ts'
import type { UpgradeDoors, VerificationReport } from '../../../documents/documents.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { refuseUnsignable } from './sign.ts'
import { readDocument, storeDocument } from './store.ts'
import { trustFacts } from './verify.ts'

async function whatComes(asked: readonly Promise<Uint8Array>[]): Promise<Uint8Array[]> {
  const answers = await Promise.allSettled(asked)
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
}

/**
 * The keeper's server for the time, and the servers that trusted certificates name: first for answers about single
 * certificates, which are small, then for lists, of those about whom nobody answered. Each is asked once.
 */
function openDoors({ host }: Call, url: string): UpgradeDoors {
  return {
    fetchTimestamp: (request) => host.postTimestamp(url, request),
    fetchEvidence: [
      (wanted) => {
        const questions = wanted.flatMap((each) => each.questions).slice(0, MOST_ADDRESSES)
        return whatComes(
          questions.map(({ address, request }) =>
            host.fetchEvidence(address, { ownServer: url, question: request }),
          ),
        )
      },
      (wanted) => {
        const addresses = [...new Set(wanted.flatMap((each) => each.addresses))].slice(0, MOST_ADDRESSES)
        return whatComes(addresses.map((address) => host.fetchEvidence(address, { ownServer: url })))
      },
    ],
  }
}
/** Two or three chains of four certificates with two points each. */
const MOST_ADDRESSES = 24

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

/**
 * Asks the keeper's time-stamp server to prove when a paper was signed (PAdES B-T), brings what issuers say
 * of certificates (B-LT) and has those time-stamped too (B-LTA): as far as servers and answers are to be had, and further
 * another day. After everybody has signed, since a copy that is away to be signed would no longer begin with the bytes
 * that stand here. What a server does or leaves undone costs the level: then the document that stood still stands.
 */
export const stampDocument: Handler<'document.stamp'> = async (call, input) => {
  const { meetingId } = input
  const { host } = call
  const url =
    findWorkspace(host.db.read)?.timestampUrl ?? refuse('STATE_CONFLICT', { what: 'no_timestamp_server' })
  refuseUnsignable(host.db.read, input)
  const { row, bytes } = readDocument(call, input)
  const signers = row.signers ?? []
  const isComplete = signers.every(({ field }) => row.signatures.some((made) => made.field === field))
  if (row.signatures.length === 0 || !isComplete) refuse('STATE_CONFLICT', { what: 'not_all_signed' })
  const { trustedPem, revoked } = trustFacts(host.db.read)
  const evidence = await ownLists(call, input.authorityPassphrase)
  const { pdf, ...result } = await host.documents
    .upgradePdf({ pdf: bytes, level: 'B-LTA', trustedPem, revoked, evidence }, openDoors(call, url))
    .catch(toDocumentFailure)
  const missing = result.missing.map(({ name, issuer, addresses, questions }) => ({
    ...{ name, issuer },
    addresses: [...addresses, ...questions.map(({ address }) => address)],
  }))
  const told = { reached: result.reached, problem: result.problem, missing }
  if (pdf.byteLength === bytes.byteLength) return { document: viewDocument(row), ...told }
  const report = await host.documents.verifyPdf({ pdf, trustedPem, revoked }).catch(toDocumentFailure)
  const { kind, fileName, isDraft } = row
  const signatures = row.signatures.map((made) => withProof(made, report))
  const stored = await storeDocument(
    call,
    { meetingId, kind, fileName, isDraft, signatures, signers, bytes: pdf },
    {
      check: (db) => refuseUnsignable(db, input),
      event: (id, sha256) => ({
        type: 'document.stamped',
        data: {
          ...{ documentId: id, sha256, url, level: result.reached },
          authority: report.timestamps.at(-1)?.authority ?? '',
        },
      }),
    },
  )
  return { document: viewDocument(stored), ...told }
}

function withProof(made: MadeSignature, report: VerificationReport): MadeSignature {
  const found = report.signatures.find(({ fieldName }) => fieldName === made.field)
  const level = found?.level
  return { ...made, ...(found?.provenAt ? { provenAt: found.provenAt } : {}), ...(level ? { level } : {}) }
}
