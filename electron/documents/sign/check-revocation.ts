import type { X509Certificate } from 'node:crypto'
import { Certificate, type CertificateRevocationList } from 'pkijs'
import { installOwnEngine, toArrayBuffer } from './pki.ts'

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

/**
 * Asks the lists that lie in the file about a chain, signer first. A list counts when the issuer signed it and it had
 * not run out at the time that is asked about.
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
      isCovered ||= list.nextUpdate === undefined || list.nextUpdate.value >= at
      const entry = list.revokedCertificates?.find(({ userCertificate }) =>
        userCertificate.isEqual(certificate.serialNumber),
      )
      check.isRevoked ||= entry !== undefined && entry.revocationDate.value <= at
    }
    check.isCovered &&= isCovered
  }
  return check
}
