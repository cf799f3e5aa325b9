import type { DocumentBlock, PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import type { ResolutionEntry, ResolutionsModel } from '../../../shared/domain/documents/resolutions-model.ts'
import { resolutionKindName } from '../../../shared/messages/minutes-record.ts'
import { printedSigners } from './compose-minutes.ts'
import { paragraph, plain, resolutionBlocks } from './compose-resolution.ts'
import { fact } from './origin.ts'
import { createFactWriter, type FactWriter } from './printed-facts.ts'
import { footerOf, RESOLUTIONS_SIGNING_WORDS, watermarkOf } from './wording.ts'

export function summaryTable(entries: readonly ResolutionEntry[], facts: FactWriter): DocumentBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'วาระ', share: 0.08, align: 'center' },
      { title: 'รหัส', share: 0.17, align: 'center' },
      { title: 'ส่วนราชการ', share: 0.25, align: 'left' },
      { title: 'เรื่อง', share: 0.33, align: 'left' },
      { title: 'มติ', share: 0.17, align: 'left' },
    ],
    rows: entries.map(({ itemNumber, proposalCode, agencyName, title, resolution }) => [
      facts.number(itemNumber),
      proposalCode,
      agencyName,
      title,
      resolution.kind ? resolutionKindName(resolution.kind) : resolution.text,
    ]),
  }
}

const entryBlocks = (entry: ResolutionEntry, facts: FactWriter): DocumentBlock[] =>
  fact(`item${entry.itemNumber}`, [
    {
      kind: 'heading',
      level: 2,
      text: `${facts.number(entry.itemNumber)} ${entry.title} (${entry.agencyName} รหัสข้อเสนอ ${entry.proposalCode})`,
    },
    ...resolutionBlocks(entry.resolution, facts),
  ])

const detailBlocks = (entries: readonly ResolutionEntry[], facts: FactWriter): DocumentBlock[] =>
  entries.length === 0
    ? []
    : [
        summaryTable(entries, facts),
        { kind: 'heading', level: 1, text: 'รายละเอียดมติ' },
        ...entries.flatMap((entry) => entryBlocks(entry, facts)),
      ]

/** มติที่ประชุม as printed: the table of all resolutions, then each with its text, conditions and votes. */
export function composeResolutions(model: ResolutionsModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const { number, buddhistYear, date, place } = model.meeting
  const title = `มติที่ประชุม${model.bodyName}`
  const session = `ครั้งที่ ${facts.number(`${number}/${buddhistYear}`)}`
  const count = model.entries.length
  const intro =
    count === 0
      ? 'ที่ประชุมยังไม่มีมติเกี่ยวกับข้อเสนอการเปลี่ยนแปลง'
      : `ที่ประชุมได้พิจารณาข้อเสนอการเปลี่ยนแปลง จำนวน ${facts.number(count)} เรื่อง และมีมติ ดังนี้`
  return {
    title: `${title} ${session}`,
    blocks: [
      { kind: 'title', lines: [title, session, `เมื่อ${facts.longDate(date)}`, `ณ ${facts.number(place)}`] },
      ...fact('count', [paragraph(plain(intro))]),
      ...detailBlocks(model.entries, facts),
      {
        kind: 'signatures',
        closing: null,
        signers: printedSigners(model.signatures, RESOLUTIONS_SIGNING_WORDS),
      },
    ],
    watermark: watermarkOf(model),
    ...footerOf(model),
  }
}
