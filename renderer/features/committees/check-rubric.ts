import { toArabicDigits } from '../../../shared/thai/digits.ts'

export type RubricDraft = {
  scaleMax: number | null
  threshold: string
  weights: Record<string, number | null>
}

/** "๓.๕๐" → 350; null when it is no number with at most two decimals. */
export function parseHundredths(text: string): number | null {
  const plain = toArabicDigits(text).trim()
  return /^\d{1,2}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

/** What keeps a draft from being saved, or null. The limits are those of `rubric.change`. */
export function checkRubric(draft: RubricDraft): 'scale' | 'threshold' | 'weight' | null {
  const { scaleMax, weights } = draft
  if (scaleMax === null || scaleMax < 2 || scaleMax > 10) return 'scale'
  const threshold = parseHundredths(draft.threshold)
  if (threshold === null || threshold < 100 || threshold > scaleMax * 100) return 'threshold'
  const isWeightBad = Object.values(weights).some((weight) => weight === null || weight < 1 || weight > 100)
  return isWeightBad ? 'weight' : null
}
