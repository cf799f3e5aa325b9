import type { DocumentBlock, PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import type { PackChange, PackEntry, PackModel } from '../../../shared/domain/documents/pack-model.ts'
import { bold, paragraph, plain, proseParagraphs } from './compose-resolution.ts'
import { fact } from './origin.ts'
import { heading, onPages, printedPaper, titleBlock } from './paper-parts.ts'
import { createFactWriter, type FactWriter } from './printed-facts.ts'

const NOT_STATED = '-'

/** "ลดลงร้อยละ ๕๐": whole per cent of the figure before. */
function differenceOf({ values }: PackChange, facts: FactWriter): string {
  if (values === null || values.before === 0) return NOT_STATED
  const percent = Math.round(((values.after - values.before) / values.before) * 100)
  if (percent === 0) return 'เท่าเดิม'
  return `${percent < 0 ? 'ลดลง' : 'เพิ่มขึ้น'}ร้อยละ ${facts.number(Math.abs(percent))}`
}

const changesBlock = (changes: readonly PackChange[], facts: FactWriter): DocumentBlock => ({
  kind: 'changes',
  rows: changes.map((change) => ({
    label: change.label,
    before: facts.number(change.before),
    after: facts.number(change.after),
    difference: differenceOf(change, facts),
    values: change.values,
  })),
})

function maturityBlock({ maturity }: PackEntry, facts: FactWriter): DocumentBlock {
  const level = (value: number | null) => (value === null ? NOT_STATED : facts.number(value))
  return {
    kind: 'maturity',
    levels: 5,
    titles: ['องค์ประกอบ', 'ปัจจุบัน', 'เป้าหมาย'],
    rows: maturity.map(({ label, now, target }, index) => ({
      mark: facts.number(index + 1),
      label,
      now: level(now),
      target: level(target),
      values: { now, target },
    })),
  }
}

const activityTable = ({ activities }: PackEntry, facts: FactWriter): DocumentBlock => ({
  kind: 'table',
  columns: [
    { title: 'กิจกรรม', share: 0.43, align: 'left' },
    { title: 'ระยะเวลา', share: 0.31, align: 'center' },
    { title: 'ผู้รับผิดชอบ', share: 0.26, align: 'left' },
  ],
  rows: activities.map(({ name, startMonth, endMonth, responsible }) => [
    name,
    periodOf({ startMonth, endMonth }, facts),
    responsible,
  ]),
})

export const periodOf = (period: { startMonth: string; endMonth: string }, facts: FactWriter): string =>
  [facts.month(period.startMonth), facts.month(period.endMonth)].filter(Boolean).join(' – ')

const indicatorTable = ({ indicators }: PackEntry, facts: FactWriter): DocumentBlock => ({
  kind: 'table',
  columns: [
    { title: 'ตัวชี้วัด', share: 0.46, align: 'left' },
    { title: 'หน่วยนับ', share: 0.18, align: 'center' },
    { title: 'ค่าปัจจุบัน', share: 0.18, align: 'center' },
    { title: 'ค่าเป้าหมาย', share: 0.18, align: 'center' },
  ],
  rows: indicators.map(({ name, unit, baseline, target }) => [
    name,
    unit,
    facts.figure(baseline || NOT_STATED),
    facts.figure(target || NOT_STATED),
  ]),
})

/** A table under its heading, or nothing. */
const under = (title: string, count: number, table: () => DocumentBlock): DocumentBlock[] =>
  count === 0 ? [] : [heading(1, title), table()]

function entryBlocks(entry: PackEntry, facts: FactWriter): DocumentBlock[] {
  const { code, agencyName, processName } = entry
  return [
    ...fact(`item${entry.itemNumber}`, [
      heading(1, `ระเบียบวาระที่ ${facts.number(entry.itemNumber)} ${entry.title}`),
      paragraph(bold('รหัสข้อเสนอ '), plain(`${code} `), bold('ส่วนราชการ '), plain(agencyName)),
      ...(processName ? [paragraph(bold('กระบวนการที่ขอปรับปรุง '), plain(processName))] : []),
    ]),
    ...under('ผลที่คาดว่าจะได้รับ ก่อนและหลังการปรับปรุง', entry.changes.length, () =>
      changesBlock(entry.changes, facts),
    ),
    ...under('ระดับการพัฒนางานบริการ (Service Maturity Model)', entry.maturity.length, () =>
      maturityBlock(entry, facts),
    ),
    ...entry.sections.flatMap(({ title, text }) => {
      const paragraphs = proseParagraphs(text)
      return paragraphs.length === 0
        ? []
        : [heading(1, title), ...paragraphs.map((each) => paragraph(plain(each)))]
    }),
    ...under('แผนการดำเนินงาน', entry.activities.length, () => activityTable(entry, facts)),
    ...under('ตัวชี้วัด', entry.indicators.length, () => indicatorTable(entry, facts)),
  ]
}

/** เอกสารประกอบวาระ: each proposal begins a page. */
export function composePack(model: PackModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const name = 'เอกสารประกอบระเบียบวาระการประชุม'
  const [first = [paragraph(plain('ไม่มีเรื่องเพื่อพิจารณาในการประชุมครั้งนี้'))], ...rest] = model.entries.map((entry) =>
    entryBlocks(entry, facts),
  )
  return printedPaper(model, {
    name,
    facts,
    blocks: onPages([[titleBlock(name, model, facts), ...first], ...rest]),
  })
}
