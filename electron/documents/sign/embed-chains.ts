import type { X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { Certificate } from 'pkijs'
import { checkChain, readTrusted } from './check-chain.ts'
import { readAnswers } from './check-ocsp.ts'
import { isListOf } from './check-revocation.ts'
import { isTimestamp } from './check-timestamps.ts'
import { findSignatures } from './find-signatures.ts'
import { toArrayBuffer } from './pki.ts'
import { checkCms } from './read-cms.ts'
import { checkTimestamp } from './read-timestamp.ts'
import { derOf, signedBytesOf } from './signed-ranges.ts'
import { addValidationData, isAnswer, readEvidence } from './validation-data.ts'

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

/** By an issuer who is concerned, or about a certificate that is: what a server gave instead is not carried along. */
async function concerns(der: Uint8Array, chains: readonly ConcernedChain[]): Promise<boolean> {
  const { lists, answers } = readEvidence([der])
  for (const { certificates } of chains) {
    const all = certificates.map(({ raw }) => Certificate.fromBER(toArrayBuffer(raw)))
    for (const [index, issuer] of all.entries()) {
      const below = all[index - 1]
      for (const list of lists) if (await isListOf(list, issuer)) return true
      for (const answer of answers)
        if (below && (await readAnswers(answer, below, issuer)).length > 0) return true
    }
  }
  return false
}

/** Certificates of everybody concerned and what their issuers say of them, into the file's DSS. */
export async function embedChains(request: {
  pdf: Uint8Array
  trustedPem: readonly string[]
  evidence: readonly Uint8Array[]
}): Promise<Uint8Array> {
  const { pdf } = request
  const found = await chainsOf(pdf, readTrusted(request.trustedPem))
  const certificates = new Map(
    found.flatMap((chain) => chain.certificates).map((each) => [each.fingerprint256, each]),
  )
  const kept: Uint8Array[] = []
  for (const der of request.evidence) if (await concerns(der, found)) kept.push(der)
  return addValidationData(pdf, {
    certificates: [...certificates.values()].map(({ raw }) => new Uint8Array(raw)),
    lists: kept.filter((der) => !isAnswer(der)),
    answers: kept.filter(isAnswer),
  })
}
