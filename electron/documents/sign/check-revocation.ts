import type { X509Certificate } from 'node:crypto'
import {
  BasicConstraints,
  Certificate,
  type CertificateRevocationList,
  type Extension,
  IssuingDistributionPoint,
} from 'pkijs'
import { installOwnEngine, OID, toArrayBuffer } from './pki.ts'

export type RevocationCheck = {
  /** Every certificate below the root is named by a list of its issuer's that was good at the time. */
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
  return !(isAuthority(certificate) ? point.onlyContainsUserCerts : point.onlyContainsCACerts)
}

function readDistributionPoint({ extnValue }: Extension): IssuingDistributionPoint | null {
  try {
    return IssuingDistributionPoint.fromBER(toArrayBuffer(extnValue.valueBlock.valueHexView))
  } catch {
    return null
  }
}

/**
 * Asks the lists that lie in the file about a chain, signer first. A list counts when the issuer signed it, it had not
 * run out at the time that is asked about, and it names every kind of certificate that the one asked about is of; an
 * entry in any other list still takes a certificate back.
 */
export async function checkRevocation(
  chain: readonly X509Certificate[],
  lists: readonly CertificateRevocationList[],
  at: Date,
): Promise<RevocationCheck> {
  const check = { isCovered: chain.length > 1, isRevoked: false }
  for (const [index, issuerX509] of chain.slice(1).entries()) {
    const [certificate, issuer] = [toPkijs(chain[index] ?? issuerX509), toPkijs(issuerX509)]
    let isCovered = false
    for (const list of lists) {
      if (!(await isListOf(list, issuer))) continue
      const isCurrent = list.nextUpdate === undefined || list.nextUpdate.value >= at
      isCovered ||= isCurrent && namesAll(list, certificate)
      const entry = list.revokedCertificates?.find(({ userCertificate }) =>
        userCertificate.isEqual(certificate.serialNumber),
      )
      check.isRevoked ||= entry !== undefined && entry.revocationDate.value <= at
    }
    check.isCovered &&= isCovered
  }
  return check
}
