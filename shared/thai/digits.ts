const THAI_ZERO = 0x0e50

export type DigitStyle = 'thai' | 'arabic'

/** ASCII digits become ๐–๙; everything else is left as it is. For generated facts only, never for a person's prose. */
export const toThaiDigits = (text: string | number): string =>
  String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)))

/** ๐–๙ become ASCII digits; everything else is left as it is. */
export const toArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))

/** A generated fact in the digits that the reader has chosen. */
export const withDigits = (text: string | number, digits: DigitStyle): string =>
  digits === 'thai' ? toThaiDigits(text) : toArabicDigits(String(text))
