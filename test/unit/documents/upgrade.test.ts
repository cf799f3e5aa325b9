import { Certificate } from 'pkijs'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareTimestamp } from '../../../electron/documents/sign/document-timestamp.ts'
import { embedChains } from '../../../electron/documents/sign/embed-chains.ts'
import { OID } from '../../../electron/documents/sign/pki.ts'
import { upgradeWith } from '../../../electron/documents/sign/upgrade-pdf.ts'
import type {
  FetchEvidence,
  FetchTimestamp,
  UpgradeRequest,
} from '../../../electron/documents/sign/upgrade-request.ts'
import { verifyPdf } from '../../../electron/documents/sign/verify-pdf.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { minutesBytes } from './helpers/documents-room.ts'
import { AT, SECRETARY, signAs } from './helpers/signing-room.ts'
import { makePeople, STEPS } from './helpers/stamping-room.ts'
import { answerAbout, type Said } from './helpers/status-answers.ts'
import {
  createTimestampAuthority,
  type Lie,
  signList,
  type TimestampAuthority,
} from './helpers/timestamp-authority.ts'

const CHAIR_SIGNER = 'สมาชิกตัวอย่าง ๑'
const SECRETARY_SIGNER = 'สมาชิกตัวอย่าง ๘'

let people: Awaited<ReturnType<typeof makePeople>>
let tsa: TimestampAuthority
let once: Uint8Array
let twice: Uint8Array
let trustedPem: string[]
let lists: Uint8Array[]

beforeAll(async () => {
  people = await makePeople()
  tsa = await createTimestampAuthority()
  once = await signAs(await minutesBytes(buildMinutes({ proposals: 1 })), people.chair)
  twice = await signAs(once, people.secretary, { fieldName: 'minute_taker', signer: SECRETARY })
  trustedPem = [people.rootPem, tsa.rootPem]
  const at = new Date('2014-01-31T00:00:00Z')
  lists = [await signList(people.root, { at }), await tsa.list(at)]
})

const upgrade = (
  request: Partial<UpgradeRequest> = {},
  fetch: FetchTimestamp = (asked) => tsa.answer(asked),
) => upgradeWith(STEPS, { pdf: twice, level: 'B-T', trustedPem, ...request }, { fetchTimestamp: fetch })
const verify = (pdf: Uint8Array) => verifyPdf({ pdf, trustedPem })
const startsWith = (pdf: Uint8Array, before: Uint8Array) =>
  Buffer.from(pdf.subarray(0, before.byteLength)).equals(before)

describe('an upgrade', () => {
  it('to B-T proves the time of both signatures and touches neither', async () => {
    const { pdf, reached, problem } = await upgrade()
    expect({ reached, problem }).toEqual({ reached: 'B-T', problem: null })
    expect(startsWith(pdf, twice)).toBe(true)
    const report = await verify(pdf)
    expect(report.status).toBe('valid')
    expect(report.timestamps).toMatchObject([
      { status: 'valid', problems: [], authority: 'ผู้ประทับเวลา (ทดสอบ)', at: '2014-02-01T00:00:00.000Z' },
    ])
    expect(report.signatures).toHaveLength(2)
    for (const signature of report.signatures)
      expect(signature).toMatchObject({
        level: 'B-T',
        problems: [],
        claimedAt: AT,
        provenAt: '2014-02-01T00:00:00.000Z',
        provenBy: 'ผู้ประทับเวลา (ทดสอบ)',
      })
    expect(report.revisions.map(({ adds }) => adds)).toEqual(['signature', 'signature', 'timestamp'])
  })

  it.each(['B-LT', 'B-LTA'] as const)('to %s with the lists of every issuer', async (level) => {
    const { pdf, reached, problem } = await upgrade({ level, evidence: lists })
    expect({ reached, problem }).toEqual({ reached: level, problem: null })
    const report = await verify(pdf)
    expect(report).toMatchObject({ status: 'valid', problems: [] })
    expect(report.signatures.map((signature) => [signature.level, signature.problems])).toEqual([
      [level, []],
      [level, []],
    ])
    expect(report.revisions.at(-1)).toMatchObject({
      adds: level === 'B-LT' ? 'validation_data' : 'timestamp',
      changes: { changedPages: [], addedPages: 0, isCatalogChanged: false },
    })
  })

  it('without the lists says that it is B-T still, and which step is missing', async () => {
    expect(await upgrade({ level: 'B-LTA' })).toMatchObject({ reached: 'B-T', problem: 'LISTS_MISSING' })
    const [ownList = new Uint8Array()] = lists
    expect(await upgrade({ level: 'B-LT', evidence: [ownList] })).toMatchObject({
      reached: 'B-T',
      problem: 'LISTS_MISSING',
    })
  })

  it('goes on from where an earlier one stopped, and asks for nothing that is there', async () => {
    const { pdf } = await upgrade()
    let asked = 0
    const count: FetchTimestamp = (request) => {
      asked += 1
      return tsa.answer(request)
    }
    expect(await upgrade({ pdf }, count)).toEqual({
      pdf,
      reached: 'B-T',
      problem: null,
      missing: [],
      untrusted: [],
    })
    expect(asked).toBe(0)
    expect(await upgrade({ pdf, level: 'B-LTA', evidence: lists }, count)).toMatchObject({ reached: 'B-LTA' })
    expect(asked).toBe(1)
  })

  it('leaves a signed file open for the next signer, who has no proven time yet', async () => {
    const { pdf } = await upgrade({ pdf: once })
    const both = await signAs(pdf, people.secretary, { fieldName: 'minute_taker', signer: SECRETARY })
    const report = await verify(both)
    expect(report.status).toBe('valid')
    expect(report.signatures.map(({ level }) => level)).toEqual(['B-T', 'B-B'])
    expect(report.revisions.map(({ adds }) => adds)).toEqual(['signature', 'timestamp', 'signature'])
  })

  it('a list that names the signer makes the signature bad, from its date on', async () => {
    const certificate = people.chair.own.certificate
    expect(certificate).toBeInstanceOf(Certificate)
    const revokedAt = (at: string) =>
      signList(people.root, {
        at: new Date('2014-01-31T00:00:00Z'),
        revoked: [{ serial: certificate.serialNumber, at: new Date(at) }],
      })
    const before = await embedChains({
      pdf: once,
      trustedPem,
      evidence: [await revokedAt('2014-01-10T00:00:00Z')],
    })
    expect((await verify(before)).signatures[0]?.problems).toEqual(['CERTIFICATE_REVOKED'])
    const after = await embedChains({
      pdf: once,
      trustedPem,
      evidence: [await revokedAt('2014-01-25T00:00:00Z')],
    })
    expect((await verify(after)).signatures[0]?.problems).toEqual([])
  })
})

