import { X509Certificate } from 'node:crypto'
import { refuse } from '../../call.ts'

export type IssuerFacts = {
  subject: string
  issuer: string
  fingerprint: string
  validFrom: string
  validTo: string
}

/** CN, else O, of a name as Node prints it: a line for each part. */
const nameOf = (name: string): string => {
  const parts = name.split('\n').flatMap((part) => part.split(' + '))
  const partOf = (key: string) => parts.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1)
  return [partOf('CN'), partOf('O')].filter((part) => part !== undefined).join(' · ') || name
}

export const factsOf = (certificate: X509Certificate): IssuerFacts => ({
  subject: nameOf(certificate.subject),
  issuer: nameOf(certificate.issuer),
  fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  validFrom: new Date(certificate.validFrom).toISOString(),
  validTo: new Date(certificate.validTo).toISOString(),
})

/** A certificate file as offices hand it round: PEM or DER. A .p12 is none: it holds a private key. */
export function readIssuer(bytes: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(bytes)
  } catch {
    refuse('CERTIFICATE_UNUSABLE', { problem: 'NO_CERTIFICATE' })
  }
}
