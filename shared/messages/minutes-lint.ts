import type { MinutesFinding } from '../domain/documents/lint-minutes.ts'

const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const

/** What to look at before signing, one sentence for each finding. */
export function minutesFindingSentence(
  finding: MinutesFinding,
  show: (figure: number | string) => string,
): string {
  const at = 'item' in finding ? `ระเบียบวาระที่ ${show(finding.item)}` : ''
  switch (finding.rule) {
    case 'resolution_missing':
      return `${at} ${finding.title} ยังไม่มีมติ`
    case 'dissent_without_reason':
      return `${at} ความเห็นแย้งของ ${finding.name} ยังไม่มีเหตุผล`
    case 'roster_missing':
      return `${finding.name} ไม่อยู่ทั้งในรายชื่อผู้มาประชุมและผู้ไม่มาประชุม`
    case 'roster_doubled':
      return `${finding.name} อยู่ในรายชื่อมากกว่าหนึ่งแห่ง`
    case 'digits_mixed':
      return `${at} มี${finding.digits === 'thai' ? 'เลขอารบิก' : 'เลขไทย'}ในข้อความ ส่วนอื่นของเอกสารใช้${finding.digits === 'thai' ? 'เลขไทย' : 'เลขอารบิก'}`
    case 'date_impossible':
      return `${at} ไม่มีวันที่ “${finding.text}” ในปฏิทิน`
    case 'weekday_wrong':
      return `${at} “${finding.text}” ตรงกับวัน${WEEKDAYS[finding.weekday] ?? ''}`
    case 'times_reversed':
      return `เวลาเลิกประชุม ${show(finding.endedAt.replace(':', '.'))} น. มาก่อนเวลาเริ่มประชุม ${show(finding.startedAt.replace(':', '.'))} น.`
    case 'deadline_past':
      return `${at} กำหนด “${finding.text}” ผ่านไปแล้วในวันประชุม`
    case 'room_differs': {
      const sides = [
        finding.gone.length > 0 ? `ไม่อยู่ในขณะนั้นแล้ว ${finding.gone.join(', ')}` : '',
        finding.come.length > 0 ? `อยู่ด้วย ${finding.come.join(', ')}` : '',
      ]
      return `${at} เวลามาและเวลาออกที่แก้ภายหลังไม่ตรงกับผู้อยู่ในที่ประชุมขณะมีมติ: ${sides.filter((side) => side !== '').join(' · ')}`
    }
    case 'quorum_lost':
      return `${at} ตามเวลามาและเวลาออกที่แก้แล้ว ขณะมีมติมีกรรมการอยู่ ${show(finding.present)} คน ไม่ครบองค์ประชุม ${show(finding.needed)} คน`
    case 'votes_differ': {
      const { inFavour, against, abstained } = finding.recorded
      return `${at} ข้อความ “${finding.text}” ไม่ตรงกับผลการนับคะแนนที่บันทึกไว้: เห็นด้วย ${show(inFavour)} ไม่เห็นด้วย ${show(against)} งดออกเสียง ${show(abstained)}`
    }
    case 'casting_without_tie':
      return `${at} มีเสียงชี้ขาดของประธานทั้งที่คะแนนเสียงไม่เท่ากัน`
  }
}