describe('with answers about single certificates', () => {
  const AFTER = new Date('2014-02-02T00:00:00Z')
  const SOON = new Date('2014-02-09T00:00:00Z')
  const answersOf = async (said: Partial<Said> = {}) => [
    await answerAbout(people.chair.own.certificate, people.root, { from: AFTER, until: SOON, ...said }),
    await answerAbout(people.secretary.own.certificate, people.root, { from: AFTER, until: SOON }),
    await answerAbout(tsa.own.certificate, tsa.root, { from: AFTER, until: SOON }),
  ]

  it.each(['B-LT', 'B-LTA'] as const)('%s is reached without a list', async (level) => {
    const { pdf, reached, problem, missing } = await upgrade({ level, evidence: await answersOf() })
    expect({ reached, problem, missing }).toEqual({ reached: level, problem: null, missing: [] })
    const report = await verify(pdf)
    expect(report.status).toBe('valid')
    expect(report.signatures.map((signature) => signature.level)).toEqual([level, level])
    expect(report.revisions.at(-1)).toMatchObject({
      adds: level === 'B-LT' ? 'validation_data' : 'timestamp',
    })
  })

  it('lists are asked for only where nobody answered, and what is missing is told', async () => {
    const [ownList = new Uint8Array(), tsaList = new Uint8Array()] = lists
    const [chair = new Uint8Array()] = await answersOf()
    const asked: string[][] = []
    const bring =
      (...evidence: Uint8Array[]): FetchEvidence =>
      (wanted) => {
        asked.push(wanted.map(({ name }) => name))
        return Promise.resolve(evidence)
      }
    const doors = (...fetchEvidence: FetchEvidence[]) => ({
      fetchTimestamp: ((request) => tsa.answer(request)) satisfies FetchTimestamp,
      fetchEvidence,
    })
    const request = { pdf: twice, level: 'B-LTA', trustedPem } as const
    const half = await upgradeWith(STEPS, request, doors(bring(chair), bring(tsaList)))
    expect(half).toMatchObject({
      reached: 'B-T',
      problem: 'LISTS_MISSING',
      missing: [{ name: SECRETARY_SIGNER }],
    })
    expect(asked).toEqual([
      [CHAIR_SIGNER, SECRETARY_SIGNER, 'ผู้ประทับเวลา (ทดสอบ)'],
      [SECRETARY_SIGNER, 'ผู้ประทับเวลา (ทดสอบ)'],
    ])
    const whole = await upgradeWith(STEPS, request, doors(bring(chair), bring(ownList, tsaList)))
    expect(whole).toMatchObject({ reached: 'B-LTA', problem: null, missing: [], untrusted: [] })
    const gone: FetchEvidence = () => Promise.reject(new Error('ECONNREFUSED'))
    const rest = await upgradeWith(STEPS, request, doors(gone, bring(ownList, tsaList)))
    expect(rest).toMatchObject({ reached: 'B-LTA', problem: null })
  })

  it('one that the signer’s certificate was taken back ends it there, and stays out of the file', async () => {
    const evidence = await answersOf({ status: { revokedAt: new Date('2014-01-10T00:00:00Z') } })
    const result = await upgrade({ level: 'B-LTA', evidence })
    expect(result).toMatchObject({ reached: 'B-T', problem: 'CERTIFICATE_REVOKED' })
    expect((await verify(result.pdf)).status).toBe('valid')
    // In a file from elsewhere it makes the signature bad.
    const embedded = await embedChains({ pdf: twice, trustedPem, evidence })
    const report = await verify(embedded)
    expect(report.signatures.map(({ problems }) => problems)).toEqual([['CERTIFICATE_REVOKED'], []])
  })

  it('one about nobody in the file is not carried along', async () => {
    const stranger = await makePeople()
    const foreign = await answerAbout(stranger.chair.own.certificate, stranger.root, { from: AFTER })
    const none = await embedChains({ pdf: twice, trustedPem, evidence: [] })
    const carried = await embedChains({ pdf: twice, trustedPem, evidence: [foreign, new Uint8Array(9)] })
    expect(carried.byteLength).toBe(none.byteLength)
  })
})

