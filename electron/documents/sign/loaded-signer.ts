import type { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { Certificate } from 'pkijs'
import type { CertificateSummary } from '../documents.ts'
import { DocumentsError } from '../documents-error.ts'
import { OID, toArrayBuffer, toPem } from './pki.ts'

/** A key that can sign, with its certificate and the certificates above it. */
export type LoadedSigner = {
  certificate: X509Certificate
  chain: X509Certificate[]
  keyType: 'RSA' | 'EC'
  /** PKCS#1 v1.5 or a DER ECDSA signature over the SHA-256 of the data. */
  sign: (data: Uint8Array) => Promise<Uint8Array>
}

const DIGITAL_SIGNATURE = 0x80
const NON_REPUDIATION = 0x40

/** RFC 5280 4.2.1.3: without the extension the key may do anything. */
export function canSignDocuments(certificate: X509Certificate): boolean {
  const parsed = Certificate.fromBER(toArrayBuffer(certificate.raw))
  const usage = parsed.extensions?.find(({ extnID }) => extnID === OID.keyUsage)
  if (!usage) return true
  const bits = asn1js.fromBER(toArrayBuffer(usage.extnValue.valueBlock.valueHexView)).result
  const [first = 0] = bits instanceof asn1js.BitString ? bits.valueBlock.valueHexView : []
  return (first & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0
}

/**
 * LibPDF signs with any certificate, so this is asked before.
 * @throws DocumentsError CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID (detail: the date, ISO), CERTIFICATE_NOT_FOR_SIGNING
 */
export function assertUsableAt(signer: LoadedSigner, at: Date): void {
  const { certificate } = signer
  const [validFrom, validTo] = [new Date(certificate.validFrom), new Date(certificate.validTo)]
  if (at > validTo) {
    throw new DocumentsError('CERTIFICATE_EXPIRED', 'expired', { detail: [validTo.toISOString()] })
  }
  if (at < validFrom) {
    throw new DocumentsError('CERTIFICATE_NOT_YET_VALID', 'not yet valid', {
      detail: [validFrom.toISOString()],
    })
  }
  if (!canSignDocuments(certificate)) {
    throw new DocumentsError('CERTIFICATE_NOT_FOR_SIGNING', 'key usage allows no signatures')
  }
}

/** CN of a name as Node prints it: one RDN per line, the attributes of one RDN joined by " + ". */
export const commonNameOf = (name: string): string => {
  const attributes = name.split('\n').flatMap((rdn) => rdn.split(' + '))
  return attributes.find((attribute) => attribute.startsWith('CN='))?.slice('CN='.length) ?? name
}

/** What a person needs to see of a certificate before signing with it. */
export function summarise({ certificate, chain, keyType }: LoadedSigner): CertificateSummary {
  return {
    subject: commonNameOf(certificate.subject),
    issuer: commonNameOf(certificate.issuer),
    serialNumber: certificate.serialNumber,
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    keyType,
    isSelfIssued: certificate.subject === certificate.issuer,
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    rootPem: toPem((chain.at(-1) ?? certificate).raw),
  }
}
