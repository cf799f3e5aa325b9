import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../../electron/documents/compose/compose-document.ts'
import type { DocumentRequest } from '../../../electron/documents/documents.ts'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import type { DocumentBlock, PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import { PAPERS, type Paper } from '../../../shared/domain/documents/papers.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { textsOfBlocks } from './helpers/documents-room.ts'
import { factsOf, firstOutOfOrder, missingFacts } from './helpers/model-facts.ts'
import { docxXml } from './helpers/read-docx.ts'
import { type ThreeTexts, threeTexts } from './helpers/three-texts.ts'

const RENDERINGS = ['screen', 'pdf', 'docx'] as const satisfies readonly (keyof ThreeTexts)[]
const requests = buildPapers({ items: 4 })

/** Blocks of a paper that word, or say again, what its other blocks carry: without them no fact of the model is lost. */
const SAID_ELSEWHERE: Partial<Record<Paper, readonly DocumentBlock['kind'][]>> = {
  invitation: ['emblem', 'labels', 'title'],
  sign_in: ['heading'],
  score_sheets: ['paragraph', 'line', 'signatures'],
  resolutions: ['table', 'heading'],
  transmittal: ['memo_head'],
  dissents: ['signatures'],
  follow_up: ['heading', 'line', 'signatures'],
}

it('every kind of paper is tried here', () => {
  expect(requests.map(({ kind }) => kind).toSorted()).toEqual(PAPERS.toSorted())
})

/** Everything that the law wants told: a vote by name with who gave none, the room, a substitute, a lost quorum. */
function minutesOfVotes(): DocumentRequest {
  const base = buildMinutes({ proposals: 2, isDraft: true })
  const names = { inFavour: ['สมาชิก ก', 'สมาชิก ข'], against: ['สมาชิก ค'], abstained: ['สมาชิก ง'] }
  const votes = {
    ...{
      method: 'named' as const,
      count: { inFavour: 12, against: 11, abstained: 10 },
      castingVote: null,
      names,
    },
    ...{ notVoted: { count: 1, names: ['สมาชิก จ'] }, citation: 'ระเบียบคณะกรรมการ ข้อ 17' },
  }
  const quorum = { members: 37, present: 35, recused: 2, needed: 19 }
  const at = '2014-01-15T04:05:00.000Z'
  return {
    kind: 'minutes',
    model: {
      ...base,
      opening: [
        { kind: 'reconvened', number: 1, date: '2013-12-25' },
        {
          kind: 'substitute',
          name: 'ผู้มาแทน',
          memberName: 'ผู้ถูกแทน',
          authority: 'หนังสือมอบหมาย',
          doesCount: true,
        },
        ...base.opening,
      ],
      closing: [
        { kind: 'adjourned', at, cause: 'no_quorum', reason: 'กรรมการติดภารกิจ', present: 4, needed: 5 },
      ],
      items: base.items.map((item) => ({
        ...item,
        law: [{ kind: 'quorum_lost' as const, at, present: 4, needed: 5 }],
        recorded: ['ประธานวินิจฉัยว่าให้พิจารณาต่อไป'],
        resolution: item.resolution && { ...item.resolution, votes, quorum },
      })),
    },
  }
}

const cases: [string, DocumentRequest][] = [
  ...requests.map((request): [string, DocumentRequest] => [request.kind, request]),
  ['minutes of votes', minutesOfVotes()],
]

describe.each(cases)('%s', (_name, request) => {
  const printed = composeDocument(request)
  const facts = factsOf(request)
  const texts = (blocks: readonly DocumentBlock[]) =>
    textsOfBlocks(blocks).filter((text) => text.trim() !== '')
  /** What is wrong with each rendering of a document that should be the paper. */
  const faultsOf = async (rendered: PrintedDocument) => {
    const read = await threeTexts(rendered)
    return RENDERINGS.map((name) => ({
      name,
      facts: missingFacts(facts, read[name].body),
      order: firstOutOfOrder(texts(printed.blocks), read[name].body),
      foot: read[name].foot.includes(`sha256:${request.model.auditHead}`),
    }))
  }

  it('carries every fact of its model on the screen, in the PDF and in Word, in one order', async () => {
    expect(facts.length).toBeGreaterThan(10)
    expect(await faultsOf(printed)).toEqual(
      RENDERINGS.map((name) => ({ name, facts: [], order: null, foot: true })),
    )
  })

  const kinds = [...new Set(printed.blocks.map(({ kind }) => kind))].filter((kind) => kind !== 'page_break')

  it.each(kinds)('is found out when all of its blocks of kind %s are left out', async (left) => {
    const blocks = printed.blocks.filter(({ kind }) => kind !== left)
    const isSaidElsewhere = SAID_ELSEWHERE[request.kind]?.includes(left) ?? false
    for (const { name, order, facts: missing } of await faultsOf({ ...printed, blocks })) {
      expect([name, order]).not.toEqual([name, null])
      expect([name, missing.length === 0]).toEqual([name, isSaidElsewhere])
    }
  })

  const withRows = printed.blocks.flatMap((block, index) =>
    'rows' in block && block.rows.length > 1 ? [index] : [],
  )

  const at = withRows.at(-1)
  if (at === undefined) return

  it('is found out when one row of one table is lost', async () => {
    const blocks = printed.blocks.map((block, index) =>
      index === at && 'rows' in block ? ({ ...block, rows: block.rows.slice(1) } as DocumentBlock) : block,
    )
    for (const { name, order } of await faultsOf({ ...printed, blocks }))
      expect([name, order]).not.toEqual([name, null])
  })
})

describe('the .docx', () => {
  const minutes = buildMinutes({ proposals: 4 })
  const xmlOf = async (name?: string) => docxXml(await makeDocx({ kind: 'minutes', model: minutes }), name)

  it('sets font, size, weight and language for the complex script, distributes Thai, numbers pages in Thai', async () => {
    const xml = await xmlOf()
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
    for (const header of ['word/header1.xml', 'word/header2.xml'])
      expect(await xmlOf(header)).toContain('ตัวอย่าง')
  })
})
