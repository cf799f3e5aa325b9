export const THAI_MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const

export const THAI_MONTHS_SHORT = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const withoutDots = (text: string) => text.replaceAll('.', '')

/**
 * 1–12 of a month's name, or null. Full Thai names, abbreviations with or without their dots ("ต.ค.", "ตค"), and
 * English names, which spreadsheets with English settings write.
 */
export function monthNumber(name: string): number | null {
  const key = withoutDots(name.trim().toLowerCase())
  if (key === '') return null
  const matches = (month: string) => withoutDots(month) === key
  const thai = THAI_MONTHS.findIndex(matches)
  if (thai !== -1) return thai + 1
  const short = THAI_MONTHS_SHORT.findIndex(matches)
  if (short !== -1) return short + 1
  const english = /^[a-z]{3,9}$/.test(key) ? ENGLISH_MONTHS.indexOf(key.slice(0, 3)) : -1
  return english === -1 ? null : english + 1
}
