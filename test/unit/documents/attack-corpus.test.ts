import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPdf } from '../../../electron/documents/sign/verify-pdf.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import type { Booty, NamedAttack } from './attacks/attack.ts'
import { ATTACKS_ON_BYTES } from './attacks/on-bytes.ts'
import { ATTACKS_ON_CERTIFICATES } from './attacks/on-certificates.ts'
import { ATTACKS_ON_RECORD, RECORD_CHANGES_BETWEEN } from './attacks/on-record.ts'
import { ATTACKS_BETWEEN, ATTACKS_ON_STRUCTURE, increment } from './attacks/on-structure.ts'
import { minutesBytes } from './helpers/documents-room.ts'
import { certificateOf, SECRETARY, signAs, verifyWith } from './helpers/signing-room.ts'

let booty: Booty
const asSecretary = (bytes: Uint8Array) =>
  signAs(bytes, booty.secretary, { fieldName: 'minute_taker', signer: SECRETARY })

beforeAll(async () => {
  const unsigned = await minutesBytes(buildMinutes({ proposals: 2 }))
  const [chair, secretary, impostor] = await Promise.all([
    certificateOf(),
    certificateOf(SECRETARY),
    certificateOf(),
  ])
  const once = await signAs(unsigned, chair)
  const other = await signAs(await minutesBytes(buildMinutes({ proposals: 1 })), chair)
  booty = { unsigned, once, twice: once, other, chair, secretary, impostor }
  booty = { ...booty, twice: await asSecretary(once) }
})

const verify = (bytes: Uint8Array) => verifyWith(bytes, booty.chair, booty.secretary)

describe('what is clean', () => {
  it('is valid: signed once, signed twice, another document', async () => {
    for (const bytes of [booty.once, booty.twice, booty.other])
      expect(await verify(bytes)).toMatchObject({ status: 'valid', problems: [] })
  })

  const ELSEWHERE = new URL('../../fixtures/signed-elsewhere/', import.meta.url)
  const files = readdirSync(ELSEWHERE).filter((name) => name.endsWith('.pdf.gz'))
  const roots = ['root-rsa.pem', 'root-ec.pem'].map((name) => readFileSync(new URL(name, ELSEWHERE), 'utf8'))

  it.each(files)('%s, signed by another program, gives no false alarm', async (name) => {
    const pdf = new Uint8Array(gunzipSync(readFileSync(new URL(name, ELSEWHERE))))
    const report = await verifyPdf({ pdf, trustedPem: roots })
    expect(report.signatures.length).toBeGreaterThan(0)
    expect(report.signatures.flatMap(({ problems }) => problems)).toEqual([])
    expect(report.timestamps.flatMap(({ problems }) => problems)).toEqual([])
    expect(report.status).toBe('valid')
  })

  it.each([
    ['pyhanko-pades-rsa', ['B-B']],
    ['pyhanko-b-t', ['B-T']],
    ['pyhanko-b-lt', ['B-LT']],
    ['pyhanko-b-lta', ['B-LTA']],
    // Only the first lies under the time-stamp that covers its lists.
    ['pyhanko-b-lta-then-b-t', ['B-LTA', 'B-LT']],
    ['pyhanko-stamped-later', ['B-LT']],
    // The older kind has no levels.
    ['pyhanko-adbe', [null]],
  ])('%s, at its level', async (name, levels) => {
    const pdf = new Uint8Array(gunzipSync(readFileSync(new URL(`${name}.pdf.gz`, ELSEWHERE))))
    const { signatures } = await verifyPdf({ pdf, trustedPem: roots })
    expect(signatures.map(({ level }) => level)).toEqual(levels)
  })
})

const ALL: readonly NamedAttack[] = [
  ...ATTACKS_ON_BYTES,
  ...ATTACKS_ON_STRUCTURE,
  ...ATTACKS_ON_RECORD,
  ...ATTACKS_ON_CERTIFICATES,
]
const BETWEEN = [...ATTACKS_BETWEEN, ...RECORD_CHANGES_BETWEEN]

describe(`the corpus of ${ALL.length + BETWEEN.length} forgeries`, () => {
  it.each(ALL)('%s: is told apart from a clean file', async (_name, attack) => {
    const forged = await attack(booty)
    expect(Buffer.compare(forged, booty.twice), 'the forger did something').not.toBe(0)
    expect((await verify(forged)).status).not.toBe('valid')
  })

  it.each(BETWEEN)('between two signatures: %s: is blamed on the first', async (_name, change) => {
    const forged = await increment(booty.once, change)
    const signedAgain = await asSecretary(forged).catch(() => null)
    if (!signedAgain) return expect((await verify(forged)).status).not.toBe('valid')
    const report = await verify(signedAgain)
    expect(report.status).not.toBe('valid')
    // The second signed what lay before them.
    expect(report.signatures.find(({ fieldName }) => fieldName === 'minute_taker')?.problems ?? []).toEqual(
      [],
    )
  })
})
