import type { X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { Certificate } from 'pkijs'
import { checkChain, readTrusted } from './check-chain.ts'
import { isListOf } from './check-revocation.ts'
import { isTimestamp } from './check-timestamps.ts'
import { findSignatures } from './find-signatures.ts'
import { toArrayBuffer } from './pki.ts'
import { checkCms } from './read-cms.ts'
import { checkTimestamp } from './read-timestamp.ts'
import { derOf, signedBytesOf } from './signed-ranges.ts'
import { addValidationData, readLists } from './validation-data.ts'

export type ConcernedChain = {
  /** From the signer upwards. */
  certificates: X509Certificate[]
  isTrusted: boolean
  /** What a time-stamp says, of the chain of who gave it. */
  provenAt: Date | null
}

/** Whose certificates a later checker needs: of every signer and of who stamped the time, up to the trusted root. */
export async function chainsOf(bytes: Uint8Array, trusted: X509Certificate[]): Promise<ConcernedChain[]> {
  const chains: ConcernedChain[] = []
  const addToken = async (token: Uint8Array, stamped: readonly Uint8Array[]) => {
    const { chain, isTrusted, problems, at } = await checkTimestamp(token, stamped, { trusted })
    const isGood = isTrusted && problems.length === 0
    chains.push({ certificates: chain, isTrusted: isGood, provenAt: isGood ? at : null })
  }
  for (const found of findSignatures(await PDF.load(bytes))) {
    const { range } = found
    const der = range && derOf(bytes, range)
    if (!der) continue
    const signed = signedBytesOf(bytes, range)
    if (isTimestamp(found)) {
      await addToken(der, signed)
      continue
    }
    const { certificate, others, signatureValue, timestamps } = await checkCms(der, signed)
    const { chain, isTrusted } = checkChain(certificate, others, {
      trusted,
      at: new Date(certificate.validFrom),
    })
    chains.push({ certificates: chain, isTrusted, provenAt: null })
    for (const token of timestamps) await addToken(token, [signatureValue])
  }
  return chains
}

/** Lists of somebody's who is concerned: what a server gave instead is not carried along. */
async function listsOf(
  chain: readonly X509Certificate[],
  ders: readonly Uint8Array[],
): Promise<Uint8Array[]> {
  const kept: Uint8Array[] = []
  for (const der of ders) {
    const [list] = readLists([der])
    const issuers = chain.map(({ raw }) => Certificate.fromBER(toArrayBuffer(raw)))
    const answers = list ? await Promise.all(issuers.map((issuer) => isListOf(list, issuer))) : []
    if (answers.includes(true)) kept.push(der)
  }
  return kept
}

/** Certificates of everybody concerned and the given lists of revoked ones, into the file's DSS. */
export async function embedChains(request: {
  pdf: Uint8Array
  trustedPem: readonly string[]
  lists: readonly Uint8Array[]
}): Promise<Uint8Array> {
  const { pdf } = request
  const found = await chainsOf(pdf, readTrusted(request.trustedPem))
  const certificates = new Map(
    found.flatMap((chain) => chain.certificates).map((each) => [each.fingerprint256, each]),
  )
  const all = [...certificates.values()]
  return addValidationData(pdf, {
    certificates: all.map(({ raw }) => new Uint8Array(raw)),
    lists: await listsOf(all, request.lists),
  })
}
