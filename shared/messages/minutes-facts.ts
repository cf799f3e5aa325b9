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

type ChangeFigure = { label: string; before: string; after: string }
/** `values` are what bars are drawn from; null where the units differ, since 4 hours beside 15 days would be drawn wrong. */
type ChangeBars = ChangeFigure & { values: { before: number; after: number } | null }

const pairOf = (before: number | null, after: number | null): ChangeBars['values'] =>
  before === null || after === null ? null : { before, after }

/** The before-and-after figures that the proposal states; what it does not state is left out. */
export function changeBars(body: ProposalBody): ChangeBars[] {
  const { durationNow, durationAfter } = body
  const isOneUnit = durationNow?.unit === durationAfter?.unit
  const rows = [
    {
      label: 'ขั้นตอน',
      before: quantity(body.stepsNow, 'ขั้นตอน'),
      after: quantity(body.stepsAfter, 'ขั้นตอน'),
      values: pairOf(body.stepsNow, body.stepsAfter),
    },
    {
      label: 'ระยะเวลา',
      before: duration(durationNow),
      after: duration(durationAfter),
      values: isOneUnit ? pairOf(durationNow?.value ?? null, durationAfter?.value ?? null) : null,
    },
    {
      label: 'ค่าใช้จ่ายต่อครั้ง',
      before: quantity(body.costNow, 'บาท'),
      after: quantity(body.costAfter, 'บาท'),
      values: pairOf(body.costNow, body.costAfter),
    },
  ]
  return rows.flatMap(({ before, after, ...row }) => (before && after ? [{ ...row, before, after }] : []))
}

export const changeFigures = (body: ProposalBody): ChangeFigure[] =>
  changeBars(body).map(({ label, before, after }) => ({ label, before, after }))
