import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { CREATED_AT, FONTS } from '../../unit/documents/helpers/documents-room.ts'
import { readGreyPng, shareThatDiffers } from './grey-png.ts'
import { isMissing, makeFolder, run, title } from './tools.ts'

/**
 * Pages that were looked at. After a change that is meant: `MATI_RENEW_GOLDEN=1 npx vitest run
 * test/extra/documents/golden.test.ts`, then look at what git says has changed.
 */
const GOLDEN = fileURLToPath(new URL('../../fixtures/documents/golden/', import.meta.url))
const isRenewing = process.env.MATI_RENEW_GOLDEN === '1'
/** Enough to see a line, a rule or a picture that moved; small enough to keep. */
const DPI = 40
/** A line of text that moves by a pixel is some 0.3 % of its page. */
const MAX_SHARE = 0.001

const folder = makeFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The pages of a paper as PNG files, in order. */
async function drawPages(name: string, pdf: Uint8Array): Promise<{ name: string; bytes: Buffer }[]> {
  const [own, file] = [join(folder, name), join(folder, `${name}.pdf`)]
  mkdirSync(own)
  writeFileSync(file, pdf)
  await run('pdftoppm', ['-r', String(DPI), '-gray', '-png', file, join(own, name)])
  return readdirSync(own)
    .sort()
    .map((page) => ({ name: page, bytes: readFileSync(join(own, page)) }))
}

const goldenNames = (kind: string): string[] =>
  existsSync(GOLDEN)
    ? readdirSync(GOLDEN)
        .filter((name) => name.replace(/-\d+\.png$/, '') === kind)
        .sort()
    : []

function renew(kind: string, pages: readonly { name: string; bytes: Buffer }[]): void {
  mkdirSync(GOLDEN, { recursive: true })
  for (const name of goldenNames(kind)) rmSync(join(GOLDEN, name))
  for (const { name, bytes } of pages) writeFileSync(join(GOLDEN, name), bytes)
}

describe.skipIf(isMissing('pdftoppm'))(title('pdftoppm', 'golden pages'), () => {
  it.each(buildPapers({ items: 2 }))('$kind looks as it did when it was looked at', async (request) => {
    const pdf = await makePdf(request, { fonts: FONTS, createdAt: CREATED_AT })
    const pages = await drawPages(request.kind, pdf)
    if (isRenewing) renew(request.kind, pages)
    expect(pages.map(({ name }) => name)).toEqual(goldenNames(request.kind))
    const shares = pages.map(({ name, bytes }) =>
      shareThatDiffers(readGreyPng(bytes), readGreyPng(readFileSync(join(GOLDEN, name)))),
    )
    expect(pages.filter((_, index) => (shares[index] ?? 1) > MAX_SHARE).map(({ name }) => name)).toEqual([])
  })

  it('is a comparison that sees a line moved by a pixel', () => {
    const [name = ''] = goldenNames('minutes')
    const page = readGreyPng(readFileSync(join(GOLDEN, name)))
    const moved = { ...page, pixels: new Uint8Array(page.pixels) }
    const [from, to] = [
      Math.floor(page.height * 0.85) * page.width,
      Math.floor(page.height * 0.9) * page.width,
    ]
    moved.pixels.copyWithin(from + page.width, from, to)
    expect(shareThatDiffers(page, moved)).toBeGreaterThan(MAX_SHARE)
  })
})
