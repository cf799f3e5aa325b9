import type { FeatureScreens } from '../../app/screens.tsx'
import { AllDocumentsScreen } from './all-documents-screen.tsx'
import { DocumentsScreen } from './documents-screen.tsx'
import { VerifyScreen } from './verify-screen.tsx'

export { AllDocumentsScreen, DocumentsScreen, VerifyScreen }

export const screens: FeatureScreens = {
  documents: ({ route }) => <DocumentsScreen key={route.meetingId} meetingId={route.meetingId} />,
  'all-documents': AllDocumentsScreen,
  verify: VerifyScreen,
}
