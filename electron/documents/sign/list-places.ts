import { type Certificate, CRLDistributionPoints } from 'pkijs'
import { OID, toArrayBuffer } from './pki.ts'
import { addressIn } from './web-address.ts'

/**
 * Where a certificate says that its issuer's list lies (RFC 5280 4.2.1.13). A point that names some reasons only, or
 * another issuer, is no list of everything.
 */
export function listPlaces({ extensions = [] }: Certificate): string[] {
  const points = extensions.find(({ extnID }) => extnID === OID.crlDistributionPoints)
  if (!points) return []
  const { distributionPoints } = CRLDistributionPoints.fromBER(
    toArrayBuffer(points.extnValue.valueBlock.valueHexView),
  )
  return distributionPoints
    .filter(({ reasons, cRLIssuer }) => !reasons && !cRLIssuer)
    .flatMap(({ distributionPoint }) => placesIn(distributionPoint))
}

/** Addresses only: a name below the issuer's says nothing by itself. */
export const placesIn = (point: unknown): string[] => (Array.isArray(point) ? point.flatMap(addressIn) : [])
