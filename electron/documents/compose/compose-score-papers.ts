import type { DocumentBlock, PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import type {
  ScoreSheet,
  ScoreSheetsModel,
  ScoreSummaryEntry,
  ScoreSummaryModel,
} from '../../../shared/domain/documents/score-papers.ts'
import { scoreBlocks } from './compose-item.ts'
import { printedSigners } from './compose-minutes.ts'
import { paragraph, plain } from './compose-resolution.ts'
import { fact } from './origin.ts'
import { handSigner, heading, line, onPages, printedPaper, sessionOf, titleBlock } from './paper-parts.ts'
import { createFactWriter, type FactWriter } from './printed-facts.ts'
import { LINE_TO_WRITE_ON, RESOLUTIONS_SIGNING_WORDS } from './wording.ts'

function markTable(model: ScoreSheetsModel, facts: FactWriter): DocumentBlock {
  const { scaleMin, scaleMax, criteria } = model
  const points = Array.from({ length: scaleMax - scaleMin + 1 }, (_, index) => scaleMin + index)
  const share = Math.min(0.08, 0.5 / points.length)
  return {
    kind: 'table',
    rowHeight: 34,
    columns: [
      { title: 'ที่', share: 0.08, align: 'center' },
      { title: 'หลักเกณฑ์การพิจารณา', share: 1 - 0.08 - share * points.length, align: 'left' },
      ...points.map((point) => ({ title: facts.number(point), share, align: 'center' as const })),
    ],
    rows: criteria.map(({ number, title }) => [facts.number(number), title, ...points.map(() => '')]),
  }
}

/** Too long for one line: cut where its two parts meet, not within one. */
const codeLines = (code: string): string[] => {
  const at = code.lastIndexOf(':') + 1
  return [code.slice(0, at), code.slice(at)].filter((part) => part !== '')
}

function sheetBlocks(sheet: ScoreSheet, model: ScoreSheetsModel, facts: FactWriter): DocumentBlock[] {
  const scale = `${facts.number(model.scaleMin)} ถึง ${facts.number(model.scaleMax)}`
  return [
    {
      kind: 'title',
      lines: ['แบบให้คะแนนข้อเสนอการเปลี่ยนแปลง', model.bodyName, sessionOf(model, facts)],
    },
    {
      kind: 'labels',
      share: 0.22,
      rows: [
        { label: 'ระเบียบวาระที่', text: `${facts.number(sheet.itemNumber)} ${sheet.title}` },
        { label: 'ส่วนราชการ', text: `${sheet.agencyName} รหัสข้อเสนอ ${sheet.proposalCode}` },
        { label: 'ผู้ให้คะแนน', text: `${sheet.memberName} ${sheet.memberTitle}`.trim() },
      ],
    },
    paragraph(plain(`ทำเครื่องหมายกากบาทในช่องคะแนน ${scale} ช่องเดียวในแต่ละหลักเกณฑ์`)),
    markTable(model, facts),
    line('(..........) งดให้คะแนน (..........) มีส่วนได้เสีย ขอออกจากการพิจารณา', { isBold: true }),
    line(`เหตุผลหรือความเห็น ${'.'.repeat(105)}`),
    line(LINE_TO_WRITE_ON),
    {
      kind: 'signatures',
      closing: null,
      signers: [handSigner({ name: sheet.memberName, position: sheet.memberTitle }, 'ผู้ให้คะแนน')],
    },
    {
      kind: 'qr',
      payload: sheet.code,
      caption: ['รหัสของแบบนี้ ใช้เมื่อบันทึกคะแนนจากกระดาษเข้าสู่ระบบ', ...codeLines(sheet.code)],
    },
  ]
}

/** แบบให้คะแนน: a page for each item and member. Sealed by folding; it holds nothing that was scored on the screen. */
export function composeScoreSheets(model: ScoreSheetsModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const pages = model.sheets.map((sheet) => sheetBlocks(sheet, model, facts))
  const name = 'แบบให้คะแนน'
  const none = [titleBlock(name, model, facts), paragraph(plain('ไม่มีเรื่องที่ต้องให้คะแนนในการประชุมครั้งนี้'))]
  return printedPaper(model, {
    name,
    facts,
    blocks: pages.length > 0 ? onPages(pages) : none,
  })
}

const NOT_SCORED = '-'

function overview(entries: readonly ScoreSummaryEntry[], facts: FactWriter): DocumentBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'วาระ', share: 0.08, align: 'center' },
      { title: 'รหัส', share: 0.16, align: 'center' },
      { title: 'ส่วนราชการ', share: 0.26, align: 'left' },
      { title: 'ผู้ให้', share: 0.09, align: 'center' },
      { title: 'งด', share: 0.08, align: 'center' },
      { title: 'ออก', share: 0.08, align: 'center' },
      { title: 'เฉลี่ย', share: 0.11, align: 'center' },
      { title: 'เกณฑ์', share: 0.14, align: 'center' },
    ],
    rows: entries.map(({ itemNumber, proposalCode, agencyName, abstained, recused, scores }) => [
      facts.number(itemNumber),
      proposalCode,
      agencyName,
      facts.number(scores.scorers),
      facts.number(abstained),
      facts.number(recused),
      facts.number(scores.total ?? NOT_SCORED),
      scores.isRecommended === null ? NOT_SCORED : scores.isRecommended ? 'ถึงเกณฑ์' : 'ไม่ถึงเกณฑ์',
    ]),
  }
}

/** สรุปคะแนน of the items whose scores are open: all of them at a glance, then each by its criteria. */
export function composeScoreSummary(model: ScoreSummaryModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const name = 'สรุปผลการให้คะแนน'
  const opened = `เปิดผนึกคะแนนแล้ว จำนวน ${facts.number(model.entries.length)} เรื่อง “งด” คือผู้งดให้คะแนน “ออก” คือผู้ออกจากการพิจารณา ทั้งสองไม่นับในตัวหารของค่าเฉลี่ย`
  const intro = model.entries.length === 0 ? 'ยังไม่ได้เปิดผนึกคะแนนของเรื่องใด' : opened
  return printedPaper(model, {
    name,
    facts,
    blocks: [
      titleBlock(name, model, facts),
      ...fact('count', [paragraph(plain(intro))]),
      ...(model.entries.length > 0 ? [overview(model.entries, facts)] : []),
      ...model.entries.flatMap((entry) =>
        fact(`item${entry.itemNumber}`, [
          heading(1, `ระเบียบวาระที่ ${facts.number(entry.itemNumber)} ${entry.title}`),
          paragraph(plain(`${entry.agencyName} รหัสข้อเสนอ ${entry.proposalCode}`)),
          ...scoreBlocks(entry.scores, facts),
        ]),
      ),
      {
        kind: 'signatures',
        closing: null,
        signers: printedSigners(model.signatures, RESOLUTIONS_SIGNING_WORDS),
      },
    ],
  })
}
