import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  scryptSync,
  webcrypto,
  X509Certificate,
} from 'node:crypto'
import { Integer } from 'asn1js'
import {
  Certificate,
  CertificateRevocationList,
  Extension,
  Extensions,
  RevokedCertificate,
  Time,
} from 'pkijs'
import { DocumentsError } from '../documents-error.ts'
import { authorityKeyOf, type IssuedCertificate, issueCertificate } from './issue-certificate.ts'
import { packP12 } from './pack-p12.ts'
import { installOwnEngine, OID, toArrayBuffer, toPem } from './pki.ts'

/** The committee's own authority as it is kept: the key only locked by a passphrase of the secretariat's. */
export type CommitteeAuthority = { certificatePem: string; lockedKey: string }
export type MemberCertificate = {
  p12: Uint8Array
  certificatePem: string
  serial: string
  /** SHA-256, hex. */
  fingerprint: string
  /** ISO, UTC. */
  expiresAt: string
}

const DAY_MS = 86_400_000
const AUTHORITY_DAYS = 3_650
const MEMBER_DAYS = 730
const LIST_DAYS = 30
/** In every name of it, so that nobody takes it for the national authority's. */
const NOT_NATIONAL = 'ไม่ใช่ใบรับรองของ NRCA'

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const
// 32 MB and some tenths of a second for each guess.
const SCRYPT = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

function lock(key: Uint8Array, passphrase: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase.normalize('NFC'), salt, 32, SCRYPT), iv)
  const box = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return [salt, iv, box].map((part) => part.toString('base64')).join('.')
}

/** @throws DocumentsError WRONG_PASSPHRASE */
function unlock(lockedKey: string, passphrase: string): Uint8Array {
  const [salt, iv, box] = lockedKey.split('.').map((part) => Buffer.from(part, 'base64'))
  if (!salt || !iv || !box)
    throw new DocumentsError('CERTIFICATE_DAMAGED', 'the authority’s key is not whole')
  try {
    const key = scryptSync(passphrase.normalize('NFC'), salt, 32, SCRYPT)
    const decipher = createDecipheriv('aes-256-gcm', key, iv)
    decipher.setAuthTag(box.subarray(-16))
    return Buffer.concat([decipher.update(box.subarray(0, -16)), decipher.final()])
  } catch (cause) {
    throw new DocumentsError('WRONG_PASSPHRASE', 'the authority’s key did not open', { cause })
  }
}

const derOf = (certificate: Certificate): Uint8Array => new Uint8Array(certificate.toSchema(true).toBER())

const startOf = (at: string): Date => new Date(Math.floor(Date.parse(at) / 1000) * 1000)
const after = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS)

/** A root for one body, for ten years. Whoever is shown a signature under it sees whose it is, and whose it is not. */
export async function createCommitteeAuthority(request: {
  name: string
  passphrase: string
  /** ISO, UTC. */
  at: string
}): Promise<CommitteeAuthority> {
  const validFrom = startOf(request.at)
  const issued = await issueCertificate({
    subject: { commonName: `ผู้ออกใบรับรองภายใน (${NOT_NATIONAL})`, organization: request.name },
    isAuthority: true,
    usages: ['keyCertSign', 'cRLSign'],
    kind: 'p256',
    validFrom,
    validTo: after(validFrom, AUTHORITY_DAYS),
  })
  const key = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', issued.keys.privateKey))
  return { certificatePem: toPem(derOf(issued.certificate)), lockedKey: lock(key, request.passphrase) }
}

async function openAuthority(authority: CommitteeAuthority, passphrase: string): Promise<IssuedCertificate> {
  const key = unlock(authority.lockedKey, passphrase)
  const certificate = Certificate.fromBER(toArrayBuffer(new X509Certificate(authority.certificatePem).raw))
  const privateKey = await webcrypto.subtle.importKey('pkcs8', key, EC, false, ['sign'])
  return { certificate, keys: { privateKey, publicKey: privateKey } }
}

