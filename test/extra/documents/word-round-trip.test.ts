import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { composeDocument } from '../../../electron/documents/compose/compose-document.ts'
import { readMinutes } from '../../../electron/documents/docx/read-minutes.ts'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import { compareMinutesFile } from '../../../shared/domain/documents/minutes-file.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { textsOfBlocks } from '../../unit/documents/helpers/documents-room.ts'
import { editDocx, wordParagraph } from '../../unit/documents/helpers/edit-docx.ts'
import { factsOf, firstOutOfOrder, missingFacts } from '../../unit/documents/helpers/model-facts.ts'
import { docxText, docxXml } from '../../unit/documents/helpers/read-docx.ts'
import { withoutSpace } from '../../unit/documents/helpers/read-pdf.ts'
import { isMissing, makeFolder, run, title } from './tools.ts'

const folder = makeFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All of them opened and saved again by one LibreOffice, in a profile of its own. @returns them in their order */
async function convert(files: ReadonlyMap<string, Uint8Array>, to: 'docx' | 'pdf'): Promise<Uint8Array[]> {
  const saved = mkdtempSync(join(folder, 'saved-'))
  const paths = [...files].map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const filter = to === 'docx' ? 'docx:Office Open XML Text' : 'pdf'
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', saved, ...paths])
  return [...files.keys()].map((name) => readFileSync(join(saved, `${name}.${to}`)))
}

async function savedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  const [saved] = await convert(new Map([['minutes', docx]]), 'docx')
  if (!saved) throw new Error('nothing was saved')
  return saved
}

describe.skipIf(isMissing('soffice'))(title('soffice', 'minutes saved by LibreOffice'), () => {
  const model = buildMinutes({ proposals: 3, meetingId: 'meeting', isDraft: true })
  const compare = async (edited: Uint8Array) => {
    const printed = await makeDocx({ kind: 'minutes', model })
    return compareMinutesFile(readMinutes(printed), readMinutes(edited))
  }

  test('come back with every fact and every paragraph as they were', { timeout: 120_000 }, async () => {
    const saved = await savedByLibreOffice(await makeDocx({ kind: 'minutes', model }))
    expect(readMinutes(saved).source).toMatchObject({ meetingId: 'meeting' })
    expect(await compare(saved)).toEqual({ changes: [], differences: [], stray: [] })
  })

  test('come back with what was edited before it was saved', { timeout: 120_000 }, async () => {
    const [first = ''] = model.items[0]?.paragraphs ?? []
    const added = wordParagraph('ย่อหน้าที่เพิ่ม')
    const edited = editDocx(await makeDocx({ kind: 'minutes', model }), (xml) => {
      const end = xml.indexOf('</w:p>', xml.indexOf(first)) + '</w:p>'.length
      return `${xml.slice(0, end)}${added}${xml.slice(end)}`.replace('๖\u00a0เสียง', '๗\u00a0เสียง')
    })
    const { changes, differences } = await compare(await savedByLibreOffice(edited))
    expect(changes.map(({ paragraphs }) => paragraphs.slice(0, 2))).toEqual([[first, 'ย่อหน้าที่เพิ่ม']])
    expect(differences).toMatchObject([{ cause: 'by_hand', id: expect.stringMatching(/\.r$/) }])
  })
})

/** Page number, mark and foot of each page, which stand within what goes on behind them. */
const PAGE_MARKS = /^\f?(?:- \S+ -|ตัวอย่าง|รหัสตรวจสอบบันทึก.*)\s*$/gm

describe.skipIf(isMissing('soffice'))(title('soffice', 'every paper in LibreOffice'), () => {
  const requests = buildPapers({ items: 4 })
  const made = async () =>
    new Map(
      await Promise.all(requests.map(async (request) => [request.kind, await makeDocx(request)] as const)),
    )
  const blocksOf = (request: (typeof requests)[number]) =>
    textsOfBlocks(composeDocument(request).blocks).filter((text) => text.trim() !== '')

  test('is opened and saved with every fact in it once, in its order', { timeout: 300_000 }, async () => {
    const files = await made()
    const saved = await convert(files, 'docx')
    for (const [index, request] of requests.entries()) {
      const docx = saved[index] ?? new Uint8Array()
      const text = withoutSpace(docxText(docxXml(docx)))
      const told = {
        missing: missingFacts(factsOf(request), text),
        order: firstOutOfOrder(blocksOf(request), text),
      }
      expect({ kind: request.kind, ...told }).toEqual({ kind: request.kind, missing: [], order: null })
      // Some kinds of control make it write the text of a paragraph over again.
      expect([request.kind, text.length]).toEqual([
        request.kind,
        withoutSpace(docxText(docxXml(files.get(request.kind) ?? docx))).length,
      ])
    }
  })

  test('is laid out on pages with every fact of its model', { timeout: 300_000 }, async () => {
    const pdfs = await convert(await made(), 'pdf')
    for (const [index, request] of requests.entries()) {
      const path = join(folder, `${request.kind}.pdf`)
      writeFileSync(path, pdfs[index] ?? new Uint8Array())
      const text = await run('pdftotext', ['-raw', path, '-'])
      const missing = missingFacts(factsOf(request), text.replace(PAGE_MARKS, ''))
      expect({ kind: request.kind, missing }).toEqual({ kind: request.kind, missing: [] })
    }
  })
})
