import type { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { embedChains } from '../../../electron/documents/sign/embed-chains.ts'
import { verifyPdf } from '../../../electron/documents/sign/verify-pdf.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { increment } from './attacks/on-structure.ts'
import {
  ATTACKS_ON_TIMESTAMPS,
  type StampedBooty,
  signatureValueOf,
  stampBy,
  withToken,
} from './attacks/on-timestamps.ts'
import { minutesBytes } from './helpers/documents-room.ts'
import { signAs } from './helpers/signing-room.ts'
import { makePeople } from './helpers/stamping-room.ts'
import { createTimestampAuthority, signList } from './helpers/timestamp-authority.ts'

let booty: StampedBooty
let trustedPem: string[]

beforeAll(async () => {
  // The signer's certificate is good from 10 January on, and signs on the 20th.
  const people = await makePeople({ validFrom: new Date('2014-01-10T00:00:00Z') })
  const [tsa, unfit, expired] = await Promise.all([
    createTimestampAuthority(),
    createTimestampAuthority({ purposes: null }),
    createTimestampAuthority({ validTo: new Date('2014-01-25T00:00:00Z') }),
  ])
  trustedPem = [people.rootPem, tsa.rootPem, unfit.rootPem, expired.rootPem]
  const once = await signAs(await minutesBytes(buildMinutes({ proposals: 1 })), people.chair)
  const otherSigned = await signAs(await minutesBytes(buildMinutes({ proposals: 0 })), people.chair)
  const stamped = await stampBy(once, tsa)
  const lists = [await tsa.list(new Date('2014-02-01T00:00:00Z'))]
  const listed = await embedChains({ pdf: stamped, trustedPem, evidence: lists })
  booty = { once, stamped, listed, other: await stampBy(otherSigned, tsa), tsa, unfit, expired }
})

const verify = (pdf: Uint8Array) => verifyPdf({ pdf, trustedPem })

describe('what is clean', () => {
  it('is valid: stamped, stamped with lists, stamped in the signature', async () => {
    const { once, stamped, listed, other, tsa } = booty
    const inside = withToken(once, await tsa.token(signatureValueOf(once)))
    for (const pdf of [once, stamped, listed, other, inside])
      expect(await verify(pdf)).toMatchObject({ status: 'valid', problems: [] })
    expect((await verify(inside)).signatures).toMatchObject([
      { level: 'B-T', provenAt: '2014-02-01T00:00:00.000Z' },
    ])
  })

  it('a time-stamp by somebody unknown proves nothing and takes nothing', async () => {
    const stranger = await createTimestampAuthority()
    const { once } = booty
    const inside = withToken(once, await stranger.token(signatureValueOf(once)))
    for (const pdf of [inside, await stampBy(once, stranger)]) {
      const report = await verify(pdf)
      expect(report.status).toBe('valid')
      expect(report.signatures).toMatchObject([{ level: 'B-B', provenAt: null, problems: [] }])
    }
  })
})

describe('who gave the time is asked about too', () => {
  it.each([
    ['before', '2014-01-25T00:00:00Z', 'invalid', 'B-B', ['CERTIFICATE_REVOKED']],
    ['after', '2014-02-03T00:00:00Z', 'valid', 'B-T', []],
  ] as const)('taken back %s it', async (_name, revokedAt, status, level, problems) => {
    const { stamped, once, tsa } = booty
    const inside = withToken(once, await tsa.token(signatureValueOf(once)))
    const serial = tsa.own.certificate.serialNumber
    const list = await signList(tsa.root, {
      at: new Date('2014-02-04T00:00:00Z'),
      revoked: [{ serial, at: new Date(revokedAt) }],
    })
    for (const pdf of [stamped, inside]) {
      const report = await verify(await embedChains({ pdf, trustedPem, evidence: [list] }))
      expect(report.status).toBe(status)
      expect(report.signatures).toMatchObject([{ level }])
      if (pdf === stamped) expect(report.timestamps).toMatchObject([{ problems }])
    }
  })
})

describe('a file’s states', () => {
  const cover = (pdf: PDF) =>
    void pdf.getPages()[0]?.drawRectangle({ x: 100, y: 600, width: 200, height: 100 })
  const told = async (bytes: Uint8Array) =>
    (await verify(bytes)).revisions.map(({ adds, changes }) => [adds, changes?.changedPages ?? null])

  it('say which one changed a page: the last, which nobody signed', async () => {
    expect(await told(await increment(booty.stamped, cover))).toEqual([
      ['signature', null],
      ['timestamp', []],
      ['other', [1]],
    ])
  })

  it('say so of one in the middle too, and the states after it are as that one left it', async () => {
    const forged = await stampBy(await increment(booty.once, cover), booty.tsa)
    const again = await embedChains({ pdf: forged, trustedPem, evidence: [] })
    expect(await told(again)).toEqual([
      ['signature', null],
      ['timestamp', [1]],
      ['validation_data', []],
    ])
  })
})

describe(`${ATTACKS_ON_TIMESTAMPS.length} forgeries on time-stamps`, () => {
  it.each(ATTACKS_ON_TIMESTAMPS)('%s: is told apart from a clean file', async (_name, attack) => {
    const forged = await attack(booty)
    for (const clean of [booty.once, booty.stamped, booty.listed])
      expect(Buffer.compare(forged, clean), 'the forger did something').not.toBe(0)
    expect((await verify(forged)).status).toBe('invalid')
  })
})
