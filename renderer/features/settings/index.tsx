import type { FeatureScreens } from '../../app/screens.tsx'
import { SettingsScreen } from './settings-screen.tsx'

export const screens = { settings: SettingsScreen } satisfies FeatureScreens
