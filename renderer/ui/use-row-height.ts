import { usePreferences } from '../app/preferences.ts'

/** Pixels of a row that is `rem` high in the text size that the reader has chosen. */
export function useRowHeight(rem: number): number {
  const { textSize, theme } = usePreferences()
  return Math.round(rem * (theme === 'projector' ? 22 : textSize))
}
