/** Narrowing the list of agencies; its other words are in registers.ts. */
export const agencyFilters = {
  place: 'กรองตามกระทรวงหรือภาค',
  anyPlace: 'ทุกกระทรวงและภาค',
  mark: 'กรองตามการตรวจสอบ',
  anyMark: 'ทุกสถานะ',
  marks: { verified: 'ตรวจสอบแล้ว', unverified: 'ยังไม่ได้ตรวจสอบ', withdrawn: 'ถอนแล้ว' },
  shown: (count: string) => `แสดง ${count} แห่ง`,
  openProposals: (name: string, count: string) => `เปิดข้อเสนอ ${count} เรื่องของ${name}ในทะเบียน`,
  emptyTitle: 'ยังไม่มีส่วนราชการ',
  emptyDetail: 'เพิ่มกรมหรือจังหวัดที่จะเสนอข้อเสนอการเปลี่ยนแปลง พร้อมที่มาของข้อมูล',
} as const
