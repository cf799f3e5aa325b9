import { X509Certificate } from 'node:crypto'
import { fingerprintOf } from './read-cms.ts'

const MAX_CHAIN = 8

export type ChainCheck = {
  /** From the signer upwards, as far as it could be followed. */
  chain: X509Certificate[]
  isTrusted: boolean
  isInDate: boolean
}

/** Unreadable PEM is passed over: it can trust nobody. */
export function readTrusted(pems: readonly string[]): X509Certificate[] {
  const blocks = pems.flatMap(
    (pem) => pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [],
  )
  return blocks.flatMap((block) => {
    try {
      return [new X509Certificate(block)]
    } catch {
      return []
    }
  })
}

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

const isInDateAt = (certificate: X509Certificate, at: Date): boolean =>
  at >= new Date(certificate.validFrom) && at <= new Date(certificate.validTo)

/**
 * Follows the issuers up to a trusted certificate. Every link is checked by signature; dates at the claimed time, since
 * nobody has proven another. Revocation is not asked: there is no network.
 */
export function checkChain(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  options: { trusted: readonly X509Certificate[]; at: Date },
): ChainCheck {
  const trustedPrints = new Set(options.trusted.map(fingerprintOf))
  const candidates = [...options.trusted, ...others]
  const chain = [signer]
  let current = signer
  while (!trustedPrints.has(fingerprintOf(current)) && chain.length < MAX_CHAIN) {
    const issuer = candidates.find(
      (candidate) => !chain.includes(candidate) && isIssuedBy(current, candidate),
    )
    if (!issuer) break
    chain.push(issuer)
    current = issuer
  }
  return {
    chain,
    isTrusted: trustedPrints.has(fingerprintOf(current)),
    isInDate: chain.every((certificate) => isInDateAt(certificate, options.at)),
  }
}
