import type { X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { Certificate } from 'pkijs'
import { readTrusted } from './check-chain.ts'
import { checkRevocation } from './check-revocation.ts'
import { chainsOf } from './embed-chains.ts'
import { listPlaces } from './list-places.ts'
import { commonNameOf } from './loaded-signer.ts'
import { toArrayBuffer } from './pki.ts'
import { questionsAbout } from './status-question.ts'
import type { WantedEvidence } from './upgrade-request.ts'
import { readEvidence, readValidationData } from './validation-data.ts'
import { isOfWeb } from './web-address.ts'

function readAddresses(certificate: X509Certificate): string[] {
  try {
    return listPlaces(Certificate.fromBER(toArrayBuffer(certificate.raw))).filter(isOfWeb)
  } catch {
    return []
  }
}

/**
 * Of whom neither list nor answer is there yet, and where their certificates say that it is to be had. Only chains that
 * are trusted here are looked at: nobody else can send this machine anywhere.
 */
export async function findWantedEvidence(request: {
  pdf: Uint8Array
  trustedPem: readonly string[]
  evidence: readonly Uint8Array[]
}): Promise<WantedEvidence[]> {
  const chains = await chainsOf(request.pdf, readTrusted(request.trustedPem))
  const inFile = readValidationData(await PDF.load(request.pdf))
  const brought = readEvidence(request.evidence)
  const evidence = {
    lists: [...inFile.lists, ...brought.lists],
    answers: [...inFile.answers, ...brought.answers],
  }
  const times = chains.flatMap(({ provenAt }) => provenAt ?? [])
  const at = times.length > 0 ? new Date(Math.min(...times.map(Number))) : new Date()
  const wanted = new Map<string, WantedEvidence>()
  for (const { certificates, isTrusted } of chains) {
    if (!isTrusted) continue
    for (const [index, issuer] of certificates.slice(1).entries()) {
      const certificate = certificates[index] ?? issuer
      if ((await checkRevocation([certificate, issuer], evidence, at)).isCovered) continue
      wanted.set(certificate.fingerprint256, {
        name: commonNameOf(certificate.subject),
        issuer: commonNameOf(issuer.subject),
        addresses: readAddresses(certificate),
        questions: await questionsAbout(certificate, issuer).catch(() => []),
      })
    }
  }
  return [...wanted.values()]
}
