export const palette = {
  title: 'ค้นหาและสั่งงาน',
  placeholder: 'พิมพ์บางส่วนของชื่อข้อเสนอ ส่วนราชการ บุคคล หรือคำสั่ง',
  kinds: {
    proposal: 'ข้อเสนอ',
    agency: 'ส่วนราชการ',
    person: 'บุคคล',
    meeting: 'การประชุม',
    committee: 'คณะกรรมการ',
    screen: 'ไปที่หน้า',
    action: 'คำสั่งของหน้านี้',
  },
  nothing: 'ไม่พบรายการที่ตรงกับคำค้น',
  results: (count: string) => `พบ ${count} รายการ`,
  hint: 'ใช้ลูกศรขึ้นลงเพื่อเลือก กด Enter เพื่อเปิด',
  commands: {
    light: 'ใช้สีพื้นสว่าง',
    dark: 'ใช้สีพื้นมืด',
    thaiDigits: 'ใช้เลขไทย',
    arabicDigits: 'ใช้เลขอารบิก',
    signOut: 'ออกจากระบบและส่งเครื่องต่อ',
    import: 'นำเข้าทะเบียนจากไฟล์',
  },
} as const
