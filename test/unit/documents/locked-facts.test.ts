import { describe, expect, it } from 'vitest'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import type { Paper } from '../../../shared/domain/documents/papers.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { withoutControls } from './helpers/edit-docx.ts'
import { factsOf, folded, missingFacts } from './helpers/model-facts.ts'
import { docxText, docxXml } from './helpers/read-docx.ts'

/** Forms are filled in: their tables are free, and with them who and what stands in the rows. */
const FREE_TABLES: Partial<Record<Paper, readonly string[]>> = {
  sign_in: ['name', 'roleTitle'],
  score_sheets: ['criteria'],
  follow_up: ['activities', 'indicators'],
}
/** The agency's own prose in the summary of its proposal. */
const FREE_PROSE: Partial<Record<Paper, readonly string[]>> = { pack: ['sections'], minutes: ['paragraphs'] }

const controlsOf = (xml: string): string[] => xml.match(/<w:sdtContent>.*?<\/w:sdtContent>/gs) ?? []

/** The model without what may stand free. */
function lockedModel<Model>(model: Model, keys: readonly string[]): Model {
  return JSON.parse(JSON.stringify(model, (key, value) => (keys.includes(key) ? undefined : value)))
}

describe.each(buildPapers({ items: 4 }).map((request) => [request.kind, request] as const))(
  'the .docx of %s',
  (kind, request) => {
    const free = [...(FREE_TABLES[kind] ?? []), ...(FREE_PROSE[kind] ?? [])]
    const facts = factsOf({ ...request, model: lockedModel(request.model, free) } as typeof request)

    it('has every fact of its model in a locked control', async () => {
      const xml = docxXml(await makeDocx(request))
      const locked = controlsOf(xml).map(docxText).join('')
      expect(facts.length).toBeGreaterThan(3)
      expect(missingFacts(facts, locked)).toEqual([])
      expect(xml.split('<w:lock w:val="sdtContentLocked"/>')).toHaveLength(controlsOf(xml).length + 1)
    })

    it('says the same when a word processor drops the controls, and no name is given twice', async () => {
      const xml = docxXml(await makeDocx(request))
      expect(docxText(withoutControls(xml))).toBe(docxText(xml))
      for (const name of [/<w:bookmarkStart w:name="([^"]*)"/g, /<w:tag w:val="([^"]*)"/g]) {
        const names = [...xml.matchAll(name)].map(([, each]) => each)
        expect(names.length).toBeGreaterThan(0)
        expect(new Set(names).size).toBe(names.length)
      }
    })

    it('leaves free what is written in', async () => {
      const locked = controlsOf(docxXml(await makeDocx(request))).map(docxText)
      // A pen signs on its line whoever may type there.
      const withDots = locked.filter((text) => folded(text.replace(/\(ลงชื่อ\) \.+/g, '')).includes('.....'))
      expect(withDots).toEqual([])
    })
  },
)
