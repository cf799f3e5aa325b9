import type { FeatureScreens } from '../../app/screens.tsx'
import { ImportScreen } from './import-screen.tsx'
import { RegisterScreen } from './register-screen.tsx'

export const screens = { register: RegisterScreen, import: ImportScreen } satisfies FeatureScreens
