import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  BasicOCSPResponse,
  CertID,
  type Certificate,
  Extension,
  OCSPRequest,
  OCSPResponse,
  ResponseBytes,
  SingleResponse,
} from 'pkijs'
import {
  type IssuedCertificate,
  type IssueRequest,
  issueCertificate,
} from '../../../../electron/documents/sign/issue-certificate.ts'
import { installOwnEngine, OID, toArrayBuffer } from '../../../../electron/documents/sign/pki.ts'

/** What is said about one certificate, and whatever a server may get wrong, or do on purpose. */
export type Said = {
  status?: 'good' | 'unknown' | { revokedAt: Date }
  from: Date
  until?: Date | null
  /** Who signs; the issuer when left out. Its certificate goes along. */
  responder?: IssuedCertificate
  digest?: 'SHA-1' | 'SHA-256'
  isNamedByKey?: boolean
  /** Of the whole answer, and of what is said about the one certificate. */
  critical?: { whole?: boolean; single?: boolean }
  responseStatus?: number
}

const context = (tagNumber: number) => ({ idBlock: { tagClass: 3, tagNumber } as const })
const statusBlock = (status: NonNullable<Said['status']>): asn1js.BaseBlock => {
  if (status === 'good') return new asn1js.Primitive(context(0))
  if (status === 'unknown') return new asn1js.Primitive(context(2))
  const time = new asn1js.GeneralizedTime({ valueDate: status.revokedAt })
  return new asn1js.Constructed({ ...context(1), value: [time] })
}
const unheardOf = () =>
  new Extension({ extnID: '1.2.3.4.5', critical: true, extnValue: new asn1js.Null().toBER() })
const keyHash = ({ subjectPublicKeyInfo }: Certificate) =>
  new Uint8Array(
    createHash('sha1').update(subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView).digest(),
  )

async function wrap(basic: BasicOCSPResponse, responseStatus = 0): Promise<Uint8Array> {
  const response = new OCSPResponse({
    responseStatus: new asn1js.Enumerated({ value: responseStatus }),
    responseBytes: new ResponseBytes({
      responseType: OID.ocspBasic,
      response: new asn1js.OctetString({ valueHex: basic.toSchema().toBER() }),
    }),
  })
  return new Uint8Array(response.toSchema().toBER())
}

/** An answer (RFC 6960) as a server would give it, DER. */
export async function answerAbout(
  certificate: Certificate,
  issuer: IssuedCertificate,
  said: Said,
): Promise<Uint8Array> {
  const engine = installOwnEngine()
  const { status = 'good', from, until, responder = issuer, digest = 'SHA-1', critical = {} } = said
  const certID = new CertID()
  await certID.createForCertificate(certificate, {
    hashAlgorithm: digest,
    issuerCertificate: issuer.certificate,
  })
  const single = new SingleResponse({
    certID,
    certStatus: statusBlock(status),
    thisUpdate: from,
    ...(until ? { nextUpdate: until } : {}),
    ...(critical.single ? { singleExtensions: [unheardOf()] } : {}),
  })
  const basic = new BasicOCSPResponse()
  const data = basic.tbsResponseData
  data.responderID = said.isNamedByKey
    ? new asn1js.OctetString({ valueHex: toArrayBuffer(keyHash(responder.certificate)) })
    : responder.certificate.subject
  data.producedAt = from
  data.responses = [single]
  if (critical.whole) data.responseExtensions = [unheardOf()]
  if (responder !== issuer) basic.certs = [responder.certificate]
  await basic.sign(responder.keys.privateKey as never, 'SHA-256', engine)
  return wrap(basic, said.responseStatus)
}

/** Somebody whom an issuer charges with its answers. */
export function chargeResponder(
  issuer: IssuedCertificate,
  dates: Pick<IssueRequest, 'validFrom' | 'validTo'>,
  but: { purposes?: string[]; isAskedAbout?: boolean } = {},
): Promise<IssuedCertificate> {
  const noCheck = new Extension({ extnID: OID.ocspNoCheck, extnValue: new asn1js.Null().toBER() })
  return issueCertificate({
    ...dates,
    kind: 'p256',
    subject: { commonName: 'ผู้ตอบสถานะ (ทดสอบ)', organization: 'ทดสอบ' },
    issuer,
    isAuthority: false,
    usages: ['digitalSignature'],
    purposes: { of: but.purposes ?? [OID.ocspSigning], isCritical: false },
    extensions: but.isAskedAbout ? [] : [noCheck],
  })
}

/** The number of the certificate that a question is about. */
export function askedNumber(question: Uint8Array): string {
  const [first] = OCSPRequest.fromBER(toArrayBuffer(question)).tbsRequest.requestList
  return Buffer.from(first?.reqCert.serialNumber.valueBlock.valueHexView ?? []).toString('hex')
}
