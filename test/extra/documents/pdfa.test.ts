import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { inkPng } from '../../helpers/ink-png.ts'
import { CREATED_AT, FONTS, minutesBytes } from '../../unit/documents/helpers/documents-room.ts'
import { certificateOf, SECRETARY, signAs } from '../../unit/documents/helpers/signing-room.ts'
import { makeFolder } from './tools.ts'
import { isVeraPdfMissing, validate, veraPdfTitle } from './verapdf.ts'

const folder = makeFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function keep(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, bytes)
  return path
}

const context = { fonts: FONTS, createdAt: CREATED_AT }
const noneOf = (files: readonly string[]) => new Map(files.map((file) => [file, []]))

describe.skipIf(isVeraPdfMissing)(veraPdfTitle('veraPDF'), () => {
  it('finds every paper to be the PDF/A that it says it is', async () => {
    const files = { '2b': [] as string[], '3b': [] as string[] }
    for (const request of buildPapers({ items: 3 })) {
      const flavour = request.kind === 'minutes' || request.kind === 'resolutions' ? '3b' : '2b'
      files[flavour].push(keep(request.kind, await makePdf(request, context)))
    }
    for (const flavour of ['2b', '3b'] as const)
      expect(await validate(flavour, files[flavour])).toEqual(noneOf(files[flavour]))
  }, 120_000)

  it('finds minutes still to be PDF/A after two signatures with their visible blocks, one of them with a picture', async () => {
    const pdf = await minutesBytes(buildMinutes({ proposals: 3, isSample: false }))
    const once = await signAs(pdf, await certificateOf({ kind: 'rsa' }))
    const certificate = await certificateOf(SECRETARY)
    const twice = await signAs(once, certificate, {
      ...{ fieldName: 'minute_taker', signer: SECRETARY },
      image: inkPng(),
    })
    const files = [keep('once', once), keep('twice', twice)]
    expect(await validate('3b', files)).toEqual(noneOf(files))
  }, 120_000)

  it('is asked in a way that finds a fault', async () => {
    const pdf = Buffer.from(await minutesBytes(buildMinutes({ proposals: 0 })))
    const at = pdf.indexOf('/GTS_PDFA1')
    pdf.write('/GTS_PDFX9', at, 'latin1')
    const file = keep('damaged', pdf)
    expect((await validate('3b', [file])).get(file)).not.toEqual([])
  }, 60_000)
})
