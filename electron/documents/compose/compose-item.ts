import type { DocumentBlock, TableBlock } from '../../../shared/domain/documents/document-block.ts'
import type {
  Dissent,
  MinutesItem,
  ProposalFacts,
  ScoreTable,
} from '../../../shared/domain/documents/minutes-model.ts'
import type { LawFact } from '../../../shared/domain/law-facts.ts'
import { lawSentence } from '../../../shared/messages/minutes-law.ts'
import { bold, paragraph, plain, proseParagraphs, resolutionBlocks } from './compose-resolution.ts'
import { fact, prose } from './origin.ts'
import type { FactWriter } from './printed-facts.ts'

/** What the table shows for a figure that nobody stated. */
const NOT_STATED = '-'

function proposalBlocks(proposal: ProposalFacts, facts: FactWriter): DocumentBlock[] {
  const lines = [
    paragraph(bold('รหัสข้อเสนอ '), plain(`${proposal.code} `), bold('ส่วนราชการ '), plain(proposal.agencyName)),
    paragraph(bold('กระบวนการที่ขอปรับปรุง '), plain(proposal.processName)),
  ]
  if (proposal.changes.length === 0) return lines
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { title: 'รายการ', share: 0.4, align: 'left' },
      { title: 'ก่อนปรับปรุง', share: 0.3, align: 'center' },
      { title: 'หลังปรับปรุง', share: 0.3, align: 'center' },
    ],
    rows: proposal.changes.map(({ label, before, after }) => [
      label,
      facts.number(before || NOT_STATED),
      facts.number(after || NOT_STATED),
    ]),
  }
  return [...lines, table]
}

function recommendation(scores: ScoreTable, facts: FactWriter): string {
  const threshold = `เกณฑ์ที่ควรให้ความเห็นชอบ ${facts.number(scores.threshold)} คะแนน`
  if (scores.isRecommended === null) return threshold
  return `${threshold} ${scores.isRecommended ? 'ถึงเกณฑ์' : 'ไม่ถึงเกณฑ์'}`
}

export function scoreBlocks(scores: ScoreTable, facts: FactWriter): DocumentBlock[] {
  const shown = (mean: string | null) => facts.number(mean ?? NOT_STATED)
  const intro = `มีผู้ให้คะแนน ${facts.number(scores.scorers)} คน คะแนนเต็ม ${facts.number(scores.scaleMax)} คะแนน ${recommendation(scores, facts)}`
  const line = paragraph(bold('ผลการให้คะแนน '), plain(intro))
  if (scores.criteria.length === 0)
    return [paragraph(...line.spans, plain(` คะแนนเฉลี่ยรวม ${shown(scores.total)} คะแนน`))]
  return [
    line,
    {
      kind: 'table',
      columns: [
        { title: 'ที่', share: 0.08, align: 'center' },
        { title: 'หลักเกณฑ์การพิจารณา', share: 0.72, align: 'left' },
        { title: 'คะแนนเฉลี่ย', share: 0.2, align: 'center' },
      ],
      rows: [
        ...scores.criteria.map(({ number, title, mean }) => [facts.number(number), title, shown(mean)]),
        ['', 'คะแนนเฉลี่ยรวม', shown(scores.total)],
      ],
    },
  ]
}

const dissentBlocks = (dissents: readonly Dissent[]): DocumentBlock[] =>
  dissents.flatMap(({ name, reason, isWritten = false }) => {
    const how = isWritten ? 'เสนอความเห็นแย้งเป็นหนังสือ' : 'ขอให้บันทึกความเห็นแย้งไว้'
    const [first = '', ...rest] = proseParagraphs(reason)
    const opening = paragraph(bold('ความเห็นแย้ง '), plain(`${name} ${how} โดยให้เหตุผลว่า ${first}`))
    return [opening, ...rest.map((text) => paragraph(plain(text)))]
  })

/** What the law wants told, a paragraph each. */
export const lawBlocks = (law: readonly LawFact[], { number, day, clock }: FactWriter): DocumentBlock[] =>
  law.map((fact) => paragraph(plain(lawSentence(fact, { number, day, clock }))))

/** What the facts of an item are known by in an editable copy: short, since Word takes 64 characters. */
export const itemKey = ({ id, number }: Pick<MinutesItem, 'id' | 'number'>): string =>
  `i${(id ?? number).replaceAll('-', '')}`

/** Everything under one item's heading, in the order in which it happened. */
export function itemBlocks(item: MinutesItem, facts: FactWriter): DocumentBlock[] {
  const key = itemKey(item)
  const sentences = (list: readonly string[]) => list.map((text) => paragraph(plain(text)))
  return [
    ...fact(`${key}.p`, item.proposal ? proposalBlocks(item.proposal, facts) : []),
    ...fact(`${key}.l`, lawBlocks(item.law, facts)),
    ...fact(`${key}.c`, sentences(item.recusals.map(({ sentence }) => sentence))),
    ...prose(sentences(item.paragraphs.flatMap(proseParagraphs))),
    ...fact(`${key}.n`, sentences(item.recorded ?? [])),
    ...fact(`${key}.s`, item.scores ? scoreBlocks(item.scores, facts) : []),
    ...fact(`${key}.r`, item.resolution ? resolutionBlocks(item.resolution, facts) : []),
    ...fact(`${key}.d`, dissentBlocks(item.dissents)),
  ]
}
