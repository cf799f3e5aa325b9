import type { FeatureScreens } from '../../app/screens.tsx'
import { ReaderScreen } from './reader-screen.tsx'

export const screens = { reader: ReaderScreen } satisfies FeatureScreens
