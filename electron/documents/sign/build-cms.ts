import * as asn1js from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { LoadedSigner } from './loaded-signer.ts'
import { installOwnEngine, OID, sha256, toArrayBuffer } from './pki.ts'

const attribute = (type: string, value: asn1js.BaseBlock) => new Attribute({ type, values: [value] })
const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: toArrayBuffer(bytes) })
const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value })

/** RFC 5035: SHA-256 is the default of ESSCertIDv2, so its algorithm is left out. */
const signingCertificateV2 = (certificate: Uint8Array) =>
  attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(certificate))))))

const toDer = (item: Attribute): Buffer => Buffer.from(item.toSchema().toBER())

/** DER wants the members of a SET in the order of their bytes, and the signature is over exactly that order. */
function signedAttributes(signedBytes: readonly Uint8Array[], certificate: Uint8Array): Attribute[] {
  return [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, octets(sha256(...signedBytes))),
    signingCertificateV2(certificate),
  ].sort((left, right) => Buffer.compare(toDer(left), toDer(right)))
}

/** What is signed is the SET itself (tag 0x31), not the [0] that stands in the file (RFC 5652 5.4). */
const attributesToSign = (attributes: readonly Attribute[]): Uint8Array =>
  new Uint8Array(new asn1js.Set({ value: attributes.map((item) => item.toSchema()) }).toBER())

const signatureAlgorithm = (keyType: LoadedSigner['keyType']): AlgorithmIdentifier =>
  keyType === 'RSA'
    ? new AlgorithmIdentifier({ algorithmId: OID.sha256WithRsa, algorithmParams: new asn1js.Null() })
    : new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 })

const sha256Identifier = () => new AlgorithmIdentifier({ algorithmId: OID.sha256 })

/**
 * The detached CMS of a PAdES B-B signature (EN 319 142-1): content-type, message-digest and signing-certificate-v2, and
 * no signing-time, which the standard forbids here and LibPDF 0.4.2 writes.
 */
export async function buildCms(
  signedBytes: readonly Uint8Array[],
  signer: LoadedSigner,
): Promise<Uint8Array> {
  installOwnEngine()
  const certificate = Certificate.fromBER(toArrayBuffer(signer.certificate.raw))
  const issuers = signer.chain.map(({ raw }) => Certificate.fromBER(toArrayBuffer(raw)))
  const attributes = signedAttributes(signedBytes, signer.certificate.raw)
  const signature = await signer.sign(attributesToSign(attributes))
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [sha256Identifier()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [certificate, ...issuers],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: sha256Identifier(),
        signatureAlgorithm: signatureAlgorithm(signer.keyType),
        signature: octets(signature),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  })
  const info = new ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) })
  return new Uint8Array(info.toSchema().toBER())
}
