import type { FactDifference } from '../domain/documents/minutes-file.ts'

const PARTS: Readonly<Record<string, string>> = {
  title: 'หัวรายงาน',
  present: 'ผู้มาประชุม',
  absent: 'ผู้ไม่มาประชุม',
  participants: 'ผู้เข้าร่วมประชุม',
  start: 'เวลาเริ่มประชุม',
  opening: 'องค์ประชุมและการแจ้งประชุม',
  closing: 'การเลื่อนการประชุม',
  end: 'เวลาเลิกประชุมและผู้ลงลายมือชื่อ',
}
const ITEM_PARTS: Readonly<Record<string, string>> = {
  h: 'ชื่อเรื่อง',
  p: 'ข้อมูลของข้อเสนอ',
  l: 'การมาและการออกจากที่ประชุม',
  c: 'ส่วนได้เสีย',
  n: 'คำวินิจฉัยหรือการเลื่อนเรื่อง',
  s: 'ผลการให้คะแนน',
  r: 'มติและการลงมติ',
  d: 'ความเห็นแย้ง',
}

/** Where in the minutes a fact stands. @param numbers of the items as they are shown, by their id without its hyphens */
export function factPlace(
  { id, show }: Pick<FactDifference, 'id'> & { show: (number: string) => string },
  numbers: ReadonlyMap<string, string>,
): string {
  const [, key = '', part = ''] = /^i(\w+)\.(\w)$/.exec(id) ?? []
  const number = numbers.get(key)
  if (number !== undefined) return `ระเบียบวาระที่ ${number} ${ITEM_PARTS[part] ?? ''}`.trim()
  const section = /^s(\d+)$/.exec(id)?.[1]
  if (section !== undefined) return `ระเบียบวาระที่ ${show(section)}`
  return PARTS[id] ?? 'ส่วนที่ไม่มีในบันทึกแล้ว'
}
