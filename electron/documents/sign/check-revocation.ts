import type { X509Certificate } from 'node:crypto'
import {
  BasicConstraints,
  Certificate,
  type CertificateRevocationList,
  type Extension,
  IssuingDistributionPoint,
} from 'pkijs'
import { readAnswers, type StatusAnswer } from './check-ocsp.ts'
import { listPlaces, placesIn } from './list-places.ts'
import { installOwnEngine, OID, toArrayBuffer } from './pki.ts'
import type { Evidence } from './validation-data.ts'

export type RevocationCheck = {
  /** Of every certificate below the root a list or an answer of its issuer's tells, that was good at the time. */
  isCovered: boolean
  isRevoked: boolean
}

const toPkijs = ({ raw }: X509Certificate): Certificate => Certificate.fromBER(toArrayBuffer(raw))

export async function isListOf(list: CertificateRevocationList, issuer: Certificate): Promise<boolean> {
  const engine = installOwnEngine()
  if (!list.issuer.isEqual(issuer.subject)) return false
  return list.verify({ issuerCertificate: issuer }, engine).catch(() => false)
}

const CRL = { deltaIndicator: '2.5.29.27', distributionPoint: '2.5.29.28' } as const

function isAuthority({ extensions = [] }: Certificate): boolean {
  const constraints = extensions.find(({ extnID }) => extnID === OID.basicConstraints)?.parsedValue
  return constraints instanceof BasicConstraints && constraints.cA === true
}

/**
 * RFC 5280 5.2, 6.3.3: not a list of what changed since another, and not of some certificates or some reasons only. A
 * critical extension that is unknown here says that nothing may be concluded.
 */
function namesAll({ crlExtensions }: CertificateRevocationList, certificate: Certificate): boolean {
  const extensions = crlExtensions?.extensions ?? []
  if (extensions.some(({ extnID }) => extnID === CRL.deltaIndicator)) return false
  if (extensions.some(({ extnID, critical }) => critical && extnID !== CRL.distributionPoint)) return false
  const scope = extensions.find(({ extnID }) => extnID === CRL.distributionPoint)
  if (!scope) return true
  const point = readDistributionPoint(scope)
  if (!point || point.onlyContainsAttributeCerts || point.indirectCRL || point.onlySomeReasons) return false
  if (isAuthority(certificate) ? point.onlyContainsUserCerts : point.onlyContainsCACerts) return false
  return isOfPart(point, certificate)
}

/** RFC 5280 6.3.3 b: a list that is one part of several covers whom its place is named by. */
function isOfPart({ distributionPoint }: IssuingDistributionPoint, certificate: Certificate): boolean {
  if (distributionPoint === undefined) return true
  const places = listPlaces(certificate)
  return placesIn(distributionPoint).some((place) => places.includes(place))
}

function readDistributionPoint({ extnValue }: Extension): IssuingDistributionPoint | null {
  try {
    return IssuingDistributionPoint.fromBER(toArrayBuffer(extnValue.valueBlock.valueHexView))
  } catch {
    return null
  }
}

/**
 * A list counts when the issuer signed it, it had not run out at the time that is asked about, and it names every kind
 * of certificate that the one asked about is of; an entry in any other list still takes a certificate back.
 */
async function askLists(pair: Pair, { lists }: Evidence, at: Date): Promise<RevocationCheck> {
  const { certificate, issuer } = pair
  const check = { isCovered: false, isRevoked: false }
  for (const list of lists) {
    if (!(await isListOf(list, issuer))) continue
    const isCurrent = list.nextUpdate === undefined || list.nextUpdate.value >= at
    check.isCovered ||= isCurrent && namesAll(list, certificate)
    const entry = list.revokedCertificates?.find(({ userCertificate }) =>
      userCertificate.isEqual(certificate.serialNumber),
    )
    check.isRevoked ||= entry !== undefined && entry.revocationDate.value <= at
  }
  return check
}

/** RFC 6960 4.2.2.1: one without a time for the next says only how it stood when it was given. */
const isCurrent = ({ from, until }: StatusAnswer, at: Date): boolean => (until ?? from) >= at

/** "unknown" says nothing; "revoked" from a later time on says that it was good until then. */
async function askAnswers(pair: Pair, { answers }: Evidence, at: Date): Promise<RevocationCheck> {
  const check = { isCovered: false, isRevoked: false }
  for (const answer of answers) {
    for (const told of await readAnswers(answer, pair.certificate, pair.issuer)) {
      const { status, revokedAt } = told
      check.isCovered ||= status !== 'unknown' && isCurrent(told, at)
      check.isRevoked ||= status === 'revoked' && (revokedAt === null || revokedAt <= at)
    }
  }
  return check
}

type Pair = { certificate: Certificate; issuer: Certificate }

/** Asks the lists and answers that lie in the file about a chain, signer first. */
export async function checkRevocation(
  chain: readonly X509Certificate[],
  evidence: Evidence,
  at: Date,
): Promise<RevocationCheck> {
  const check = { isCovered: chain.length > 1, isRevoked: false }
  for (const [index, issuer] of chain.slice(1).entries()) {
    const pair = { certificate: toPkijs(chain[index] ?? issuer), issuer: toPkijs(issuer) }
    const told = [await askLists(pair, evidence, at), await askAnswers(pair, evidence, at)]
    check.isCovered &&= told.some(({ isCovered }) => isCovered)
    check.isRevoked ||= told.some(({ isRevoked }) => isRevoked)
  }
  return check
}
