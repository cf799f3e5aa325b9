import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import type { Certificate } from 'pkijs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkRevocation } from '../../../electron/documents/sign/check-revocation.ts'
import {
  type IssuedCertificate,
  issueCertificate,
} from '../../../electron/documents/sign/issue-certificate.ts'
import { OID } from '../../../electron/documents/sign/pki.ts'
import { questionsAbout } from '../../../electron/documents/sign/status-question.ts'
import { isAnswer, readEvidence } from '../../../electron/documents/sign/validation-data.ts'
import { answerAbout, askedNumber, chargeResponder, type Said } from './helpers/status-answers.ts'
import { signList, statusIsToldAt } from './helpers/timestamp-authority.ts'

const AT = new Date('2026-01-10T00:00:00Z')
const day = (number: number) => new Date(Date.UTC(2026, 0, number))
const DATES = { validFrom: new Date('2025-01-01'), validTo: new Date('2030-01-01') }
const ADDRESS = 'http://status.example.go.th/'
const NOTHING = { isCovered: false, isRevoked: false }
const GOOD = { isCovered: true, isRevoked: false }

let root: IssuedCertificate
let other: IssuedCertificate
let leaf: IssuedCertificate
let sibling: IssuedCertificate
let chain: X509Certificate[] = []
const toX509 = (certificate: Certificate) =>
  new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()))
const person = (commonName: string, issuer: IssuedCertificate) =>
  issueCertificate({
    ...{ ...DATES, kind: 'p256', subject: { commonName, organization: 'ทดสอบ' }, issuer, isAuthority: false },
    ...{ usages: ['digitalSignature'], extensions: [statusIsToldAt(ADDRESS)] },
  })

beforeAll(async () => {
  const subject = { commonName: 'ผู้ออก', organization: 'ทดสอบ' }
  const authority = { ...DATES, kind: 'p256', isAuthority: true, usages: ['keyCertSign', 'cRLSign'] } as const
  root = await issueCertificate({ ...authority, subject })
  // The same name, another key.
  other = await issueCertificate({ ...authority, subject })
  leaf = await person('ผู้ลงนาม', root)
  sibling = await person('อีกผู้หนึ่ง', root)
  chain = [toX509(leaf.certificate), toX509(root.certificate)]
})

const check = (...ders: Uint8Array[]) => checkRevocation(chain, readEvidence(ders), AT)
const answer = (said: Partial<Said> = {}) =>
  answerAbout(leaf.certificate, root, { from: day(9), until: day(16), ...said })

describe('an answer about one certificate', () => {
  it.each<[string, Partial<Said>]>([
    ['by its issuer', {}],
    ['that names the issuer by SHA-256', { digest: 'SHA-256' }],
    ['that names who answers by the key', { isNamedByKey: true }],
    ['as it stood later, without a time for the next', { from: day(11), until: null }],
    ['that it was taken back later', { status: { revokedAt: day(12) }, from: day(13), until: day(20) }],
  ])('counts: %s', async (_name, said) => {
    const der = await answer(said)
    expect(isAnswer(der)).toBe(true)
    expect(await check(der)).toEqual(GOOD)
  })

  it.each([
    ['before', day(5), true],
    ['at that very time', AT, true],
    ['after', day(11), false],
  ] as const)('takes back what its issuer took back %s', async (_name, revokedAt, isRevoked) => {
    expect(await check(await answer({ status: { revokedAt }, from: day(12) }))).toEqual({
      isCovered: true,
      isRevoked,
    })
  })

  it('counts from whom the issuer charged with it', async () => {
    const responder = await chargeResponder(root, DATES)
    expect(await check(await answer({ responder }))).toEqual(GOOD)
    expect(await check(await answer({ responder, isNamedByKey: true }))).toEqual(GOOD)
  })

  it.each<[string, () => Promise<Uint8Array>]>([
    ['that nobody can tell', () => answer({ status: 'unknown' })],
    ['that had run out', () => answer({ from: day(1), until: day(9) })],
    ['as it stood before, without a time for the next', () => answer({ from: day(9), until: null })],
    [
      'about another certificate',
      () => answerAbout(sibling.certificate, root, { from: day(9), until: day(16) }),
    ],
    [
      'by another of the same name',
      () => answerAbout(leaf.certificate, other, { from: day(9), until: day(16) }),
    ],
    ['signed by another of the same name', () => answer({ responder: { ...root, keys: other.keys } })],
    ['signed by the one it is about', () => answer({ responder: leaf })],
    [
      'from somebody charged with something else',
      async () => answer({ responder: await chargeResponder(root, DATES, { purposes: [OID.timeStamping] }) }),
    ],
    [
      'from somebody whom another authority charged',
      async () => answer({ responder: await chargeResponder(other, DATES) }),
    ],
    [
      'from somebody who would have to be asked about',
      async () => answer({ responder: await chargeResponder(root, DATES, { isAskedAbout: true }) }),
    ],
    [
      'from somebody whose time was over',
      async () => answer({ responder: await chargeResponder(root, { ...DATES, validTo: day(2) }) }),
    ],
    ['with a critical extension that nobody knows', () => answer({ critical: { whole: true } })],
    ['with one in what it says about the certificate', () => answer({ critical: { single: true } })],
    ['that says that the server is busy', () => answer({ responseStatus: 3 })],
    [
      'of more bytes than are read',
      async () => new Uint8Array([...(await answer()), ...new Uint8Array(5_000_000)]),
    ],
    ['that is a page', () => Promise.resolve(new Uint8Array(Buffer.from('<html>sign in</html>')))],
  ])('proves nothing: %s', async (_name, make) => expect(await check(await make())).toEqual(NOTHING))

  it('takes nothing back when it is false', async () => {
    const forged = await answer({ status: { revokedAt: day(1) }, responder: { ...root, keys: other.keys } })
    expect(await check(forged, await answer())).toEqual(GOOD)
  })

  it('stands beside a list: what either takes back is taken back, either is enough', async () => {
    const list = await signList(root, { at: day(9) })
    const revoked = await signList(root, {
      at: day(9),
      revoked: [{ serial: leaf.certificate.serialNumber, at: day(5) }],
    })
    expect(await check(list, await answer({ status: 'unknown' }))).toEqual(GOOD)
    expect(await check(revoked, await answer())).toEqual({ isCovered: true, isRevoked: true })
    expect(await check(list, await answer({ status: { revokedAt: day(5) } }))).toMatchObject({
      isRevoked: true,
    })
  })

  it('with any bit flipped changes no verdict for the better, and none to “taken back”', async () => {
    const whole = await answer({ responder: await chargeResponder(root, DATES) })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.byteLength * 8 - 1), async (bit) => {
        const bent = whole.slice()
        bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        // A bit that nobody signs (a length's other spelling, the certificate's own signature) may leave it as it was.
        expect([GOOD, NOTHING]).toContainEqual(await check(bent))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a question', () => {
  it('goes to where the certificate says, about its number', async () => {
    const [own = chain[0], above] = chain
    const questions = await questionsAbout(own as X509Certificate, above as X509Certificate)
    expect(questions.map(({ address }) => address)).toEqual([ADDRESS])
    const number = questions[0] ? askedNumber(questions[0].request) : ''
    expect(number.toUpperCase()).toBe(own?.serialNumber)
  })
})
