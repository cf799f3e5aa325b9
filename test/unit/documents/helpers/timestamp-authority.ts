import { createHash, webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AccessDescription,
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  CertificateRevocationList,
  ContentInfo,
  CRLDistributionPoints,
  DistributionPoint,
  EncapsulatedContentInfo,
  Extension,
  GeneralName,
  InfoAccess,
  IssuerAndSerialNumber,
  MessageImprint,
  RevokedCertificate,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
  TimeStampReq,
  TSTInfo,
} from 'pkijs'
import {
  type IssuedCertificate,
  issueCertificate,
} from '../../../../electron/documents/sign/issue-certificate.ts'
import {
  installOwnEngine,
  OID,
  sha256,
  toArrayBuffer,
  toPem,
} from '../../../../electron/documents/sign/pki.ts'

const DAYS = { validFrom: new Date('2014-01-01T00:00:00Z'), validTo: new Date('2030-01-01T00:00:00Z') }
const derOf = (certificate: Certificate) => new Uint8Array(certificate.toSchema(true).toBER())
const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value })
const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: toArrayBuffer(bytes) })
const attribute = (type: string, value: asn1js.BaseBlock) => new Attribute({ type, values: [value] })

const addressName = (address: string) => new GeneralName({ type: 6, value: address })

/** Where an issuer's list of revoked certificates lies. */
export const listLiesAt = (address: string): Extension =>
  new Extension({
    extnID: OID.crlDistributionPoints,
    extnValue: new CRLDistributionPoints({
      distributionPoints: [new DistributionPoint({ distributionPoint: [addressName(address)] })],
    })
      .toSchema()
      .toBER(),
  })

/** Who answers whether a certificate stands (OCSP). */
export const statusIsToldAt = (address: string): Extension =>
  new Extension({
    extnID: OID.authorityInfoAccess,
    extnValue: new InfoAccess({
      accessDescriptions: [
        new AccessDescription({ accessMethod: OID.ocsp, accessLocation: addressName(address) }),
      ],
    })
      .toSchema()
      .toBER(),
  })

/** What a lying server changes in its answer. */
export type Lie = { imprint?: Uint8Array; nonce?: number; at?: Date; status?: number }

export type TimestampAuthority = {
  rootPem: string
  root: IssuedCertificate
  own: IssuedCertificate
  /** Answers a request as a server would: DER in, DER out. */
  answer(request: Uint8Array, lie?: Lie): Promise<Uint8Array>
  /** A token over bytes of one's own choice. */
  token(stamped: Uint8Array, at?: Date): Promise<Uint8Array>
  /** A list of revoked certificates (DER) of the authority's root, good for a year from `at`. */
  list(at: Date): Promise<Uint8Array>
}

async function signToken(own: IssuedCertificate, issuer: Certificate, info: TSTInfo): Promise<ContentInfo> {
  installOwnEngine()
  const content = new Uint8Array(info.toSchema().toBER())
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.timestampInfo })),
    attribute(OID.messageDigest, octets(sha256(content))),
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(derOf(own.certificate))))))),
  ].sort((left, right) =>
    Buffer.compare(Buffer.from(left.toSchema().toBER()), Buffer.from(right.toSchema().toBER())),
  )
  const toSign = new asn1js.Set({ value: attributes.map((item) => item.toSchema()) }).toBER()
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const signature = await webcrypto.subtle.sign(rsa, own.keys.privateKey, toSign)
  const digest = () => new AlgorithmIdentifier({ algorithmId: OID.sha256 })
  const signedData = new SignedData({
    version: 3,
    digestAlgorithms: [digest()],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: OID.timestampInfo,
      eContent: octets(content),
    }),
    certificates: [own.certificate, issuer],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: own.certificate.issuer,
          serialNumber: own.certificate.serialNumber,
        }),
        digestAlgorithm: digest(),
        signatureAlgorithm: new AlgorithmIdentifier({
          algorithmId: OID.sha256WithRsa,
          algorithmParams: new asn1js.Null(),
        }),
        signature: octets(new Uint8Array(signature)),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  })
  return new ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) })
}

