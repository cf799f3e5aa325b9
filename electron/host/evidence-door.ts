import { lookup } from 'node:dns'
// biome-ignore lint/style/noRestrictedImports: asks and listens to nobody; fetch cannot be told which address to connect to
import http, { type IncomingMessage, type RequestOptions } from 'node:http'
// biome-ignore lint/style/noRestrictedImports: as above
import https from 'node:https'
import { NOT_ASKED } from './no-answer.ts'
import { readWithin } from './timestamp-server.ts'

/** Brings a list of revoked certificates from where a certificate says that it lies, or the answer to a question about it. */
export type FetchEvidence = (
  url: string,
  options: { ownServer: string; question?: Uint8Array; signal?: AbortSignal },
) => Promise<Uint8Array>

const PATIENCE_MS = 15_000
/** The longest lists of national authorities take some megabytes. */
const LONGEST_LIST = 16 * 1024 * 1024
/** An answer with the certificates of who gave it takes some 3 KB. */
const LONGEST_ANSWER = 64 * 1024

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

const insideError = () => Object.assign(new Error('an inside address'), { code: NOT_ASKED })

/** The one look-up of a name: what is connected to is what was looked at. */
export const lookupOutside: NonNullable<RequestOptions['lookup']> = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return callback(error ?? new Error('no address'), '', 0)
    if (addresses.some(({ address }) => isInside(address))) return callback(insideError(), '', 0)
    if (options.all) return callback(null, addresses)
    callback(null, first.address, first.family)
  })
}

function send(url: URL, options: RequestOptions, body: Uint8Array | undefined): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    request(url, { ...options, agent: false }, resolve)
      .on('error', reject)
      .end(body)
  })
}

const POSTED = {
  method: 'POST',
  headers: { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' },
} as const

/**
 * GET of a list, or POST of a question (RFC 6960 A.1), over HTTP; a redirect is an error. The address comes out of a
 * certificate, which somebody else wrote: this machine and the network around it are not asked, but for the very server
 * (name and port) that the keeper chose. An agency whose lists lie inside its own network serves them from there, or
 * goes without.
 */
export const fetchEvidence: FetchEvidence = async (address, { ownServer, question, signal: cancelled }) => {
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('not of the web')
  if (url.username || url.password) throw new Error('an address with a name in it')
  const isOwn = URL.parse(ownServer)?.host === url.host
  // Node looks no number up; a URL writes every number as 1.2.3.4 or [1:2::3].
  const isNumber = /^(\[|[\d.]+$)/.test(url.hostname)
  if (!isOwn && isNumber && isInside(url.hostname.replace(/^\[|\]$/g, ''))) throw insideError()
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const options: RequestOptions = {
    signal: cancelled ? AbortSignal.any([cancelled, patience]) : patience,
    ...(isOwn ? {} : { lookup: lookupOutside }),
    ...(question ? POSTED : {}),
  }
  const answer = await send(url, options, question)
  if (answer.statusCode !== 200) {
    answer.destroy()
    throw new Error(`the server says ${answer.statusCode}`)
  }
  try {
    return await readWithin(answer, question ? LONGEST_ANSWER : LONGEST_LIST)
  } catch (error) {
    // An answer that stops in its midst ends as a connection that broke.
    patience.throwIfAborted()
    throw error
  }
}
