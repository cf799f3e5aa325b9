import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { upgradeWith } from '../../../electron/documents/sign/upgrade-pdf.ts'
import type { FetchEvidence } from '../../../electron/documents/sign/upgrade-request.ts'
import { verifyPdf } from '../../../electron/documents/sign/verify-pdf.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { minutesBytes } from '../../unit/documents/helpers/documents-room.ts'
import { SECRETARY, signAs } from '../../unit/documents/helpers/signing-room.ts'
import { makePeople, STEPS } from '../../unit/documents/helpers/stamping-room.ts'
import { answerAbout, chargeResponder } from '../../unit/documents/helpers/status-answers.ts'
import { signList } from '../../unit/documents/helpers/timestamp-authority.ts'
import { createOpensslTsa, type OpensslTsa } from './openssl-tsa.ts'
import { isMissing, makeFolder, run, title } from './tools.ts'

/**
 * What others say of our signed files. `MATI_PYHANKO`: a python with pyHanko in it. `MATI_DSS`: a folder with the jars
 * of eu.europa.ec.joinup.sd-dss (dss-pades-pdfbox, dss-validation, dss-policy-jaxb, dss-utils-apache-commons,
 * dss-crl-parser-stream, dss-cms-object) and their dependencies.
 */
const PYTHON = process.env.MATI_PYHANKO ?? ''
const DSS = process.env.MATI_DSS ?? ''
const isDssMissing = !existsSync(DSS) || isMissing('java')
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const LEVELS = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const
/** As B-LTA, with answers about single certificates (OCSP) in place of lists. */
const ANSWERED = 'B-LTA-OCSP'
const FILES = [...LEVELS, ANSWERED] as const
/** Below B-LT nobody can say that the certificates were not taken back: the validator may not go and ask. */
const VERDICTS = {
  'B-B': /\|PAdES-BASELINE-B\|INDETERMINATE\|CERTIFICATE_CHAIN_GENERAL_FAILURE .*No revocation data/,
  'B-T': /\|PAdES-BASELINE-T\|INDETERMINATE\|CERTIFICATE_CHAIN_GENERAL_FAILURE .*No revocation data/,
  'B-LT': /\|PAdES-BASELINE-LT\|TOTAL_PASSED\|/,
  'B-LTA': /\|PAdES-BASELINE-LTA\|TOTAL_PASSED\|/,
  [ANSWERED]: /\|PAdES-BASELINE-LTA\|TOTAL_PASSED\|/,
} as const
const folder = makeFolder()
const fileOf = (level: string) => join(folder, `${level}.pdf`)
const DAY_MS = 86_400_000
let roots = ''

async function prepare(): Promise<void> {
  const now = Date.now()
  const days = (count: number) => new Date(Math.floor(now / 1000) * 1000 + count * DAY_MS)
  const people = await makePeople({ validFrom: days(-2), validTo: days(365) })
  const tsa = await createOpensslTsa(join(folder, 'tsa'))
  const at = new Date(now - 60_000).toISOString()
  const once = await signAs(
    await minutesBytes(buildMinutes({ proposals: 2, isSample: false })),
    people.chair,
    { at },
  )
  const other = { at, fieldName: 'minute_taker', signer: SECRETARY }
  const signed = await signAs(once, people.secretary, other)
  const trustedPem = [people.rootPem, tsa.rootPem]
  const lists = [await signList(people.root, { at: new Date(Math.floor(now / 1000) * 1000) }), tsa.list]
  writeFileSync(join(folder, 'people.pem'), people.rootPem)
  writeFileSync(fileOf('B-B'), signed)
  roots = `${join(folder, 'people.pem')},${tsa.rootPath}`
  for (const level of LEVELS.slice(1)) {
    const request = { pdf: signed, level: level as Exclude<typeof level, 'B-B'>, trustedPem, evidence: lists }
    const { pdf, reached, problem } = await upgradeWith(STEPS, request, { fetchTimestamp: tsa.fetch })
    expect({ reached, problem }).toEqual({ reached: level, problem: null })
    expect((await verifyPdf({ pdf, trustedPem })).status).toBe('valid')
    writeFileSync(fileOf(level), pdf)
  }
  writeFileSync(fileOf(ANSWERED), await answered({ pdf: signed, people, tsa, trustedPem }))
}

/** openssl answers our questions about its own certificate. */
async function answered(facts: {
  pdf: Uint8Array
  people: Awaited<ReturnType<typeof makePeople>>
  tsa: OpensslTsa
  trustedPem: string[]
}): Promise<Uint8Array> {
  const { pdf, people, tsa, trustedPem } = facts
  const from = new Date(Math.floor(Date.now() / 1000) * 1000)
  const until = new Date(from.getTime() + 7 * DAY_MS)
  const dates = { validFrom: new Date(from.getTime() - DAY_MS), validTo: until }
  const responder = await chargeResponder(people.root, dates)
  const evidence = await Promise.all(
    [people.chair, people.secretary].map(({ own }) =>
      answerAbout(own.certificate, people.root, { from, until, responder }),
    ),
  )
  const ask: FetchEvidence = (wanted) =>
    Promise.all(wanted.flatMap(({ questions }) => questions.map(({ request }) => tsa.answer(request))))
  const raised = await upgradeWith(
    STEPS,
    { pdf, level: 'B-LTA', trustedPem, evidence },
    { fetchTimestamp: tsa.fetch, fetchEvidence: [ask] },
  )
  expect(raised).toMatchObject({ reached: 'B-LTA', problem: null, missing: [] })
  return raised.pdf
}

describe.skipIf(isMissing('openssl'))(title('openssl', 'files raised with openssl’s time-stamps'), () => {
  beforeAll(prepare)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('reach every level', () => {
    for (const level of FILES) expect(existsSync(fileOf(level))).toBe(true)
  })

  it.skipIf(PYTHON === '')(
    `pyHanko: every signature and time-stamp holds${PYTHON === '' ? ' (skipped: MATI_PYHANKO not set)' : ''}`,
    async () => {
      const answer = await run(PYTHON, [here('./pyhanko-validate.py'), roots, ...FILES.map(fileOf)])
      const lines = answer.split('\n').filter((line) => /\|(signature|timestamp)\|/.test(line))
      // Two signatures each; one time-stamp at B-T and B-LT, two at B-LTA.
      expect(lines).toHaveLength(16)
      for (const line of lines) expect(line).toMatch(/\|True\|(NONE|LTA_UPDATES|FORM_FILLING)$/)
    },
  )

  it.skipIf(isDssMissing)(
    `EU DSS: every signature is of its level${isDssMissing ? ' (skipped: MATI_DSS not set)' : ''}`,
    async () => {
      const jars = readdirSync(DSS).map((name) => join(DSS, name))
      const args = [
        '-Xmx600m',
        '-cp',
        jars.join(delimiter),
        here('./dss-validate.java'),
        roots,
        ...FILES.map(fileOf),
      ]
      const lines = (await run('java', args)).split('\n').filter((line) => line.includes('|signature|'))
      expect(lines).toHaveLength(10)
      for (const level of FILES)
        for (const line of lines.filter((each) => each.startsWith(`${level}.pdf`)))
          expect(line).toMatch(VERDICTS[level])
    },
    120_000,
  )
})
