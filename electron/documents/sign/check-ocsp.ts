import { createHash, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { type BasicOCSPResponse, type Certificate, ExtKeyUsage, RelativeDistinguishedNames } from 'pkijs'
import { installOwnEngine, OID, toArrayBuffer } from './pki.ts'

/** What an issuer said about one certificate (RFC 6960). `until`: it says something newer by then, or at any time. */
export type StatusAnswer = { from: Date; until: Date | null; status: 'good' | 'revoked' | 'unknown' } & {
  revokedAt: Date | null
}

type Single = BasicOCSPResponse['tbsResponseData']['responses'][number]

const DIGESTS: Readonly<Record<string, string>> = { [OID.sha1]: 'sha1', [OID.sha256]: 'sha256' }
/** Of the certificate's tags, RFC 6960 4.2.1. */
const STATUS_OF_TAG = ['good', 'revoked', 'unknown'] as const

const bytesOf = (block: { valueBlock: { valueHexView: Uint8Array } }): Buffer =>
  Buffer.from(block.valueBlock.valueHexView)
const keyOf = ({ subjectPublicKeyInfo }: Certificate): Buffer =>
  bytesOf(subjectPublicKeyInfo.subjectPublicKey)
const hasCritical = (extensions: readonly { critical: boolean }[] | undefined): boolean =>
  extensions?.some(({ critical }) => critical) ?? false

/** Named by issuer and number, as the asker hashed them. */
function isAbout({ certID }: Single, certificate: Certificate, issuer: Certificate): boolean {
  const digest = DIGESTS[certID.hashAlgorithm.algorithmId]
  if (!digest || !certID.serialNumber.isEqual(certificate.serialNumber)) return false
  const hash = (data: Uint8Array) => createHash(digest).update(data).digest()
  const name = new Uint8Array(issuer.subject.toSchema().toBER())
  return (
    bytesOf(certID.issuerNameHash).equals(hash(name)) &&
    bytesOf(certID.issuerKeyHash).equals(hash(keyOf(issuer)))
  )
}

function isNamedBy(responder: unknown, certificate: Certificate): boolean {
  if (responder instanceof RelativeDistinguishedNames) return responder.isEqual(certificate.subject)
  if (!(responder instanceof asn1js.OctetString)) return false
  return createHash('sha1').update(keyOf(certificate)).digest().equals(bytesOf(responder))
}

/**
 * RFC 6960 4.2.2.2: issued by the very issuer, for this purpose, good at the time. It must say that it need not be asked
 * about itself (4.2.2.2.1), since nobody asks about it here.
 */
function mayAnswerFor(responder: Certificate, issuer: Certificate, at: Date): boolean {
  const { extensions = [] } = responder
  const usage = extensions.find(({ extnID }) => extnID === OID.extendedKeyUsage)
  if (!usage || !extensions.some(({ extnID }) => extnID === OID.ocspNoCheck)) return false
  const { keyPurposes } = ExtKeyUsage.fromBER(toArrayBuffer(usage.extnValue.valueBlock.valueHexView))
  const isInDate = responder.notBefore.value <= at && at <= responder.notAfter.value
  const [own, above] = [responder, issuer].map(
    (certificate) => new X509Certificate(Buffer.from(certificate.toSchema().toBER())),
  )
  if (!own || !above || !isInDate || !keyPurposes.includes(OID.ocspSigning)) return false
  return own.checkIssued(above) && own.verify(above.publicKey)
}

async function isSignedBy(answer: BasicOCSPResponse, certificate: Certificate): Promise<boolean> {
  const { tbsResponseData, signature, signatureAlgorithm } = answer
  if (!isNamedBy(tbsResponseData.responderID, certificate)) return false
  const { subjectPublicKeyInfo } = certificate
  return installOwnEngine()
    .verifyWithPublicKey(
      toArrayBuffer(tbsResponseData.tbsView),
      signature,
      subjectPublicKeyInfo,
      signatureAlgorithm,
    )
    .catch(() => false)
}

async function isSignedFor(answer: BasicOCSPResponse, issuer: Certificate): Promise<boolean> {
  const { producedAt } = answer.tbsResponseData
  for (const responder of [issuer, ...(answer.certs ?? [])]) {
    if (responder !== issuer && !mayAnswerFor(responder, issuer, producedAt)) continue
    if (await isSignedBy(answer, responder)) return true
  }
  return false
}

function readStatus({ certStatus, thisUpdate, nextUpdate }: Single): StatusAnswer {
  const { tagClass, tagNumber } = (certStatus as asn1js.BaseBlock).idBlock
  // 3: a tag of the context, as asn1js counts the classes.
  const status = (tagClass === 3 ? STATUS_OF_TAG[tagNumber] : undefined) ?? 'unknown'
  const times = (certStatus as { valueBlock: { value?: unknown[] } }).valueBlock.value ?? []
  const [when] = status === 'revoked' ? times : []
  return {
    from: thisUpdate,
    until: nextUpdate ?? null,
    status,
    revokedAt: when instanceof asn1js.GeneralizedTime ? when.toDate() : null,
  }
}

/**
 * What an answer says about a certificate, if its issuer gave it, or somebody whom the issuer charged with it. A critical
 * extension that is unknown here says that nothing may be concluded.
 */
export async function readAnswers(
  answer: BasicOCSPResponse,
  certificate: Certificate,
  issuer: Certificate,
): Promise<StatusAnswer[]> {
  const { responses, responseExtensions } = answer.tbsResponseData
  if (hasCritical(responseExtensions)) return []
  const about = responses.filter(
    (single) => !hasCritical(single.singleExtensions) && isAbout(single, certificate, issuer),
  )
  if (about.length === 0 || !(await isSignedFor(answer, issuer).catch(() => false))) return []
  return about.map(readStatus)
}
