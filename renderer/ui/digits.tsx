import { type DigitStyle, withDigits } from '../../shared/thai/digits.ts'
import { usePreferences } from '../app/preferences.ts'
import { groupDigits } from './group-digits.ts'

export const useDigitStyle = (): DigitStyle => usePreferences(({ digits }) => digits)

/** Puts a generated fact (never a person's prose) into the digits that the reader has chosen. */
export function useDigits(): (value: string | number) => string {
  const digits = useDigitStyle()
  return (value) => withDigits(value, digits)
}

/** `<Digits>{12}</Digits>`; a number of four digits and more is grouped. */
export function Digits({ children }: { children: string | number | null }) {
  const digits = useDigits()
  if (children === null) return null
  return <>{digits(typeof children === 'number' ? groupDigits(children) : children)}</>
}
