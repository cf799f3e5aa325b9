/** Words that every rendering of a paper (screen, PDF, Word) puts around its blocks. */
export const printedPaper = {
  changes: ['รายการ', 'ก่อน', 'หลัง', 'เปลี่ยนแปลง'],
  bars: 'แผนภาพ',
} as const

/** Words of the preview on the screen. */
export const paperPreview = {
  button: 'ดูตัวอย่าง',
  title: (name: string) => `ตัวอย่าง ${name}`,
  page: (name: string) => `หน้ากระดาษ ${name}`,
  hint: 'ข้อความตรงกับไฟล์ที่จะจัดทำตอนนี้ การแบ่งหน้าดูได้ในไฟล์ PDF รหัสตรวจสอบท้ายกระดาษพิมพ์เมื่อจัดทำ',
  make: (format: string) => `จัดทำ ${format}`,
  mark: (word: string) => `ลายน้ำ “${word}”`,
  radar: 'แผนภาพใยแมงมุมของตารางข้างกัน เส้นประคือปัจจุบัน เส้นทึบคือเป้าหมาย',
  qr: 'รหัสคิวอาร์',
} as const
