import type { FeatureScreens } from '../../app/screens.tsx'
import { CommitteeScreen } from './committee-screen.tsx'
import { CommitteesScreen } from './committees-screen.tsx'

export const screens = {
  committees: CommitteesScreen,
  committee: CommitteeScreen,
} satisfies FeatureScreens
