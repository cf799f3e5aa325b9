import type { AuditEvent } from '../audit/events.ts'

const TITLES: Record<AuditEvent['type'], string> = {
  'workspace.created': 'เริ่มงานในเครื่องนี้',
  'person.created': 'เพิ่มบุคคล',
  'person.updated': 'แก้ไขข้อมูลบุคคล',
  'person.pin_chosen': 'ตั้งรหัสส่วนตัว',
  'person.pin_changed': 'เปลี่ยนรหัสส่วนตัว',
  'person.pin_reset': 'ล้างรหัสส่วนตัว',
  'agency.created': 'เพิ่มส่วนราชการ',
  'agency.updated': 'แก้ไขส่วนราชการ',
  'agency.withdrawn': 'ถอนส่วนราชการ',
  'committee.created': 'เพิ่มคณะกรรมการ',
  'committee.rules_set': 'กำหนดกติกาการประชุม',
  'committee.seat_added': 'เพิ่มตำแหน่งในคณะ',
  'committee.seat_updated': 'แก้ไขตำแหน่งในคณะ',
  'committee.seat_withdrawn': 'ถอนตำแหน่งในคณะ',
  'rubric.changed': 'แก้ไขเกณฑ์การให้คะแนน',
  'proposal.created': 'เพิ่มข้อเสนอ',
  'proposal.version_kept': 'เก็บฉบับของข้อเสนอ',
  'proposal.stage_set': 'เปลี่ยนขั้นตอนของข้อเสนอ',
  'proposal.withdrawn': 'ถอนข้อเสนอ',
  'register.imported': 'นำเข้าทะเบียน',
  'meeting.created': 'นัดประชุม',
  'meeting.updated': 'แก้ไขกำหนดการประชุม',
  'meeting.opened': 'เปิดประชุม',
  'meeting.closed': 'ปิดประชุม',
  'meeting.handed_over': 'เปลี่ยนผู้ทำหน้าที่ประธานในที่ประชุม',
  'meeting.reopened': 'เปิดประชุมใหม่หลังปิดประชุม',
  'agenda.item_added': 'เพิ่มระเบียบวาระ',
  'agenda.proposals_added': 'บรรจุข้อเสนอเข้าระเบียบวาระ',
  'agenda.item_updated': 'แก้ไขระเบียบวาระ',
  'agenda.item_moved': 'เลื่อนลำดับระเบียบวาระ',
  'agenda.item_withdrawn': 'ถอนระเบียบวาระ',
  'agenda.item_opened': 'เริ่มพิจารณาระเบียบวาระ',
  'agenda.scoring_opened': 'เปิดให้คะแนนล่วงหน้า',
  'agenda.scoring_cancelled': 'ยกเลิกการให้คะแนนล่วงหน้า',
  'agenda.item_finished': 'จบระเบียบวาระ',
  'agenda.note_changed': 'แก้บันทึกการอภิปรายหลังเรื่องสิ้นสุดแล้ว',
  'agenda.item_reopened': 'เปิดพิจารณาระเบียบวาระใหม่',
  'attendance.arrived': 'มาประชุม',
  'attendance.left': 'ออกจากที่ประชุม',
  'attendance.stay_corrected': 'แก้เวลามาและเวลาออก',
  'attendance.stay_voided': 'ยกเลิกเวลามาประชุมที่บันทึกผิด',
  'attendance.absence_noted': 'บันทึกเหตุที่ไม่มาประชุม',
  'attendance.guest_added': 'เพิ่มผู้เข้าร่วมประชุม',
  'score.drafted': 'บันทึกร่างคะแนน',
  'score.sealed': 'ปิดผนึกคะแนน',
  'score.abstained': 'งดให้คะแนน',
  'score.recused': 'แจ้งส่วนได้เสียและออกจากการพิจารณา',
  'score.recusal_withdrawn': 'ถอนการแจ้งส่วนได้เสียและกลับเข้าร่วมพิจารณา',
  'score.revealed': 'เปิดผนึกคะแนน',
  'score.changed': 'แก้คะแนนหลังเปิดผนึก',
  'resolution.recorded': 'บันทึกมติ',
  'minutes.drafted': 'ร่างรายงานการประชุม',
  'minutes.version_kept': 'เก็บฉบับของรายงานการประชุม',
  'minutes.finished': 'รายงานการประชุมเสร็จสมบูรณ์',
  'minutes.reopened': 'เปิดแก้ไขรายงานการประชุมใหม่',
  'document.made': 'จัดทำเอกสาร',
  'document.signed': 'ลงลายมือชื่ออิเล็กทรอนิกส์',
  'backup.made': 'สำรองข้อมูล',
}

/** One Thai line for the log's page. `nameOf` gives a person's name, or nothing when it is not known. */
export function describeAuditEvent(event: AuditEvent, nameOf: (personId: string) => string): string {
  const title = TITLES[event.type]
  const data: Record<string, unknown> = event.data
  const person = typeof data.personId === 'string' ? nameOf(data.personId) : ''
  const parts = [person, data.name, data.title, data.fileName, data.reason]
  const shown = parts.filter((part): part is string => typeof part === 'string' && part !== '')
  return shown.length > 0 ? `${title}: ${shown.join(' · ')}` : title
}