const imprintOf = (hash: Uint8Array) =>
  new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new asn1js.Null() }),
    hashedMessage: octets(hash),
  })

/** A time-stamp server without a network, whose clock stands at `at`. */
export async function createTimestampAuthority(
  options: {
    at?: Date
    purposes?: { of: string[]; isCritical?: boolean } | null
    validTo?: Date
    listAddress?: string
    statusAddress?: string
  } = {},
): Promise<TimestampAuthority> {
  const clock = options.at ?? new Date('2014-02-01T00:00:00Z')
  const named = (commonName: string) => ({ commonName, organization: 'ทดสอบ' })
  const root = await issueCertificate({
    ...DAYS,
    kind: 'rsa',
    subject: named('รากของผู้ประทับเวลา (ทดสอบ)'),
    isAuthority: true,
    usages: ['keyCertSign', 'cRLSign'],
  })
  const purposes = options.purposes === undefined ? { of: [OID.timeStamping] } : options.purposes
  const own = await issueCertificate({
    ...DAYS,
    ...(options.validTo ? { validTo: options.validTo } : {}),
    kind: 'rsa',
    subject: named('ผู้ประทับเวลา (ทดสอบ)'),
    issuer: root,
    isAuthority: false,
    usages: ['digitalSignature'],
    ...(purposes ? { purposes } : {}),
    extensions: [
      ...(options.listAddress ? [listLiesAt(options.listAddress)] : []),
      ...(options.statusAddress ? [statusIsToldAt(options.statusAddress)] : []),
    ],
  })
  let serial = 0
  const make = (imprint: MessageImprint, lie: Lie, nonce?: asn1js.Integer) =>
    signToken(
      own,
      root.certificate,
      new TSTInfo({
        version: 1,
        policy: '1.2.3.4.1',
        messageImprint: imprint,
        serialNumber: new asn1js.Integer({ value: ++serial }),
        genTime: lie.at ?? clock,
        ...(nonce ? { nonce } : {}),
      }),
    )
  return {
    rootPem: toPem(derOf(root.certificate)),
    root,
    own,
    token: async (stamped, at) => {
      const token = await make(imprintOf(createHash('sha256').update(stamped).digest()), at ? { at } : {})
      return new Uint8Array(token.toSchema().toBER())
    },
    answer: async (request, lie = {}) => {
      const asked = TimeStampReq.fromBER(toArrayBuffer(request))
      const nonce = lie.nonce === undefined ? asked.nonce : new asn1js.Integer({ value: lie.nonce })
      const token = await make(lie.imprint ? imprintOf(lie.imprint) : asked.messageImprint, lie, nonce)
      const status = sequence(new asn1js.Integer({ value: lie.status ?? 0 }))
      return new Uint8Array(sequence(status, token.toSchema()).toBER())
    },
    list: (at) => signList(root, { at }),
  }
}

/** A list of an issuer's revoked certificates, good for a year. */
export async function signList(
  issuer: IssuedCertificate,
  options: { at: Date; revoked?: { serial: asn1js.Integer; at: Date }[] },
): Promise<Uint8Array> {
  const engine = installOwnEngine()
  const { at, revoked = [] } = options
  const list = new CertificateRevocationList()
  list.version = 1
  list.issuer = issuer.certificate.subject
  list.thisUpdate = new Time({ type: 0, value: at })
  list.nextUpdate = new Time({ type: 0, value: new Date(at.getTime() + 365 * 86_400_000) })
  if (revoked.length > 0)
    list.revokedCertificates = revoked.map(
      (entry) =>
        new RevokedCertificate({
          userCertificate: entry.serial,
          revocationDate: new Time({ type: 0, value: entry.at }),
        }),
    )
  await list.sign(issuer.keys.privateKey as never, 'SHA-256', engine)
  return new Uint8Array(list.toSchema(true).toBER())
}
