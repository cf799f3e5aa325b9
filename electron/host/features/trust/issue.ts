import { findPerson } from '../../../../db/queries/person.ts'
import {
  findAuthority,
  insertIssuedCertificate,
  listIssuedCertificates,
  revokeIssuedCertificate,
} from '../../../../db/queries/trust.ts'
import { found, refuse } from '../../call.ts'
import { safeFileName } from '../../file-door.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from '../document/failure.ts'

/** A person has one good certificate at a time: a lost one is revoked before the next is issued. */
export const issueCertificate: Handler<'authority.issue'> = async (call, input) => {
  const db = call.host.db.read
  const { certificatePem, lockedKey, name: bodyName } = found(findAuthority(db), 'authority')
  const { id: personId, name, position } = found(findPerson(db, input.personId), 'person')
  const refuseSecond = () => {
    const standing = listIssuedCertificates(db).some(
      ({ certificate }) =>
        certificate.personId === personId && !certificate.revokedAt && certificate.expiresAt > call.now,
    )
    if (standing) refuse('ALREADY_EXISTS', { what: 'certificate' })
  }
  refuseSecond()
  const { authorityPassphrase, passphrase } = input
  const made = await call.host.documents
    .issueMemberCertificate({
      ...{ authority: { certificatePem, lockedKey }, authorityPassphrase, passphrase, bodyName },
      ...{ person: { name, position }, at: call.now },
    })
    .catch(toDocumentFailure)
  call.record((tx, log) => {
    refuseSecond()
    const certificateId = call.host.newId()
    const authorityId = found(findAuthority(tx), 'authority').id
    const { serial, fingerprint, certificatePem: own, expiresAt } = made
    insertIssuedCertificate(tx, {
      ...{ id: certificateId, authorityId, personId, serial, fingerprint, certificatePem: own },
      ...{ issuedAt: call.now, expiresAt },
    })
    log({ type: 'authority.certificate_issued', data: { certificateId, personId, serial, fingerprint } })
  })
  const fileName = `${safeFileName(`ใบรับรอง ${name}`)}.p12`
  return {
    fileToken: call.host.files.offer({ name: fileName, bytes: made.p12, personId: call.actorId() }),
    fileName,
  }
}

export const revokeCertificate: Handler<'authority.revoke'> = (call, { certificateId, reason }) => {
  call.record((db, log) => {
    if (!revokeIssuedCertificate(db, { certificateId, at: call.now, reason }))
      refuse('NOT_FOUND', { what: 'certificate' })
    log({ type: 'authority.certificate_revoked', data: { certificateId, reason } })
  })
  return {}
}
