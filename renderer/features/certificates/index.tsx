import type { FeatureScreens } from '../../app/screens.tsx'
import { CertificatesScreen } from './certificates-screen.tsx'

export const screens = { certificates: CertificatesScreen } satisfies FeatureScreens
