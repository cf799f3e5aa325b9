import { X509Certificate } from 'node:crypto'
import { findAuthority, insertAuthority, listIssuedCertificates } from '../../../../db/queries/trust.ts'
import { found, refuse } from '../../call.ts'
import { safeFileName } from '../../file-door.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from '../document/failure.ts'
import { trustIssuer } from './add.ts'
import { factsOf } from './read-issuer.ts'

export const getAuthority: Handler<'authority.get'> = ({ host }) => {
  const row = findAuthority(host.db.read)
  const authority = row && { id: row.id, name: row.name, ...factsOf(new X509Certificate(row.certificatePem)) }
  const certificates = listIssuedCertificates(host.db.read).map(({ certificate, personName }) => {
    const { id, personId, serial, fingerprint, issuedAt, expiresAt, revokedAt, revokedReason } = certificate
    const revoked = { revokedAt, revokedReason: revokedReason ?? '' }
    return { ...{ id, personId, personName, serial, fingerprint, issuedAt, expiresAt }, ...revoked }
  })
  return { authority, certificates }
}

/** One at a time; what it signs is trusted here from now on. Its key is never written but locked. */
export const createAuthority: Handler<'authority.create'> = async (call, { name, passphrase }) => {
  const refuseSecond = () => {
    if (findAuthority(call.host.db.read)) refuse('ALREADY_EXISTS', { what: 'authority' })
  }
  refuseSecond()
  const made = await call.host.documents
    .createAuthority({ name, passphrase, at: call.now })
    .catch(toDocumentFailure)
  const certificate = new X509Certificate(made.certificatePem)
  call.record((db, log) => {
    refuseSecond()
    const authorityId = call.host.newId()
    insertAuthority(db, { id: authorityId, name, ...made, createdAt: call.now })
    const { fingerprint } = factsOf(certificate)
    log({ type: 'authority.created', data: { authorityId, name, fingerprint } })
    trustIssuer(db, log, { call, certificate, kind: 'committee' })
  })
  return {}
}

export const exportRoot: Handler<'authority.exportRoot'> = (call) => {
  const { name, certificatePem } = found(findAuthority(call.host.db.read), 'authority')
  const fileName = `${safeFileName(`ใบรับรองราก ${name}`)}.pem`
  const bytes = Buffer.from(certificatePem, 'utf8')
  return { fileToken: call.host.files.offer({ name: fileName, bytes, personId: call.actorId() }), fileName }
}
