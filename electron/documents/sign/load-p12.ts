import { verify, X509Certificate } from 'node:crypto'
import { P12Signer } from '@libpdf/core'
import * as asn1js from 'asn1js'
import { Certificate, PFX } from 'pkijs'
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

/** LibPDF says the same for a wrong passphrase and a broken file, so the outer structure is checked first. */
function assertReadable(p12: Uint8Array): void {
  try {
    const parsed = asn1js.fromBER(toArrayBuffer(p12))
    if (parsed.offset !== p12.byteLength) throw new Error('length')
    new PFX({ schema: parsed.result })
  } catch (cause) {
    throw new DocumentsError('CERTIFICATE_DAMAGED', 'not a whole PKCS#12 file', { cause })
  }
}

/** As typed, and with the marks over a letter in the order that our own files use. */
async function tryPassphrases(p12: Uint8Array, passphrase: string): Promise<P12Signer> {
  const ordered = passphrase.normalize('NFC')
  return P12Signer.create(p12, passphrase).catch((cause) => {
    if (ordered === passphrase) throw cause
    return P12Signer.create(p12, ordered)
  })
}

async function openSigner(p12: Uint8Array, passphrase: string): Promise<P12Signer> {
  try {
    return await tryPassphrases(p12, passphrase)
  } catch (cause) {
    const isUnusable =
      cause instanceof Error && /No (private key|certificates)|Unsupported/i.test(cause.message)
    throw new DocumentsError(
      isUnusable ? 'CERTIFICATE_DAMAGED' : 'WRONG_PASSPHRASE',
      'the PKCS#12 file did not open',
      { cause },
    )
  }
}

/** Files made by other programs may put an issuer first: the signer's certificate is the one that fits the key. */
async function arrange(signer: P12Signer, sign: LoadedSigner['sign']): Promise<X509Certificate[]> {
  const all = [signer.certificate, ...signer.certificateChain].map((der) => new X509Certificate(der))
  const probe = Buffer.from('mati')
  const signature = await sign(probe)
  const own = all.find((certificate) => verify('sha256', probe, certificate.publicKey, signature))
  if (!own) throw new DocumentsError('CERTIFICATE_DAMAGED', 'no certificate in the file belongs to its key')
  return [own, ...all.filter((certificate) => certificate !== own)]
}

/**
 * Opens a .p12.
 * @throws DocumentsError CERTIFICATE_DAMAGED, WRONG_PASSPHRASE (a file damaged inside its encrypted part looks the same)
 */
export async function loadP12(p12: Uint8Array, passphrase: string): Promise<LoadedSigner> {
  assertReadable(p12)
  const signer = await openSigner(p12, passphrase)
  const sign = (data: Uint8Array) => signer.sign(data, 'SHA-256')
  const [certificate, ...chain] = await arrange(signer, sign)
  if (!certificate) throw new DocumentsError('CERTIFICATE_DAMAGED', 'no certificate in the file')
  return { certificate, chain, keyType: signer.keyType === 'RSA' ? 'RSA' : 'EC', sign }
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

/** What a person needs to see of a .p12 before using it. */
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
