import { describe, expect, it } from 'vitest'
import { composeResolutions } from '../../../electron/documents/compose/compose-resolutions.ts'
import type { DocumentRequest } from '../../../electron/documents/documents.ts'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { buildMinutes, buildResolutions } from '../../fixtures/documents/build-models.ts'
import { CREATED_AT, FONTS, textsOfBlocks, textsOfMinutes } from './helpers/documents-room.ts'
import { docxText, docxXml as readXml } from './helpers/read-docx.ts'
import { readPieces, textOf, withoutSpace } from './helpers/read-pdf.ts'

const docxXml = async (request: DocumentRequest, name?: string) => readXml(await makeDocx(request), name)

const minutes = buildMinutes({ proposals: 4 })
const resolutions = buildResolutions({ entries: 6 })
const cases: [DocumentRequest, string[]][] = [
  [{ kind: 'minutes', model: minutes }, textsOfMinutes(minutes)],
  [{ kind: 'resolutions', model: resolutions }, textsOfBlocks(composeResolutions(resolutions).blocks)],
]

describe.each(cases)('PDF and .docx of %o', (request, texts) => {
  it('carry the same facts', async () => {
    const pdf = withoutSpace(
      textOf(await readPieces(await makePdf(request, { fonts: FONTS, createdAt: CREATED_AT }))),
    )
    const docx = withoutSpace(docxText(await docxXml(request)))
    const facts = texts.map(withoutSpace).filter((fact) => fact !== '')
    expect(facts.filter((fact) => !docx.includes(fact))).toEqual([])
    // A page's end brings footer and page number between two lines of the PDF, so long facts are asked for in halves.
    const halves = facts.flatMap((fact) => (fact.length < 60 ? [fact] : [fact.slice(0, 40), fact.slice(-40)]))
    expect(halves.filter((fact) => !pdf.includes(fact)).length).toBeLessThanOrEqual(facts.length * 0.02)
  })
})

describe('the .docx', () => {
  it('sets font, size, weight and language for the complex script, distributes Thai, numbers pages in Thai', async () => {
    const xml = await docxXml({ kind: 'minutes', model: minutes })
    expect(xml).toContain('w:cs="TH SarabunPSK"')
    expect(xml).toContain('<w:szCs w:val="32"/>')
    expect(xml).toContain('<w:bCs/>')
    expect(xml).toContain('w:bidi="th-TH"')
    expect(xml).toContain('<w:jc w:val="thaiDistribute"/>')
    expect(xml).toContain('w:fmt="thaiNumbers"')
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('w:lineRule="auto"')
    expect(xml).toContain('<w:titlePg/>')
  })

  it('is marked as a sample, since Word would lose a watermark', async () => {
    const headers = ['word/header1.xml', 'word/header2.xml']
    for (const header of headers)
      expect(await docxXml({ kind: 'minutes', model: minutes }, header)).toContain('ตัวอย่าง')
  })
})
