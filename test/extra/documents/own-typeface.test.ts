import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findArchivalFaults } from '../../../electron/documents/archive/find-faults.ts'
import { composeDocument } from '../../../electron/documents/compose/compose-document.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { type FontFiles, fillFaces } from '../../../electron/documents/pdf/fonts.ts'
import { typeScaleOf } from '../../../electron/documents/pdf/type-scale.ts'
import { shapeWithHarfBuzz } from '../../../electron/documents/thai-typography/harfbuzz.ts'
import { inspectTypeface } from '../../../electron/documents/typeface/inspect-typeface.ts'
import type { MinutesModel } from '../../../shared/domain/documents/minutes-model.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { CREATED_AT } from '../../unit/documents/helpers/documents-room.ts'
import { flowOf, flowOfItems, heldMinutes } from '../../unit/documents/helpers/held-text.ts'
import { beyondMargins, bodyOf, readPieces } from '../../unit/documents/helpers/read-pdf.ts'
import { brokenAfterHyphen, linesOf, pageFaults, readBack } from '../../unit/documents/helpers/set-lines.ts'
import { isMissing, makeFolder, run } from './tools.ts'
import { isVeraPdfMissing, validate } from './verapdf.ts'

/** A folder with the TTF files of one family, as an agency has them: no font without a licence lies in the project. */
const FOLDER = process.env.MATI_TH_SARABUN
const isFolderMissing = FOLDER === undefined || !existsSync(FOLDER)
const title = isFolderMissing
  ? 'an agency’s fonts (skipped: MATI_TH_SARABUN names no folder)'
  : `the fonts in ${FOLDER}`

const folder = makeFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(isFolderMissing)(title, () => {
  let fonts: FontFiles
  let paths: string[] = []
  beforeAll(async () => {
    paths = readdirSync(FOLDER ?? '')
      .filter((name) => name.toLowerCase().endsWith('.ttf'))
      .map((name) => join(FOLDER ?? '', name))
    const { files } = await inspectTypeface(paths.map((path) => new Uint8Array(readFileSync(path))))
    fonts = fillFaces(files)
  })
  const make = (request: Parameters<typeof makePdf>[0]) => makePdf(request, { fonts, createdAt: CREATED_AT })

  it('set the held text over 187 pages and more: nothing beyond the margins, every line exact, no widow', async () => {
    // Not every such font has the small digits of chemistry.
    const plain = JSON.stringify(heldMinutes(32)).replace(/[₀-₉]/g, (digit) => digit.normalize('NFKC'))
    const model = JSON.parse(plain) as MinutesModel
    const body = bodyOf(await readPieces(await make({ kind: 'minutes', model })), typeScaleOf(fonts).size)
    expect(body.at(-1)?.page).toBeGreaterThanOrEqual(187)
    expect(beyondMargins(body)).toEqual([])
    const set = readBack(flowOfItems(model), linesOf(body))
    expect(set.flatMap(({ wrong }) => wrong).slice(0, 20)).toEqual([])
    expect(pageFaults(set)).toEqual({ orphans: [], widows: [], stranded: [] })
    expect(brokenAfterHyphen(set)).toEqual([])
  }, 180_000)

  it('set every paper: nothing beyond the margins, every line exact, PDF/A by our check and by veraPDF', async () => {
    const files = { '2b': [] as string[], '3b': [] as string[] }
    for (const request of buildPapers({ items: 9 })) {
      const pdf = await make(request)
      const flavour = request.kind === 'minutes' || request.kind === 'resolutions' ? '3b' : '2b'
      const path = join(folder, `${request.kind}.pdf`)
      writeFileSync(path, pdf)
      files[flavour].push(path)
      const body = bodyOf(await readPieces(pdf), typeScaleOf(fonts).size)
      expect([request.kind, beyondMargins(body)]).toEqual([request.kind, []])
      const set = readBack(flowOf(composeDocument(request).blocks), linesOf(body))
      expect([request.kind, set.flatMap(({ wrong }) => wrong)]).toEqual([request.kind, []])
      expect(await findArchivalFaults(pdf, flavour)).toEqual([])
    }
    if (isVeraPdfMissing) return
    for (const flavour of ['2b', '3b'] as const)
      expect([...(await validate(flavour, files[flavour])).values()].flat()).toEqual([])
  }, 180_000)

  it.skipIf(isMissing('hb-shape'))(
    'shape every syllable as HarfBuzz itself does',
    async () => {
      const consonants = Array.from({ length: 46 }, (_, index) => String.fromCharCode(0x0e01 + index))
      const marks = ['', ...'ัิีึืฺุู็่้๊๋์ํ๎'].flatMap((first) => ['', ...'ุู่้๊๋์ำ'].map((second) => first + second))
      const syllables = consonants.flatMap((letter) => marks.map((mark) => `${letter}${mark}`))
      const list = join(folder, 'syllables.txt')
      writeFileSync(list, syllables.join('\n'))
      const path = paths[0] ?? ''
      const bytes = new Uint8Array(readFileSync(path))
      const theirs = await run('hb-shape', [
        ...[
          '--no-glyph-names',
          '--no-clusters',
          '--script=Thai',
          '--direction=ltr',
          `--text-file=${list}`,
          path,
        ],
      ])
      const lines = theirs.trim().split('\n')
      const different = syllables.filter((syllable, index) => {
        const own = shapeWithHarfBuzz(bytes, syllable, []).map(({ id, xAdvance, xOffset, yOffset }) => {
          const offset = xOffset !== 0 || yOffset !== 0 ? `@${xOffset},${yOffset}` : ''
          return `${id}${offset}+${xAdvance}`
        })
        // Marks of no width typed the wrong way round are drawn in another order there, to the same picture.
        const real = (lines[index] ?? '').slice(1, -1).split('|')
        return own.toSorted().join('|') !== real.toSorted().join('|')
      })
      expect(lines).toHaveLength(syllables.length)
      expect(different).toEqual([])
    },
    60_000,
  )
})
