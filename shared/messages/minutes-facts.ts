import type { Duration, ProposalBody } from '../domain/proposal.ts'

export const SECTION_TITLES: Readonly<Record<number, string>> = {
  1: 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ',
  2: 'เรื่องรับรองรายงานการประชุม',
  3: 'เรื่องสืบเนื่อง',
  4: 'เรื่องเพื่อพิจารณา',
  5: 'เรื่องอื่น ๆ',
}

/** ม. 81: what whoever presided ruled, in that person's own words. */
export const rulingSentence = (text: string): string => `ประธานในที่ประชุมวินิจฉัยว่า ${text}`

/** Of an item that the meeting put off. */
export const postponedSentence = (reason: string): string =>
  `ที่ประชุมให้เลื่อนการพิจารณาเรื่องนี้ไปในการประชุมครั้งต่อไป เนื่องจาก ${reason}`

const UNITS: Record<Duration['unit'], string> = { minute: 'นาที', hour: 'ชั่วโมง', day: 'วันทำการ' }
const grouped = (value: number) => value.toLocaleString('en-US')
const duration = (value: Duration | null) => value && `${grouped(value.value)} ${UNITS[value.unit]}`
const quantity = (value: number | null, unit: string) => (value === null ? null : `${grouped(value)} ${unit}`)

/** The before-and-after figures that the proposal states; what it does not state is left out. */
export function changeFigures(body: ProposalBody): { label: string; before: string; after: string }[] {
  const rows = [
    { label: 'ขั้นตอน', before: quantity(body.stepsNow, 'ขั้นตอน'), after: quantity(body.stepsAfter, 'ขั้นตอน') },
    { label: 'ระยะเวลา', before: duration(body.durationNow), after: duration(body.durationAfter) },
    {
      label: 'ค่าใช้จ่ายต่อครั้ง',
      before: quantity(body.costNow, 'บาท'),
      after: quantity(body.costAfter, 'บาท'),
    },
  ]
  return rows.flatMap(({ label, before, after }) => (before && after ? [{ label, before, after }] : []))
}
