import type { FeatureScreens } from '../../app/screens.tsx'
import { ProposalScreen } from './proposal-screen.tsx'

export const screens = { proposal: ProposalScreen } satisfies FeatureScreens
