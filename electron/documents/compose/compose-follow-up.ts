import {
  FOLLOW_UP_MONTHS,
  type FollowUpEntry,
  type FollowUpModel,
  isDueBy,
} from '../../../shared/domain/documents/decision-papers.ts'
import type { DocumentBlock, PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import { periodOf } from './compose-pack.ts'
import { bold, paragraph, plain, proseParagraphs } from './compose-resolution.ts'
import { fact } from './origin.ts'
import { handSigner, heading, line, onPages, printedPaper, titleBlock } from './paper-parts.ts'
import { createFactWriter, type FactWriter } from './printed-facts.ts'
import { BLANK, LINE_TO_WRITE_ON } from './wording.ts'

const NAME = 'แบบรายงานติดตามผลการดำเนินการ'
const DUE = 'ครบกำหนด'

const roundColumns = (facts: FactWriter) =>
  FOLLOW_UP_MONTHS.map((months) => ({
    title: `${facts.number(months)} เดือน`,
    share: 0.15,
    align: 'center' as const,
  }))

/** The first round by which an activity is due says so; the agency writes how far it has come. */
function dueMarks(entry: FollowUpEntry, endMonth: string): string[] {
  const { firstMonth } = entry
  const due = FOLLOW_UP_MONTHS.find(
    (months) => firstMonth !== null && isDueBy({ firstMonth, endMonth, months }),
  )
  return FOLLOW_UP_MONTHS.map((months) => (months === due ? DUE : ''))
}

const activityTable = (entry: FollowUpEntry, facts: FactWriter): DocumentBlock => ({
  kind: 'table',
  rowHeight: 34,
  columns: [
    { title: 'กิจกรรมตามแผน', share: 0.34, align: 'left' },
    { title: 'ระยะเวลา', share: 0.21, align: 'center' },
    ...roundColumns(facts),
  ],
  rows: entry.activities.map((activity) => [
    activity.name,
    periodOf(activity, facts),
    ...dueMarks(entry, activity.endMonth),
  ]),
})

const indicatorTable = (entry: FollowUpEntry, facts: FactWriter): DocumentBlock => ({
  kind: 'table',
  rowHeight: 34,
  columns: [
    { title: 'ตัวชี้วัด', share: 0.29, align: 'left' },
    { title: 'ค่าปัจจุบัน', share: 0.13, align: 'center' },
    { title: 'เป้าหมาย', share: 0.13, align: 'center' },
    ...roundColumns(facts),
  ],
  rows: entry.indicators.map(({ name, unit, baseline, target }) => [
    unit ? `${name} (${unit})` : name,
    facts.figure(baseline || '-'),
    facts.figure(target || '-'),
    ...FOLLOW_UP_MONTHS.map(() => ''),
  ]),
})

const entryBlocks = (entry: FollowUpEntry, model: FollowUpModel, facts: FactWriter): DocumentBlock[] => [
  titleBlock(`${NAME} ${facts.number('3 6 9')} เดือน`, model, facts),
  {
    kind: 'labels',
    share: 0.18,
    rows: [
      { label: 'ข้อเสนอ', text: entry.title },
      { label: 'ส่วนราชการ', text: `${entry.agencyName} รหัสข้อเสนอ ${entry.proposalCode}` },
      { label: 'เริ่มนับจาก', text: entry.firstMonth ? facts.month(entry.firstMonth) : 'ยังไม่ได้ระบุในแผน' },
    ],
  },
  ...fact(
    `resolution${model.entries.indexOf(entry) + 1}`,
    proseParagraphs(entry.conditions).map((text, index) =>
      paragraph(...(index === 0 ? [bold('มติที่ประชุม ')] : []), plain(text)),
    ),
  ),
  ...(entry.activities.length > 0
    ? [heading(1, 'ความคืบหน้าตามแผน (ร้อยละ)'), activityTable(entry, facts)]
    : []),
  ...(entry.indicators.length > 0 ? [heading(1, 'ผลตามตัวชี้วัด (ค่าที่วัดได้)'), indicatorTable(entry, facts)] : []),
  heading(1, 'ปัญหา อุปสรรค และสิ่งที่ขอรับการสนับสนุน'),
  ...Array.from({ length: 3 }, () => line(LINE_TO_WRITE_ON)),
  {
    kind: 'signatures',
    closing: null,
    signers: [handSigner({ name: BLANK, position: entry.agencyName }, 'ผู้รายงาน')],
  },
]

export function composeFollowUp(model: FollowUpModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const pages = model.entries.map((entry) => entryBlocks(entry, model, facts))
  const none = [titleBlock(NAME, model, facts), paragraph(plain('ยังไม่มีข้อเสนอที่ได้รับความเห็นชอบ'))]
  return printedPaper(model, {
    name: NAME,
    facts,
    blocks: pages.length > 0 ? onPages(pages) : none,
  })
}
