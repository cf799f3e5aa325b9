import { lookup } from 'node:dns/promises'
import { readWithin } from './timestamp-server.ts'

/** Brings a list of revoked certificates from where a certificate says that it lies. */
export type FetchEvidence = (url: string, options: { ownServer: string }) => Promise<Uint8Array>

const PATIENCE_MS = 15_000
/** The longest lists of national authorities take some megabytes. */
const LONGEST_LIST = 16 * 1024 * 1024

function isInsideIpv4(address: string): boolean {
  const [first = 0, second = 0] = address.split('.').map(Number)
  const isBetween = (from: number, to: number) => second >= from && second <= to
  if ([0, 10, 127].includes(first) || first >= 224) return true
  if (first === 100) return isBetween(64, 127)
  if (first === 169) return second === 254
  if (first === 172) return isBetween(16, 31)
  if (first === 192) return second === 168
  return first === 198 && isBetween(18, 19)
}

/** Of this machine or of the network around it. Of IPv6 only 2000::/3 is outside, without tunnels to IPv4 addresses. */
export const isInside = (address: string): boolean =>
  address.includes(':')
    ? !/^[23][0-9a-f]{3}:/i.test(address) || /^(2002:|2001:(0{0,4}:|:))/i.test(address)
    : isInsideIpv4(address)

async function refuseInside(hostname: string): Promise<void> {
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true })
  if (addresses.some(({ address }) => isInside(address))) throw new Error('an inside address')
}

/**
 * GET over HTTP; a redirect is an error. The address comes out of a certificate, which somebody else wrote: this machine
 * and the network around it are not asked, but for the very server (name and port) that the keeper chose. An agency
 * whose lists lie inside its own network serves them from there, or goes without. Known limit: a name could be resolved
 * to another place the second time; what comes back from there is shown to nobody, and kept only when a trusted issuer
 * signed it.
 */
export const fetchEvidence: FetchEvidence = async (address, { ownServer }) => {
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('not of the web')
  if (url.username || url.password) throw new Error('an address with a name in it')
  if (URL.parse(ownServer)?.host !== url.host) await refuseInside(url.hostname)
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const answer = await fetch(url, { redirect: 'error', credentials: 'omit', signal })
  if (!answer.ok || !answer.body) throw new Error(`the server says ${answer.status}`)
  return readWithin(answer.body, LONGEST_LIST)
}
