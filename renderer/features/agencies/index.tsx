import type { FeatureScreens } from '../../app/screens.tsx'
import { AgenciesScreen } from './agencies-screen.tsx'

export const screens = { agencies: AgenciesScreen } satisfies FeatureScreens
