import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { CREATED_AT, FONTS } from '../../unit/documents/helpers/documents-room.ts'
import { isMissing, makeFolder, run, title } from './tools.ts'

/** An office's scanner; a telephone sees more. */
const SCAN_DPI = 200

const folder = makeFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a foreign reader finds on the printed pages, in their order. */
async function codesOn(pdf: Uint8Array, name: string): Promise<string[]> {
  writeFileSync(join(folder, `${name}.pdf`), pdf)
  await run('pdftoppm', [
    ...['-r', String(SCAN_DPI), '-gray', '-png'],
    ...[join(folder, `${name}.pdf`), join(folder, name)],
  ])
  const pages = readdirSync(folder).filter((file) => file.startsWith(name) && file.endsWith('.png'))
  const found: string[] = []
  for (const page of pages.sort()) {
    const said = await run('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', join(folder, page)])
    found.push(...said.split('\n').filter((line) => line.startsWith('MATI')))
  }
  return found
}

const missing = isMissing('pdftoppm') || isMissing('zbarimg')
describe.skipIf(missing)(title('zbarimg', 'codes read from paper'), () => {
  it('a score sheet brings back its item and member', async () => {
    const request = buildPapers({ items: 3 }).find(({ kind }) => kind === 'score_sheets')
    if (request?.kind !== 'score_sheets') throw new Error('no sheets among the papers')
    const pdf = await makePdf(request, { fonts: FONTS, createdAt: CREATED_AT })
    expect(await codesOn(pdf, 'sheets')).toEqual(request.model.sheets.map(({ code }) => code))
  })

  it('every page of what is signed tells the head of the log', async () => {
    const model = buildMinutes({ proposals: 2 })
    const pdf = await makePdf({ kind: 'minutes', model }, { fonts: FONTS, createdAt: CREATED_AT })
    const codes = await codesOn(pdf, 'minutes')
    expect(codes.length).toBeGreaterThan(1)
    expect(new Set(codes)).toEqual(new Set([`MATI:SHA256:${model.auditHead?.toUpperCase()}`]))
  })
})
