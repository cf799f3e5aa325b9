import type { X509Certificate } from 'node:crypto'
import { Certificate, InfoAccess, OCSPRequest } from 'pkijs'
import { installOwnEngine, OID, toArrayBuffer } from './pki.ts'
import { addressIn, isOfWeb } from './web-address.ts'

/** Whom to ask about one certificate (RFC 6960), and the question as it is posted. */
export type StatusQuestion = { address: string; request: Uint8Array }

function addressesOf({ extensions = [] }: Certificate): string[] {
  const access = extensions.find(({ extnID }) => extnID === OID.authorityInfoAccess)
  if (!access) return []
  return InfoAccess.fromBER(toArrayBuffer(access.extnValue.valueBlock.valueHexView))
    .accessDescriptions.filter(({ accessMethod }) => accessMethod === OID.ocsp)
    .flatMap(({ accessLocation }) => addressIn(accessLocation))
    .filter(isOfWeb)
}

/**
 * Of one certificate. Without a number of our own (nonce): servers that answer ahead of the question do not give it back,
 * and an old answer is told by its time. SHA-1 only names the issuer here, and is what every server understands.
 */
export async function questionsAbout(
  own: X509Certificate,
  above: X509Certificate,
): Promise<StatusQuestion[]> {
  installOwnEngine()
  const [certificate, issuerCertificate] = [own, above].map(({ raw }) =>
    Certificate.fromBER(toArrayBuffer(raw)),
  )
  if (!certificate || !issuerCertificate) return []
  const question = new OCSPRequest()
  await question.createForCertificate(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate })
  const request = new Uint8Array(question.toSchema(true).toBER())
  return addressesOf(certificate).map((address) => ({ address, request }))
}
