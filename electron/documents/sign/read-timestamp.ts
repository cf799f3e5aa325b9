import { createHash, type X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { Certificate, EncapsulatedContentInfo, ExtKeyUsage, TSTInfo } from 'pkijs'
import { checkChain } from './check-chain.ts'
import { commonNameOf } from './loaded-signer.ts'
import { OID, toArrayBuffer } from './pki.ts'
import { checkSignedData, parseSignedData } from './read-cms.ts'
import type { TimestampProblem } from './verification-report.ts'

const DIGESTS: Readonly<Record<string, string>> = {
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
}

export type TimestampCheck = {
  at: Date
  nonce: bigint | null
  authority: string
  issuer: string
  chain: X509Certificate[]
  isTrusted: boolean
  problems: TimestampProblem[]
}

/** RFC 3161 2.3: extendedKeyUsage is there, is critical, and holds timeStamping and nothing else. */
function isForTimestamps(certificate: X509Certificate): boolean {
  const { extensions = [] } = Certificate.fromBER(toArrayBuffer(certificate.raw))
  const usage = extensions.find(({ extnID }) => extnID === OID.extendedKeyUsage)
  if (!usage?.critical) return false
  const { keyPurposes } = ExtKeyUsage.fromBER(toArrayBuffer(usage.extnValue.valueBlock.valueHexView))
  return keyPurposes.length === 1 && keyPurposes[0] === OID.timeStamping
}

function isOfBytes(info: TSTInfo, stamped: readonly Uint8Array[]): boolean {
  const name = DIGESTS[info.messageImprint.hashAlgorithm.algorithmId]
  if (!name) return false
  const hash = createHash(name)
  for (const chunk of stamped) hash.update(chunk)
  return hash.digest().equals(info.messageImprint.hashedMessage.valueBlock.valueHexView)
}

/**
 * Checks a time-stamp token (RFC 3161): that it is of these bytes, that its authority signed it and may do so, and
 * whether the chain leads to somebody who is trusted here. Throws when it cannot be read at all.
 */
export async function checkTimestamp(
  token: Uint8Array,
  stamped: readonly Uint8Array[],
  options: { trusted: readonly X509Certificate[]; known?: readonly X509Certificate[] },
): Promise<TimestampCheck> {
  const signedData = parseSignedData(token)
  const { eContent, eContentType } = signedData.encapContentInfo
  if (eContentType !== OID.timestampInfo || !(eContent instanceof asn1js.OctetString)) {
    throw new Error('no time-stamp token')
  }
  const content = new Uint8Array(eContent.getValue())
  const info = TSTInfo.fromBER(toArrayBuffer(content))
  // Checked as a detached one: pkijs would otherwise take the content's word for what was signed.
  signedData.encapContentInfo = new EncapsulatedContentInfo({ eContentType: OID.data })
  const check = await checkSignedData(signedData, [content], OID.timestampInfo)
  const chain = checkChain(check.certificate, [...check.others, ...(options.known ?? [])], {
    trusted: options.trusted,
    at: info.genTime,
  })
  const isSigned = check.isDigestOk && check.isSignatureOk && check.isSigningCertificateOk === true
  const problems: TimestampProblem[] = []
  if (!isOfBytes(info, stamped)) problems.push('TIMESTAMP_OF_OTHER_BYTES')
  if (!isSigned) problems.push('TIMESTAMP_SIGNATURE_INVALID')
  if (!isForTimestamps(check.certificate) || !chain.isInDate) problems.push('TIMESTAMP_CERTIFICATE_UNFIT')
  return {
    at: info.genTime,
    nonce: info.nonce ? info.nonce.toBigInt() : null,
    authority: commonNameOf(check.certificate.subject),
    issuer: commonNameOf(check.certificate.issuer),
    chain: chain.chain,
    isTrusted: chain.isTrusted,
    problems,
  }
}
