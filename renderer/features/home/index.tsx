import type { FeatureScreens } from '../../app/screens.tsx'
import { HomeScreen } from './home-screen.tsx'

export const screens = { home: HomeScreen } satisfies FeatureScreens
