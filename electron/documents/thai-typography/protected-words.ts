/**
 * Short on purpose: a compound that could be broken at its joint ("ข้อเสนอ|การ|เปลี่ยนแปลง") but may not, leaves a hole
 * at the end of the line before it.
 *
 * Words that ICU's Thai dictionary cuts wrongly or that must not be torn apart in an official document. Names and
 * agencies of the document at hand are added by its renderer.
 */
export const PROTECTED_WORDS: readonly string[] = [
  // legal and administrative terms
  'ฯลฯ',
  'พระราชบัญญัติ',
  'พระราชกฤษฎีกา',
  'พระราชกำหนด',
  'รัฐธรรมนูญ',
  'กฎกระทรวง',
  'ธรรมาภิบาล',
  'ราชกิจจานุเบกษา',
  'อนุกรรมการ',
  'องค์ประชุม',
  'ออกเสียง',
  'งดออกเสียง',
  'ข้อเสนอ',
  'วรรคหนึ่ง',
  'วรรคสอง',
  'วรรคสาม',
  'เลขานุการ',
  'กระบวนการ',
  'กระบวนงาน',
  'ส่วนราชการ',
  'ระบบราชการ',
  'งบประมาณ',
  'เบ็ดเสร็จ',
  'บูรณาการ',
  'ประสิทธิภาพ',
  'ประสิทธิผล',
  // words of this field that ICU breaks up
  'กระจาย',
  'กระทบ',
  'ผลกระทบ',
  'กลั่นกรอง',
  'บริจาค',
  'ธรรม',
  'อำนาจ',
  'กระทรวง',
  'สมาชิก',
  'ศักยภาพ',
  'นวัตกรรม',
  'ดิจิทัล',
  'อิเล็กทรอนิกส์',
  'เทคโนโลยี',
  'สารสนเทศ',
  'อินเทอร์เน็ต',
  'โครงสร้าง',
  'ยุทธศาสตร์',
  'วิสัยทัศน์',
  'พันธกิจ',
  'มาตรฐาน',
  'ใบอนุญาต',
]