describe('a missing or lying server costs the level and leaves the file', () => {
  const lying =
    (lie: Lie): FetchTimestamp =>
    (request) =>
      tsa.answer(request, lie)
  const garbage =
    (text: string): FetchTimestamp =>
    () =>
      Promise.resolve(new Uint8Array(Buffer.from(text)))

  it.each<[string, string, () => FetchTimestamp | Promise<FetchTimestamp>]>([
    ['no server', 'NO_ANSWER', () => () => Promise.reject(new Error('ECONNREFUSED'))],
    ['an empty answer', 'BAD_ANSWER', () => garbage('')],
    ['a web page', 'BAD_ANSWER', () => garbage('<html>sign in</html>')],
    ['a refusal', 'REFUSED', () => lying({ status: 2 })],
    ['another imprint', 'BAD_ANSWER', () => lying({ imprint: new Uint8Array(32) })],
    ['another nonce', 'BAD_ANSWER', () => lying({ nonce: 7 })],
    [
      'an answer to an earlier request',
      'BAD_ANSWER',
      async () => {
        const first = await prepareTimestamp(once)
        const old = await tsa.answer(first.request)
        return () => Promise.resolve(old)
      },
    ],
    [
      'a bit flipped in the signature',
      'BAD_ANSWER',
      () => async (request) => {
        const answer = await tsa.answer(request)
        answer[answer.byteLength - 5] = (answer[answer.byteLength - 5] ?? 0) ^ 1
        return answer
      },
    ],
    [
      'bytes behind the answer',
      'BAD_ANSWER',
      () => async (request) => new Uint8Array([...(await tsa.answer(request)), 0]),
    ],
    [
      'a server that nobody here trusts',
      'AUTHORITY_UNTRUSTED',
      async () => {
        const other = await createTimestampAuthority()
        return (request) => other.answer(request)
      },
    ],
  ])('%s', async (_name, problem, make) => {
    const result = await upgrade({}, await make())
    expect(result).toEqual({ pdf: twice, reached: 'B-B', problem, missing: [], untrusted: [] })
  })

  it.each<[string, { of: string[]; isCritical?: boolean } | null]>([
    ['no extended key usage', null],
    ['one that is not critical', { of: [OID.timeStamping], isCritical: false }],
    ['another purpose besides', { of: [OID.timeStamping, '1.3.6.1.5.5.7.3.4'] }],
    ['only another purpose', { of: ['1.3.6.1.5.5.7.3.4'] }],
  ])('a server whose certificate has %s', async (_name, purposes) => {
    const unfit = await createTimestampAuthority({ purposes })
    const trusted = [...trustedPem, unfit.rootPem]
    const result = await upgrade({ trustedPem: trusted }, (request) => unfit.answer(request))
    expect(result).toEqual({ pdf: twice, reached: 'B-B', problem: 'BAD_ANSWER', missing: [], untrusted: [] })
  })

  it('a server that dies on the way to B-LTA leaves B-LT', async () => {
    let asked = 0
    const result = await upgrade({ level: 'B-LTA', evidence: lists }, (request) => {
      asked += 1
      return asked === 1 ? tsa.answer(request) : Promise.reject(new Error('gone'))
    })
    expect(result).toMatchObject({ reached: 'B-LT', problem: 'NO_ANSWER' })
    expect((await verify(result.pdf)).status).toBe('valid')
  })

  it('what is not signed, or not rightly, is not stamped', async () => {
    const never: FetchTimestamp = () => Promise.reject(new Error('asked'))
    const unsigned = await minutesBytes(buildMinutes({ proposals: 0 }))
    expect(await upgrade({ pdf: unsigned }, never)).toMatchObject({ pdf: unsigned, problem: 'NOT_SIGNED' })
    const broken = twice.slice()
    broken[2_000] = (broken[2_000] ?? 0) ^ 1
    expect(await upgrade({ pdf: broken }, never)).toMatchObject({ pdf: broken, problem: 'SIGNATURES_BAD' })
  })
})
