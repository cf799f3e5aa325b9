import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import type { CertificateSummary } from '../../../documents/documents.ts'
import { type Call, refuse } from '../../call.ts'
import { keepCertificate, MAX_P12_BYTES, openKept } from '../kept-certificate/store.ts'
import { toDocumentFailure } from './failure.ts'

type Input = Pick<ParsedInputOf<'document.sign'>, 'certificate' | 'passphrase' | 'keep'>

/** Where the signer's key lies, opened once: its secret is right, and whose it is is known. */
export type SigningKey = { p12: Uint8Array; passphrase: string; summary: CertificateSummary }

/** @throws MatiError CERTIFICATE_UNUSABLE with the reason, before anything is signed or kept */
export async function openSigningKey(call: Call, input: Input): Promise<SigningKey> {
  const { host } = call
  const { certificate, passphrase } = input
  const p12 =
    typeof certificate === 'string'
      ? host.files.read(certificate, call.actorId()).bytes
      : await openKept({ host, personId: call.actorId() }, certificate.keptId)
  if (!p12) refuse('CERTIFICATE_UNUSABLE', { problem: 'KEPT_UNREADABLE' })
  const summary = await host.documents.inspectCertificate({ p12, passphrase }).catch(toDocumentFailure)
  return { p12, passphrase, summary }
}

/** By the signer's own wish. @throws MatiError when this machine cannot keep it */
export async function keepSigningKey(call: Call, input: Input, key: SigningKey): Promise<void> {
  if (!input.keep || typeof input.certificate !== 'string') return
  const { host, now } = call
  if (!(await host.vault.isAvailable())) refuse('CERTIFICATE_UNUSABLE', { problem: 'NO_KEYCHAIN' })
  if (key.p12.byteLength > MAX_P12_BYTES) refuse('FILE_TOO_LARGE', { limit: MAX_P12_BYTES })
  const { subject, issuer, validTo, fingerprint } = key.summary
  const facts = { subject, issuer, validTo, fingerprint }
  await keepCertificate({ host, personId: call.actorId() }, { p12: key.p12, facts, at: now }).catch(() =>
    refuse('CERTIFICATE_UNUSABLE', { problem: 'KEEPING_FAILED' }),
  )
}
