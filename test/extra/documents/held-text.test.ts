import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../../electron/documents/compose/compose-document.ts'
import type { DocumentRequest } from '../../../electron/documents/documents.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { CREATED_AT, FONTS } from '../../unit/documents/helpers/documents-room.ts'
import { flowOf, flowOfItems, heldMinutes } from '../../unit/documents/helpers/held-text.ts'
import {
  brokenAfterHyphen,
  type Expected,
  exactShare,
  pageFaults,
  readBack,
  type SetLine,
} from '../../unit/documents/helpers/set-lines.ts'
import { isMissing, makeFolder, run, title } from './tools.ts'

const folder = makeFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The held text over more than 187 pages, and every kind of paper. */
const model = heldMinutes(25)
const files: { path: string; flow: Expected[] }[] = []

beforeAll(async () => {
  const requests: DocumentRequest[] = [{ kind: 'minutes', model }, ...buildPapers({ items: 9 })]
  for (const [index, request] of requests.entries()) {
    const path = join(folder, `${index}-${request.kind}.pdf`)
    writeFileSync(path, await makePdf(request, { fonts: FONTS, createdAt: CREATED_AT }))
    files.push({ path, flow: index === 0 ? flowOfItems(model) : flowOf(composeDocument(request).blocks) })
  }
})

/** Page numbers, and the foot with the head of the log. */
const isEdge = (text: string): boolean => /^-\s*[๐-๙]+\s*-$/.test(text) || text.startsWith('รหัสตรวจสอบบันทึก')

/** One page per form feed, one line per line. */
const linesOfText = (text: string): SetLine[] =>
  text.split('\f').flatMap((page, index) =>
    page
      .split('\n')
      .map((line) => ({ page: index + 1, text: line }))
      .filter((line) => line.text.trim() !== '' && !isEdge(line.text.trim())),
  )

const READERS = [
  {
    tool: 'pdftotext',
    words: 'pdftotext -raw',
    read: (path: string) => run('pdftotext', ['-raw', path, '-']),
  },
  {
    tool: 'mutool',
    words: 'mutool draw',
    read: (path: string) => run('mutool', ['draw', '-q', '-F', 'txt', path]),
  },
]

describe.each(READERS)('$words', ({ tool, words, read }) => {
  it.skipIf(isMissing(tool))(
    title(
      tool,
      `${words} gives 99.9 % of the lines of running text back exactly, as they stand on their pages`,
    ),
    async () => {
      for (const { path, flow } of files) {
        const blocks = readBack(flow, linesOfText(await read(path)))
        expect(blocks.flatMap(({ wrong }) => wrong).slice(0, 20)).toEqual([])
        expect(exactShare(blocks)).toBeGreaterThanOrEqual(0.999)
        expect(brokenAfterHyphen(blocks)).toEqual([])
        expect(pageFaults(blocks)).toEqual({ orphans: [], widows: [], stranded: [] })
      }
    },
    120_000,
  )
})
