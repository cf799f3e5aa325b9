import { randomBytes } from 'node:crypto'
import type { DemoCertificate } from '../documents.ts'
import { issueCertificate, type KeyKind, type KeyUsage } from './issue-certificate.ts'
import { packP12 } from './pack-p12.ts'
import { toPem } from './pki.ts'

const ORGANIZATION = 'มติ ใบรับรองตัวอย่างเพื่อการทดสอบ'
const AUTHORITY_NAME = 'ผู้ออกใบรับรองตัวอย่าง (ใช้ทดสอบเท่านั้น)'
const DAY_MS = 86_400_000

export type DemoCertificateRequest = {
  name: string
  position: string
  /** ISO, UTC: valid from a day before; the machine's clock when left out. */
  at?: string
  /** What tests need. */
  kind?: KeyKind
  validDays?: number
  usages?: readonly KeyUsage[]
  passphrase?: string
}

/**
 * A one-off authority and a certificate of its own for one person, as a .p12 that says in its names that it is a sample.
 * The authority's key is thrown away. P-256 unless told otherwise: an RSA key takes up to seconds to find.
 */
export async function makeDemoCertificate(request: DemoCertificateRequest): Promise<DemoCertificate> {
  const { name, position, kind = 'p256', validDays = 365 } = request
  const at = request.at ? new Date(request.at) : new Date()
  const validFrom = new Date(Math.floor(at.getTime() / 1000) * 1000 - DAY_MS)
  const validTo = new Date(validFrom.getTime() + (validDays + 1) * DAY_MS)
  const common = { kind, validFrom, validTo }
  const authority = await issueCertificate({
    ...common,
    subject: { commonName: AUTHORITY_NAME, organization: ORGANIZATION },
    isAuthority: true,
    usages: ['keyCertSign', 'cRLSign'],
  })
  const person = await issueCertificate({
    ...common,
    subject: { commonName: `${name} (ตัวอย่าง)`, title: position, organization: ORGANIZATION },
    issuer: authority,
    isAuthority: false,
    usages: request.usages ?? ['digitalSignature', 'nonRepudiation'],
  })
  const passphrase = request.passphrase ?? randomBytes(12).toString('base64url')
  const p12 = await packP12(person, { name, issuers: [authority.certificate], passphrase })
  return { p12, passphrase, caPem: toPem(new Uint8Array(authority.certificate.toSchema(true).toBER())) }
}
