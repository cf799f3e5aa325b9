import type { FeatureScreens } from '../../app/screens.tsx'
import { OverviewScreen } from './overview-screen.tsx'

export const screens = { overview: OverviewScreen } satisfies FeatureScreens
