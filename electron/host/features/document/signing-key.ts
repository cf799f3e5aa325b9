import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import type { CertificateSummary, OutsideKey, P12Key, SignOutside } from '../../../documents/documents.ts'
import { type Call, refuse } from '../../call.ts'
import { keepCertificate, MAX_P12_BYTES, openKept } from '../kept-certificate/store.ts'
import { readModule } from '../token/module-setting.ts'
import { toDocumentFailure } from './failure.ts'

type Input = Pick<ParsedInputOf<'document.sign'>, 'certificate' | 'passphrase' | 'keep'>
type TokenChoice = Extract<Input['certificate'], { kind: 'token' }>

/** Where the signer's key lies, opened once: its secret is right, and whose it is is known. */
export type SigningKey = {
  key: P12Key | OutsideKey
  signOutside?: SignOutside
  summary: CertificateSummary
}

/** @throws MatiError CERTIFICATE_UNUSABLE with the reason, before anything is signed or kept */
export async function openSigningKey(call: Call, input: Input): Promise<SigningKey> {
  const { host } = call
  const { certificate, passphrase } = input
  if (typeof certificate === 'object' && certificate.kind === 'token')
    return openToken(call, certificate, passphrase)
  const p12 =
    typeof certificate === 'string'
      ? host.files.read(certificate, call.actorId()).bytes
      : await openKept({ host, personId: call.actorId() }, certificate.keptId)
  if (!p12) refuse('CERTIFICATE_UNUSABLE', { problem: 'KEPT_UNREADABLE' })
  const summary = await host.documents.inspectCertificate({ p12, passphrase }).catch(toDocumentFailure)
  return { key: { p12, passphrase }, summary }
}

/** Twice in a process of its own: once to see whose it is, and again to sign, when all else is known to be right. */
async function openToken({ host }: Call, choice: TokenChoice, pin: string): Promise<SigningKey> {
  const module = readModule(host) ?? refuse('CERTIFICATE_UNUSABLE', { problem: 'TOKEN_MODULE_MISSING' })
  const { token, fingerprint } = choice
  const asked = { job: 'open', module, token, fingerprint, pin } as const
  const { certificates, summary } = await host.tokens.run(asked).catch(toDocumentFailure)
  // By name from here on: another of the token's certificates must not sign for the one that was looked at.
  const wanted = { module, token, fingerprint: summary.fingerprint, pin }
  const signOutside: SignOutside = (data) => host.tokens.run({ job: 'sign', ...wanted, data })
  return { key: { certificates }, signOutside, summary }
}

/** By the signer's own wish. @throws MatiError when this machine cannot keep it */
export async function keepSigningKey(call: Call, input: Input, { key, summary }: SigningKey): Promise<void> {
  if (!input.keep || typeof input.certificate !== 'string' || !('p12' in key)) return
  const { host, now } = call
  if (!(await host.vault.isAvailable())) refuse('CERTIFICATE_UNUSABLE', { problem: 'NO_KEYCHAIN' })
  if (key.p12.byteLength > MAX_P12_BYTES) refuse('FILE_TOO_LARGE', { limit: MAX_P12_BYTES })
  const { subject, issuer, validTo, fingerprint } = summary
  const facts = { subject, issuer, validTo, fingerprint }
  await keepCertificate({ host, personId: call.actorId() }, { p12: key.p12, facts, at: now }).catch(() =>
    refuse('CERTIFICATE_UNUSABLE', { problem: 'KEEPING_FAILED' }),
  )
}
