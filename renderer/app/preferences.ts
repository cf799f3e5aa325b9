import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { DigitStyle } from '../../shared/thai/digits.ts'

export const THEMES = ['light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]
/** Pixels of the base text. */
export const TEXT_SIZES = [18, 20, 22] as const
export type TextSize = (typeof TEXT_SIZES)[number]

type Preferences = { theme: Theme; digits: DigitStyle; textSize: TextSize }

const prefersDark = () => window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false

/** How this browser or laptop shows things; it belongs to the device, not to the workspace. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ theme: prefersDark() ? 'dark' : 'light', digits: 'thai', textSize: 18 }), {
    name: 'mati.preferences',
    version: 1,
    storage: createJSONStorage(() => window.localStorage),
  }),
)

export const setPreferences = (change: Partial<Preferences>): void => {
  usePreferences.setState(change)
}
