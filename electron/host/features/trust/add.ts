import type { X509Certificate } from 'node:crypto'
import type { WriteConnection } from '../../../../db/open.ts'
import {
  insertTrustedIssuer,
  listTrustedIssuers,
  withdrawTrustedIssuer,
} from '../../../../db/queries/trust.ts'
import type { LogWriter } from '../../audit-log.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { factsOf, readIssuer } from './read-issuer.ts'

export const inspectIssuer: Handler<'trust.inspect'> = (call, { fileToken }) => {
  const certificate = readIssuer(call.host.files.read(fileToken, call.actorId()).bytes)
  const facts = factsOf(certificate)
  const isKnown = listTrustedIssuers(call.host.db.read).some(
    ({ fingerprint }) => fingerprint === facts.fingerprint,
  )
  return { ...facts, isAuthority: certificate.ca, isKnown }
}

export const addIssuer: Handler<'trust.add'> = (call, { fileToken, fingerprint }) => {
  const certificate = readIssuer(call.host.files.read(fileToken, call.actorId()).bytes)
  if (factsOf(certificate).fingerprint !== fingerprint) refuse('STALE_VERSION')
  // A person's own certificate trusts that person alone and is no issuer; it would look like one in the list.
  if (!certificate.ca) refuse('CERTIFICATE_UNUSABLE', { problem: 'NO_AUTHORITY' })
  return { issuerId: call.record((db, log) => trustIssuer(db, log, { call, certificate, kind: 'outside' })) }
}

/** Once each: who is trusted already stays so, and nothing is logged twice. @returns the issuer's id */
export function trustIssuer(
  db: WriteConnection,
  log: LogWriter,
  facts: { call: Call; certificate: X509Certificate; kind: 'practice' | 'committee' | 'outside' },
): string {
  const { call, certificate, kind } = facts
  const { subject, fingerprint } = factsOf(certificate)
  if (listTrustedIssuers(db).some((issuer) => issuer.fingerprint === fingerprint))
    refuse('ALREADY_EXISTS', { what: 'issuer' })
  const issuerId = call.host.newId()
  const row = { id: issuerId, kind, subject, fingerprint, pem: certificate.toString(), addedAt: call.now }
  insertTrustedIssuer(db, row)
  log({ type: 'trust.added', data: { issuerId, kind, subject, fingerprint } })
  return issuerId
}

export const withdrawIssuer: Handler<'trust.withdraw'> = (call, { issuerId, reason }) => {
  call.record((db, log) => {
    if (!withdrawTrustedIssuer(db, { issuerId, at: call.now, reason }))
      refuse('NOT_FOUND', { what: 'issuer' })
    log({ type: 'trust.withdrawn', data: { issuerId, reason } })
  })
  return {}
}
