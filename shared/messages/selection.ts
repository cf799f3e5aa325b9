/** หลักเกณฑ์การคัดเลือกกระบวนการ: words around the official wording, which comes from the reference data. */
export const selection = {
  title: 'หลักเกณฑ์การคัดเลือกกระบวนการ',
  lead: 'ใช้พิจารณารายชื่อกระบวนการของจังหวัด',
  states: { met: 'เข้าเกณฑ์', not_met: 'ไม่เข้าเกณฑ์', open: 'ยังไม่ได้พิจารณา' },
  progress: (met: string, all: string) => `เข้าเกณฑ์ ${met} จาก ${all} ข้อ`,
  choose: (number: string) => `ผลตามหลักเกณฑ์ข้อ ${number}`,
  note: 'หมายเหตุ',
  noteOf: (number: string) => `หมายเหตุของหลักเกณฑ์ข้อ ${number}`,
  by: (name: string, time: string) => `${name} บันทึกเมื่อ ${time}`,
} as const
