import { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  type Certificate,
  CertificateRevocationList,
  Extension,
  Extensions,
  GeneralName,
  IssuingDistributionPoint,
  RevokedCertificate,
  Time,
} from 'pkijs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkRevocation } from '../../../electron/documents/sign/check-revocation.ts'
import {
  type IssuedCertificate,
  issueCertificate,
} from '../../../electron/documents/sign/issue-certificate.ts'
import { installOwnEngine } from '../../../electron/documents/sign/pki.ts'
import { readEvidence } from '../../../electron/documents/sign/validation-data.ts'
import { listLiesAt } from './helpers/timestamp-authority.ts'

const PLACE = 'http://lists.example.go.th/1.crl'
const AT = new Date('2026-01-10T00:00:00Z')
const YEARS = { kind: 'p256', validFrom: new Date('2025-01-01'), validTo: new Date('2030-01-01') } as const
const toX509 = (certificate: Certificate) =>
  new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()))

let root: IssuedCertificate
let chain: X509Certificate[] = []
beforeAll(async () => {
  const subject = { commonName: 'ผู้ออก', organization: 'ทดสอบ' }
  root = await issueCertificate({ ...YEARS, subject, isAuthority: true, usages: ['keyCertSign', 'cRLSign'] })
  const leaf = await issueCertificate({
    ...YEARS,
    ...{ subject: { commonName: 'ผู้ลงนาม', organization: 'ทดสอบ' }, issuer: root },
    ...{ isAuthority: false, usages: ['digitalSignature'], extensions: [listLiesAt(PLACE)] },
  })
  chain = [toX509(leaf.certificate), toX509(root.certificate)]
})

async function listWith(extensions: Extension[], entries = 0): Promise<Uint8Array> {
  const list = new CertificateRevocationList()
  list.version = 1
  list.issuer = root.certificate.subject
  list.thisUpdate = new Time({ type: 0, value: new Date('2026-01-01') })
  list.nextUpdate = new Time({ type: 0, value: new Date('2026-02-01') })
  if (extensions.length > 0) list.crlExtensions = new Extensions({ extensions })
  if (entries > 0)
    list.revokedCertificates = Array.from({ length: entries }, (_, index) => {
      const serial = new Uint8Array(Buffer.from((0x10000000 + index).toString(16).padStart(32, '1'), 'hex'))
      return new RevokedCertificate({
        userCertificate: new asn1js.Integer({ valueHex: serial.buffer }),
        revocationDate: new Time({ type: 0, value: new Date('2025-06-01') }),
      })
    })
  await list.sign(root.keys.privateKey as CryptoKey, 'SHA-256', installOwnEngine())
  return new Uint8Array(list.toSchema(true).toBER())
}

/** IssuingDistributionPoint with one of its flags set (RFC 5280 5.2.5). */
const scope = (tagNumber: number): Extension => {
  const flag = new asn1js.Primitive({
    idBlock: { tagClass: 3, tagNumber },
    valueHex: new Uint8Array([0xff]).buffer,
  })
  const extnValue = new asn1js.Sequence({ value: [flag] }).toBER()
  return new Extension({ extnID: '2.5.29.28', critical: true, extnValue })
}
const nameOf = (address: string) => new GeneralName({ type: 6, value: address })
/** One part of several, by its place. */
const part = (address: string): Extension =>
  new Extension({
    extnID: '2.5.29.28',
    critical: true,
    extnValue: new IssuingDistributionPoint({ distributionPoint: [nameOf(address)] }).toSchema().toBER(),
  })
const one = (extnID: string, critical: boolean) =>
  new Extension({ extnID, critical, extnValue: new asn1js.Integer({ value: 1 }).toBER() })

describe('a list of revoked certificates', () => {
  it.each([
    ['whole', () => [], true],
    ['whole, with its number', () => [one('2.5.29.20', false)], true],
    ['of signers only', () => [scope(1)], true],
    ['of the part that the certificate names', () => [part(PLACE)], true],
    ['of another part', () => [part('http://lists.example.go.th/2.crl')], false],
    ['of authorities only', () => [scope(2)], false],
    ['of some reasons only', () => [scope(3)], false],
    ['of other issuers too', () => [scope(4)], false],
    ['of attribute certificates only', () => [scope(5)], false],
    ['of what changed since another', () => [one('2.5.29.27', true)], false],
    ['with a critical extension that nobody knows', () => [one('1.2.3.4', true)], false],
  ] as const)('%s covers a signer: %#', async (_name, extensions, isCovered) => {
    const evidence = readEvidence([await listWith([...extensions()])])
    expect(evidence.lists).toHaveLength(1)
    expect(await checkRevocation(chain, evidence, AT)).toEqual({ isCovered, isRevoked: false })
  })

  it('of a real authority’s length is read to its end', async () => {
    const [list] = readEvidence([await listWith([], 5000)]).lists
    expect(list?.revokedCertificates).toHaveLength(5000)
  })
})
