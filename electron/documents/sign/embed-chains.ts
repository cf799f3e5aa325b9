import type { X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { checkChain, readTrusted } from './check-chain.ts'
import { isTimestamp } from './check-timestamps.ts'
import { findSignatures } from './find-signatures.ts'
import { checkCms } from './read-cms.ts'
import { checkTimestamp } from './read-timestamp.ts'
import { derOf, signedBytesOf } from './signed-ranges.ts'
import { addValidationData } from './validation-data.ts'

/** Whose certificates a later checker needs: of every signer and of who stamped the time, up to the trusted root. */
async function chainsOf(bytes: Uint8Array, trusted: X509Certificate[]): Promise<X509Certificate[]> {
  const chains: X509Certificate[][] = []
  for (const found of findSignatures(await PDF.load(bytes))) {
    const { range } = found
    const der = range && derOf(bytes, range)
    if (!der) continue
    const signed = signedBytesOf(bytes, range)
    if (isTimestamp(found)) {
      chains.push((await checkTimestamp(der, signed, { trusted })).chain)
      continue
    }
    const { certificate, others, signatureValue, timestamps } = await checkCms(der, signed)
    chains.push(checkChain(certificate, others, { trusted, at: new Date(certificate.validFrom) }).chain)
    for (const token of timestamps)
      chains.push((await checkTimestamp(token, [signatureValue], { trusted })).chain)
  }
  return chains.flat()
}

/** Certificates of everybody concerned and the given lists of revoked ones, into the file's DSS. */
export async function embedChains(request: {
  pdf: Uint8Array
  trustedPem: readonly string[]
  lists: readonly Uint8Array[]
}): Promise<Uint8Array> {
  const { pdf, lists } = request
  const chains = await chainsOf(pdf, readTrusted(request.trustedPem))
  const certificates = new Map(chains.map(({ raw, fingerprint256 }) => [fingerprint256, new Uint8Array(raw)]))
  return addValidationData(pdf, { certificates: [...certificates.values()], lists })
}
