import type { FeatureScreens } from '../../app/screens.tsx'
import { PeopleScreen } from './people-screen.tsx'

export const screens = { people: PeopleScreen } satisfies FeatureScreens
