import type { FeatureScreens } from '../../app/screens.tsx'
import { MyNotesScreen } from './my-notes-screen.tsx'

export const screens = { notes: MyNotesScreen } satisfies FeatureScreens
