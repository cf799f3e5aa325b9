import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as check from '../../../electron/documents/archive/find-faults.ts'
import { ARCHIVAL_RULES } from '../../../electron/documents/archive/inspection.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { inkPng } from '../../helpers/ink-png.ts'
import { CREATED_AT, FONTS, minutesBytes } from './helpers/documents-room.ts'
import { PLANTED_FAULTS } from './helpers/planted-faults.ts'
import { certificateOf, SECRETARY, signAs } from './helpers/signing-room.ts'

const { findArchivalFaults } = check
const context = { fonts: FONTS, createdAt: CREATED_AT }
let clean: Uint8Array
beforeAll(async () => {
  clean = await minutesBytes(buildMinutes({ proposals: 1 }))
})

describe('what is clean', () => {
  it('is every paper, by what it claims', async () => {
    for (const request of buildPapers({ items: 2 })) {
      const flavour = request.kind === 'minutes' || request.kind === 'resolutions' ? '3b' : '2b'
      expect([request.kind, await findArchivalFaults(await makePdf(request, context), flavour)]).toEqual([
        request.kind,
        [],
      ])
    }
  }, 60_000)

  it('is what two people signed, and the same file written anew by another hand', async () => {
    const once = await signAs(clean, await certificateOf())
    const twice = await signAs(once, await certificateOf(SECRETARY), {
      fieldName: 'minute_taker',
      signer: SECRETARY,
    })
    const withPicture = await signAs(clean, await certificateOf(), { image: inkPng() })
    for (const bytes of [once, twice, withPicture]) expect(await findArchivalFaults(bytes, '3b')).toEqual([])
    expect(await findArchivalFaults(await (await PDF.load(clean)).save(), '3b')).toEqual([])
  })

  it('is a paper of a body whose name XML would read as its own signs', async () => {
    const pdf = await minutesBytes(buildMinutes({ proposals: 0, bodyName: 'ศูนย์ R&D <ทดลอง>' }))
    expect(await findArchivalFaults(pdf, '3b')).toEqual([])
  })
})

describe(`${PLANTED_FAULTS.length} planted faults`, () => {
  it.each(PLANTED_FAULTS)('%s: %s', async (_what, rule, plant) => {
    const faults = await findArchivalFaults(await plant(clean), '3b')
    expect(faults.map((fault) => fault.rule)).toContain(rule)
  })

  it('are of every rule but those that cannot be planted by editing', () => {
    const planted = new Set(PLANTED_FAULTS.map(([, rule]) => rule))
    // Encryption needs a whole file anew; a wrong length is mended by whoever reads it.
    expect(ARCHIVAL_RULES.filter((rule) => !planted.has(rule))).toEqual(['encryption', 'stream_length'])
  })

  it('among them a file in a 2b, and what is no PDF', async () => {
    expect((await findArchivalFaults(clean, '2b')).map(({ rule }) => rule)).toEqual([
      'metadata_claim',
      'attachment',
    ])
    expect(await findArchivalFaults(new TextEncoder().encode('no'), '2b')).not.toEqual([])
  })
})

it('a file that fails is not given out: the rules are named, and no file comes back', async () => {
  const find = vi.spyOn(check, 'findArchivalFaults')
  find.mockResolvedValueOnce([
    { rule: 'font_widths', detail: 'x' },
    { rule: 'font_widths', detail: 'y' },
  ])
  await expect(minutesBytes(buildMinutes({ proposals: 0 }))).rejects.toMatchObject({
    code: 'NOT_ARCHIVAL',
    detail: ['font_widths'],
  })
  find.mockRestore()
})
