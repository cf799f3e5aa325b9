const DIGIT_WORDS = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน']
const MILLION = 1_000_000n

function placeWord(digit: number, place: number, hasHigher: boolean): string {
  if (digit === 0) return ''
  if (place === 0 && digit === 1 && hasHigher) return 'เอ็ด'
  if (place === 1 && digit === 1) return 'สิบ'
  if (place === 1 && digit === 2) return 'ยี่สิบ'
  return `${DIGIT_WORDS[digit]}${PLACES[place]}`
}

/** Below one million; nothing for zero. `isAfterMillions` makes 1 "เอ็ด", as in หนึ่งล้านเอ็ด. */
function readGroup(value: number, isAfterMillions: boolean): string {
  const digits = [...String(value)].map(Number)
  return digits
    .map((digit, index) => placeWord(digit, digits.length - 1 - index, index > 0 || isAfterMillions))
    .join('')
}

function readPositive(value: bigint): string {
  const millions = value / MILLION
  const rest = readGroup(Number(value % MILLION), millions > 0n)
  return millions > 0n ? `${readPositive(millions)}ล้าน${rest}` : rest
}

/** A whole number read aloud in Thai: 21 → "ยี่สิบเอ็ด", 101 → "หนึ่งร้อยเอ็ด". @throws RangeError on a fraction */
export function readNumber(value: number | bigint): string {
  const whole = BigInt(value)
  if (whole === 0n) return 'ศูนย์'
  return whole < 0n ? `ลบ${readPositive(-whole)}` : readPositive(whole)
}

/** Whole baht as official papers spell it: "หนึ่งแสนบาทถ้วน". @throws RangeError on a fraction */
export const readBaht = (baht: number | bigint): string => `${readNumber(baht)}บาทถ้วน`

/** A decimal string as it is read: "4.25" → "สี่จุดสองห้า". @throws RangeError when it is not a plain decimal */
export function readDecimal(text: string): string {
  const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(text)
  if (!parts) throw new RangeError(`not a decimal: ${text}`)
  const [, whole = '0', fraction] = parts
  const sign = whole.startsWith('-') ? 'ลบ' : ''
  const words = `${sign}${readNumber(BigInt(whole.replace('-', '')))}`
  return fraction ? `${words}จุด${[...fraction].map((digit) => DIGIT_WORDS[Number(digit)]).join('')}` : words
}
