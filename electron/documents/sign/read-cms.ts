import { createHash, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { type Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs'
import { installOwnEngine, OID, sha256, toArrayBuffer } from './pki.ts'

const DIGESTS: Readonly<Record<string, string>> = {
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
}

export type CmsCheck = {
  certificate: X509Certificate
  /** Certificates that came along, the signer's own left out. */
  others: X509Certificate[]
  isDigestOk: boolean
  isSignatureOk: boolean
  /** The hash in signing-certificate-v2 fits; null when the attribute is not there. */
  isSigningCertificateOk: boolean | null
  /** What the signature value itself is; a time-stamp of the signature is over these bytes. */
  signatureValue: Uint8Array
  /** Time-stamp tokens (DER) among the unsigned attributes. */
  timestamps: Uint8Array[]
}

const octetsOf = (block: unknown): Uint8Array =>
  block instanceof asn1js.OctetString ? block.valueBlock.valueHexView : new Uint8Array()

const childrenOf = (block: unknown): asn1js.BaseBlock[] =>
  block instanceof asn1js.Sequence ? block.valueBlock.value : []

/** ESSCertIDv2 ::= SEQUENCE { hashAlgorithm DEFAULT sha256, certHash OCTET STRING, … } in two more sequences. The older one is SHA-1. */
function isEssHashOk(attribute: unknown, certificate: X509Certificate, usual = 'sha256'): boolean {
  const [certIds] = childrenOf(attribute)
  const [certId] = childrenOf(certIds)
  const parts = childrenOf(certId)
  const hash = octetsOf(parts.find((part) => part instanceof asn1js.OctetString))
  const [algorithm] = childrenOf(parts[0])
  const name = algorithm instanceof asn1js.ObjectIdentifier ? DIGESTS[algorithm.valueBlock.toString()] : usual
  return name !== undefined && createHash(name).update(certificate.raw).digest().equals(hash)
}

export function parseSignedData(der: Uint8Array): SignedData {
  const { result, offset } = asn1js.fromBER(toArrayBuffer(der))
  if (offset === -1) throw new Error('no DER')
  const info = new ContentInfo({ schema: result })
  if (info.contentType !== OID.signedData) throw new Error('no SignedData')
  return new SignedData({ schema: info.content })
}

const toX509 = (certificate: Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(certificate.toSchema().toBER()))

/** RFC 5652 5.3: a signer may be named by the key's identifier, [0] IMPLICIT OCTET STRING, as well. */
function isKeyIdentifier(certificate: Certificate, sid: unknown): boolean {
  const own = certificate.extensions?.find(({ extnID }) => extnID === OID.subjectKeyIdentifier)
  if (!own || !(sid instanceof asn1js.Primitive || sid instanceof asn1js.OctetString)) return false
  const { result } = asn1js.fromBER(toArrayBuffer(own.extnValue.valueBlock.valueHexView))
  const named = sid.valueBlock.valueHexView
  return named.byteLength > 0 && Buffer.from(octetsOf(result)).equals(named)
}

function findSigner(signedData: SignedData): { signer: Certificate; others: Certificate[] } {
  const certificates = (signedData.certificates ?? []).filter(
    (item): item is Certificate => 'serialNumber' in item && 'subjectPublicKeyInfo' in item,
  )
  const sid = signedData.signerInfos[0]?.sid
  const signer = certificates.find((certificate) =>
    sid instanceof IssuerAndSerialNumber
      ? certificate.serialNumber.isEqual(sid.serialNumber) && certificate.issuer.isEqual(sid.issuer)
      : isKeyIdentifier(certificate, sid),
  )
  if (!signer || signedData.signerInfos.length !== 1) throw new Error('not one signer with its certificate')
  return { signer, others: certificates.filter((item) => item !== signer) }
}

const berOf = (block: unknown): Uint8Array =>
  block instanceof asn1js.BaseBlock ? new Uint8Array(block.toBER()) : new Uint8Array()

/**
 * Checks a SignedData of one signer against the content that it should have signed, which it does not hold itself.
 * Throws when it cannot be read at all.
 *
 * @param type of the content, as the signer signed it
 */
export async function checkSignedData(
  signedData: SignedData,
  content: readonly Uint8Array[],
  type: string,
): Promise<CmsCheck> {
  const engine = installOwnEngine()
  const { signer, others } = findSigner(signedData)
  const certificate = toX509(signer)
  const [info] = signedData.signerInfos
  const attributes = info?.signedAttrs?.attributes ?? []
  const valueOfType = (wanted: string): unknown => attributes.find((item) => item.type === wanted)?.values[0]
  const digestName = DIGESTS[info?.digestAlgorithm.algorithmId ?? '']
  const hash = digestName ? createHash(digestName) : null
  for (const chunk of content) hash?.update(chunk)
  const isDigestOk = hash?.digest().equals(octetsOf(valueOfType(OID.messageDigest))) ?? false
  const signedType = valueOfType(OID.contentType)
  const isTypeOk = signedType instanceof asn1js.ObjectIdentifier && signedType.valueBlock.toString() === type
  const ess = valueOfType(OID.signingCertificateV2)
  const oldEss = valueOfType(OID.signingCertificate)
  const data = toArrayBuffer(Buffer.concat(content))
  const isSignatureOk = await signedData
    .verify({ signer: 0, data, checkChain: false }, engine)
    .then((result) => result === true && isTypeOk)
    .catch(() => false)
  const isEssOk = ess === undefined ? null : isEssHashOk(ess, certificate)
  return {
    certificate,
    others: others.map(toX509),
    isDigestOk,
    isSignatureOk,
    isSigningCertificateOk:
      isEssOk ?? (oldEss === undefined ? null : isEssHashOk(oldEss, certificate, 'sha1')),
    signatureValue: octetsOf(info?.signature),
    timestamps: (info?.unsignedAttrs?.attributes ?? [])
      .filter((item) => item.type === OID.signatureTimestamp)
      .flatMap((item) => item.values.map(berOf)),
  }
}

/** Checks one detached CMS against the bytes that it should have signed. Throws when it cannot be read at all. */
export const checkCms = (der: Uint8Array, signedBytes: readonly Uint8Array[]): Promise<CmsCheck> =>
  checkSignedData(parseSignedData(der), signedBytes, OID.data)

export const fingerprintOf = (certificate: X509Certificate): string => sha256(certificate.raw).toString('hex')