/**
 * A certificate of the committee's for one person, for two years and never beyond the authority's own, as a .p12 under
 * a passphrase that the person chose.
 * @throws DocumentsError WRONG_PASSPHRASE (the authority's), CERTIFICATE_EXPIRED (the authority's)
 */
export async function issueMemberCertificate(request: {
  authority: CommitteeAuthority
  authorityPassphrase: string
  person: { name: string; position: string }
  bodyName: string
  passphrase: string
  /** ISO, UTC. */
  at: string
}): Promise<MemberCertificate> {
  const issuer = await openAuthority(request.authority, request.authorityPassphrase)
  const validFrom = startOf(request.at)
  const end = new Date(new X509Certificate(request.authority.certificatePem).validTo)
  if (end <= validFrom)
    throw new DocumentsError('CERTIFICATE_EXPIRED', 'the authority', { detail: [end.toISOString()] })
  const { name, position } = request.person
  const issued = await issueCertificate({
    subject: { commonName: name, title: position, organization: request.bodyName },
    issuer,
    isAuthority: false,
    usages: ['digitalSignature', 'nonRepudiation'],
    kind: 'p256',
    validFrom,
    validTo: new Date(Math.min(end.getTime(), after(validFrom, MEMBER_DAYS).getTime())),
  })
  const { passphrase } = request
  const p12 = await packP12(issued, { name, issuers: [issuer.certificate], passphrase })
  const x509 = new X509Certificate(derOf(issued.certificate))
  return {
    p12,
    certificatePem: toPem(x509.raw),
    serial: x509.serialNumber,
    fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
    expiresAt: new Date(x509.validTo).toISOString(),
  }
}

/** A positive INTEGER (X.690 8.3.3): one that begins with a set bit gets a zero in front. */
function numberOf(hex: string): Integer {
  const bytes = Buffer.from(hex, 'hex')
  const isNegative = ((bytes[0] ?? 0) & 0x80) !== 0
  return new Integer({
    valueHex: toArrayBuffer(isNegative ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes),
  })
}

/** RFC 5280 5.2: whose key signed it, and a number that grows from list to list: the second at which it was made. */
function listExtensions(authority: Certificate, at: Date): Extension[] {
  const seconds = (at.getTime() / 1000).toString(16)
  const number = numberOf(seconds.padStart(seconds.length + (seconds.length % 2), '0'))
  return [
    new Extension({ extnID: OID.authorityKeyIdentifier, extnValue: authorityKeyOf(authority).toBER() }),
    new Extension({ extnID: OID.crlNumber, extnValue: number.toBER() }),
  ]
}

/**
 * Which certificates the committee took back, as an X.509 list signed by its own authority. It goes into the file: there
 * is no server to ask for it.
 * @throws DocumentsError WRONG_PASSPHRASE
 */
export async function signAuthorityList(request: {
  authority: CommitteeAuthority
  authorityPassphrase: string
  revoked: readonly { serial: string; at: string }[]
  /** ISO, UTC. */
  at: string
}): Promise<Uint8Array> {
  const { certificate, keys } = await openAuthority(request.authority, request.authorityPassphrase)
  const engine = installOwnEngine()
  const at = startOf(request.at)
  const list = new CertificateRevocationList()
  list.version = 1
  list.issuer = certificate.subject
  list.thisUpdate = new Time({ type: 0, value: at })
  list.nextUpdate = new Time({ type: 0, value: after(at, LIST_DAYS) })
  const revoked = request.revoked.map(
    (entry) =>
      new RevokedCertificate({
        userCertificate: numberOf(entry.serial),
        revocationDate: new Time({ type: 0, value: startOf(entry.at) }),
      }),
  )
  if (revoked.length > 0) list.revokedCertificates = revoked
  list.crlExtensions = new Extensions({ extensions: listExtensions(certificate, at) })
  await list.sign(keys.privateKey as never, 'SHA-256', engine)
  return new Uint8Array(list.toSchema(true).toBER())
}
