import type { X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { Certificate, CRLDistributionPoints, GeneralName } from 'pkijs'
import { readTrusted } from './check-chain.ts'
import { checkRevocation } from './check-revocation.ts'
import { chainsOf } from './embed-chains.ts'
import { commonNameOf } from './loaded-signer.ts'
import { OID, toArrayBuffer } from './pki.ts'
import type { WantedList } from './upgrade-request.ts'
import { readLists, readValidationData } from './validation-data.ts'

/** http and https only. A point that names some reasons only, or another issuer, is no list of everything. */
function addressesOf({ raw }: X509Certificate): string[] {
  const { extensions = [] } = Certificate.fromBER(toArrayBuffer(raw))
  const points = extensions.find(({ extnID }) => extnID === OID.crlDistributionPoints)
  if (!points) return []
  const { distributionPoints } = CRLDistributionPoints.fromBER(
    toArrayBuffer(points.extnValue.valueBlock.valueHexView),
  )
  return distributionPoints
    .filter(({ reasons, cRLIssuer }) => !reasons && !cRLIssuer)
    .flatMap(({ distributionPoint }) => (Array.isArray(distributionPoint) ? distributionPoint : []))
    .flatMap((name) => (name instanceof GeneralName && name.type === 6 ? [String(name.value)] : []))
    .filter((address) => /^https?:$/.test(URL.parse(address)?.protocol ?? ''))
}

function readAddresses(certificate: X509Certificate): string[] {
  try {
    return addressesOf(certificate)
  } catch {
    return []
  }
}

/**
 * Of whom a list is missing still, and where their certificates say that it lies. Only chains that are trusted here are
 * looked at: nobody else can send this machine anywhere.
 */
export async function findWantedLists(request: {
  pdf: Uint8Array
  trustedPem: readonly string[]
  lists: readonly Uint8Array[]
}): Promise<WantedList[]> {
  const chains = await chainsOf(request.pdf, readTrusted(request.trustedPem))
  const inFile = readValidationData(await PDF.load(request.pdf)).lists
  const lists = [...inFile, ...readLists(request.lists)]
  const times = chains.flatMap(({ provenAt }) => provenAt ?? [])
  const at = times.length > 0 ? new Date(Math.min(...times.map(Number))) : new Date()
  const wanted = new Map<string, WantedList>()
  for (const { certificates, isTrusted } of chains) {
    if (!isTrusted) continue
    for (const [index, issuer] of certificates.slice(1).entries()) {
      const certificate = certificates[index] ?? issuer
      if ((await checkRevocation([certificate, issuer], lists, at)).isCovered) continue
      wanted.set(certificate.fingerprint256, {
        name: commonNameOf(certificate.subject),
        issuer: commonNameOf(issuer.subject),
        addresses: readAddresses(certificate),
      })
    }
  }
  return [...wanted.values()]
}
