import { createHash, randomBytes, webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  RelativeDistinguishedNames,
} from 'pkijs'
import { installOwnEngine, OID } from './pki.ts'

export type KeyKind = 'rsa' | 'p256'
export type IssuedCertificate = { certificate: Certificate; keys: webcrypto.CryptoKeyPair }

const KEY_USAGE_BITS = {
  digitalSignature: 0x80,
  nonRepudiation: 0x40,
  keyCertSign: 0x04,
  cRLSign: 0x02,
  keyEncipherment: 0x20,
}
export type KeyUsage = keyof typeof KEY_USAGE_BITS

export type IssueRequest = {
  subject: { commonName: string; title?: string; organization: string }
  /** Self-issued when left out. */
  issuer?: IssuedCertificate
  isAuthority: boolean
  usages: readonly KeyUsage[]
  kind: KeyKind
  validFrom: Date
  validTo: Date
  /** Object identifiers of extendedKeyUsage; none when left out. Critical unless said otherwise. */
  purposes?: { of: string[]; isCritical?: boolean }
  /** Besides those that every certificate has. */
  extensions?: readonly Extension[]
}

const ALGORITHMS = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
  p256: { name: 'ECDSA', namedCurve: 'P-256' },
} as const

const generateKeys = (kind: KeyKind): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHMS[kind], true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>

/** Letters of a name's part (X.520 upper bounds): stricter readers refuse a longer one. */
const LONGEST = 64

/**
 * One attribute per RDN. pkijs 4.0.0 writes all of them into one SET when it builds a name, so it is given the finished
 * DER, which it keeps.
 */
function nameOf({ commonName, title, organization }: IssueRequest['subject']): RelativeDistinguishedNames {
  const texts: [string, string][] = [
    [OID.organization, organization],
    ...(title ? ([[OID.title, title]] satisfies [string, string][]) : []),
    [OID.commonName, commonName],
  ]
  const attributes = [
    new AttributeTypeAndValue({ type: OID.country, value: new asn1js.PrintableString({ value: 'TH' }) }),
    ...texts.map(
      ([type, value]) =>
        new AttributeTypeAndValue({
          type,
          value: new asn1js.Utf8String({ value: [...value].slice(0, LONGEST).join('') }),
        }),
    ),
  ]
  const rdns = attributes.map((attribute) => new asn1js.Set({ value: [attribute.toSchema()] }))
  return RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: rdns }).toBER())
}

const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER() })

const keyIdentifier = (certificate: Certificate): ArrayBuffer => {
  const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  return new Uint8Array(createHash('sha1').update(key).digest()).buffer
}

/** Which key of an issuer's signed (RFC 5280 4.2.1.1, 5.2.1). */
export const authorityKeyOf = (issuer: Certificate): asn1js.Sequence =>
  new AuthorityKeyIdentifier({
    keyIdentifier: new asn1js.OctetString({ valueHex: keyIdentifier(issuer) }),
  }).toSchema()

function extensionsOf(certificate: Certificate, issuer: Certificate, request: IssueRequest): Extension[] {
  const bits = request.usages.reduce((sum, usage) => sum | KEY_USAGE_BITS[usage], 0)
  const usage = new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer })
  const identifier = new asn1js.OctetString({ valueHex: keyIdentifier(certificate) })
  const { purposes, extensions = [] } = request
  const usages = new ExtKeyUsage({ keyPurposes: purposes?.of ?? [] })
  return [
    extension(OID.basicConstraints, true, new BasicConstraints({ cA: request.isAuthority }).toSchema()),
    extension(OID.keyUsage, true, usage),
    extension(OID.subjectKeyIdentifier, false, identifier),
    extension(OID.authorityKeyIdentifier, false, authorityKeyOf(issuer)),
    ...(purposes ? [extension(OID.extendedKeyUsage, purposes.isCritical ?? true, usages.toSchema())] : []),
    ...extensions,
  ]
}

/** pkijs is typed for the browser's CryptoKey, which is Node's by another name. */
const asDomKey = (key: webcrypto.CryptoKey): never => key as never

/** A fresh key pair and a certificate for it (X.509 v3, SHA-256), signed by the issuer or by itself. */
export async function issueCertificate(request: IssueRequest): Promise<IssuedCertificate> {
  const engine = installOwnEngine()
  const keys = await generateKeys(request.kind)
  const certificate = new Certificate()
  certificate.version = 2
  // RFC 5280: positive and at most 20 octets.
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x01
  certificate.serialNumber = new asn1js.Integer({ valueHex: new Uint8Array(serial).buffer })
  certificate.subject = nameOf(request.subject)
  certificate.issuer = request.issuer?.certificate.subject ?? certificate.subject
  certificate.notBefore.value = request.validFrom
  certificate.notAfter.value = request.validTo
  await certificate.subjectPublicKeyInfo.importKey(asDomKey(keys.publicKey), engine)
  certificate.extensions = extensionsOf(certificate, request.issuer?.certificate ?? certificate, request)
  await certificate.sign(asDomKey(request.issuer?.keys.privateKey ?? keys.privateKey), 'SHA-256', engine)
  return { certificate, keys }
}
