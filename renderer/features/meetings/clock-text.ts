import { toArabicDigits } from '../../../shared/thai/digits.ts'

/** A clock time as people type it ("9.30", "09:30", "0930", "๙.๓๐ น.", "9") as "HH:MM"; null when it is none. */
export function parseClock(text: string): string | null {
  const parts = /^(\d{1,2})(?:[.:\s]?(\d{2}))?$/.exec(
    toArabicDigits(text)
      .replace(/น\.?\s*$/, '')
      .trim(),
  )
  if (!parts) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** "09:30" → "09.30", as Thai papers write it and as it can be typed again. */
export const clockText = (clock: string): string => clock.replace(':', '.')
