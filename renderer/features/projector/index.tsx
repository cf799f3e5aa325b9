import type { FeatureScreens } from '../../app/screens.tsx'
import { ProjectorScreen } from './projector-screen.tsx'

export { ProjectorScreen }

export const screens: FeatureScreens = { projector: ProjectorScreen }
