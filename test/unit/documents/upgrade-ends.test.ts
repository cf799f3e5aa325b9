import { beforeAll, describe, expect, it } from 'vitest'
import { upgradeWith } from '../../../electron/documents/sign/upgrade-pdf.ts'
import type { UpgradeDoors, UpgradeStep } from '../../../electron/documents/sign/upgrade-request.ts'
import { verifyPdf } from '../../../electron/documents/sign/verify-pdf.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { minutesBytes } from './helpers/documents-room.ts'
import { signAs } from './helpers/signing-room.ts'
import { makePeople, STEPS } from './helpers/stamping-room.ts'
import { createTimestampAuthority, signList, type TimestampAuthority } from './helpers/timestamp-authority.ts'

let people: Awaited<ReturnType<typeof makePeople>>
let tsa: TimestampAuthority
let pdf: Uint8Array
let trustedPem: string[]
let lists: Uint8Array[]

beforeAll(async () => {
  people = await makePeople()
  tsa = await createTimestampAuthority()
  pdf = await signAs(await minutesBytes(buildMinutes({ proposals: 0 })), people.chair)
  trustedPem = [people.rootPem, tsa.rootPem]
  const at = new Date('2014-01-31T00:00:00Z')
  lists = [await signList(people.root, { at }), await tsa.list(at)]
})

const raise = (doors: Partial<UpgradeDoors>, evidence = lists) =>
  upgradeWith(STEPS, { pdf, level: 'B-LTA', trustedPem, evidence }, { fetchTimestamp: tsa.answer, ...doors })
const SILENCE = new Promise<never>(() => undefined)

describe('an upgrade that is cancelled', () => {
  it('while the time-stamp server is silent leaves the file as it was', async () => {
    const controller = new AbortController()
    const result = await raise({
      signal: controller.signal,
      fetchTimestamp: () => {
        controller.abort()
        return SILENCE
      },
    })
    expect(result).toEqual({ pdf, reached: 'B-B', problem: 'CANCELLED', missing: [], untrusted: [] })
  })

  it('while a server for lists is silent keeps the time that is proven', async () => {
    const controller = new AbortController()
    const fetchEvidence = () => {
      controller.abort()
      return SILENCE
    }
    const result = await raise({ signal: controller.signal, fetchEvidence: [fetchEvidence] }, [])
    expect(result).toMatchObject({ reached: 'B-T', problem: 'CANCELLED' })
    const report = await verifyPdf({ pdf: result.pdf, trustedPem })
    expect(report.status).toBe('valid')
    expect(report.signatures.map(({ level }) => level)).toEqual(['B-T'])
  })

  it.each<[UpgradeStep, string]>([
    ['check', 'B-B'],
    ['time', 'B-B'],
    ['seal', 'B-LT'],
  ])('at the step “%s” stands at %s, and asks nobody any more', async (step, reached) => {
    const controller = new AbortController()
    const onStep = (at: UpgradeStep) => void (at === step ? controller.abort() : undefined)
    let asked = 0
    const fetchTimestamp: UpgradeDoors['fetchTimestamp'] = (request) => {
      asked += 1
      return tsa.answer(request)
    }
    const result = await raise({ signal: controller.signal, onStep, fetchTimestamp })
    expect(result).toMatchObject({ reached, problem: 'CANCELLED' })
    expect(asked).toBe(reached === 'B-B' ? 0 : 1)
    expect((await verifyPdf({ pdf: result.pdf, trustedPem })).status).toBe('valid')
  })

  it('after its end changes nothing; its steps were told in their order', async () => {
    const controller = new AbortController()
    const steps: UpgradeStep[] = []
    const result = await raise({ signal: controller.signal, onStep: (step) => steps.push(step) })
    controller.abort()
    expect(result).toMatchObject({ reached: 'B-LTA', problem: null })
    expect(steps).toEqual(['check', 'time', 'embed', 'seal'])
  })

  it('a step that fails without a cancel is no cancel', async () => {
    const { signal } = new AbortController()
    const broken = { ...STEPS, embed: () => Promise.reject(new Error('broken')) }
    const request = { pdf, level: 'B-LTA', trustedPem, evidence: lists } as const
    await expect(upgradeWith(broken, request, { fetchTimestamp: tsa.answer, signal })).rejects.toThrow(
      'broken',
    )
  })
})

describe('what keeps an upgrade from its end', () => {
  it.each(['OFFLINE', 'TOO_SLOW', 'NO_ANSWER'] as const)('a door that says %s', async (why) => {
    const result = await raise({ fetchTimestamp: () => Promise.resolve(why) })
    expect(result).toMatchObject({ pdf, reached: 'B-B', problem: why })
  })

  it('a signer whose issuer is not trusted here is told by name, and no server is asked for lists', async () => {
    let asked = 0
    const fetchEvidence = () => {
      asked += 1
      return Promise.resolve([])
    }
    const doors = { fetchTimestamp: tsa.answer, fetchEvidence: [fetchEvidence] }
    const request = { pdf, level: 'B-LTA' as const, trustedPem: [tsa.rootPem], evidence: lists }
    const result = await upgradeWith(STEPS, request, doors)
    expect(result).toMatchObject({
      reached: 'B-T',
      problem: 'SIGNER_UNTRUSTED',
      untrusted: [{ name: 'สมาชิกตัวอย่าง ๑', issuer: 'ผู้ออกใบรับรอง (ทดสอบ)' }],
    })
    expect(asked).toBe(0)
    // Trusted another day, it goes on from there.
    const later = await upgradeWith(STEPS, { ...request, pdf: result.pdf, trustedPem }, doors)
    expect(later).toMatchObject({ reached: 'B-LTA', problem: null, untrusted: [] })
  })
})
