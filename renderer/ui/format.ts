import { useMemo } from 'react'
import { useDigitStyle } from './digits.tsx'
import { type Formatter, formatter } from './formatter.ts'

export type { Formatter } from './formatter.ts'

export function useFormat(): Formatter {
  const digits = useDigitStyle()
  return useMemo(() => formatter(digits), [digits])
}
