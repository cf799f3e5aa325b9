import { toArabicDigits } from '../../shared/thai/digits.ts'

/**
 * A whole number as a person types it: either script of digits, with or without separators.
 * @returns null when empty, undefined when it is no whole number
 */
export function parseCount(text: string): number | null | undefined {
  const plain = toArabicDigits(text).replace(/[,\s]/g, '')
  if (plain === '') return null
  if (!/^\d+$/.test(plain)) return undefined
  const value = Number(plain)
  return Number.isSafeInteger(value) ? value : undefined
}
