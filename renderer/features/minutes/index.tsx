import type { FeatureScreens } from '../../app/screens.tsx'
import { MinutesScreen } from './minutes-screen.tsx'

export { MinutesScreen }

export const screens: FeatureScreens = {
  minutes: ({ route }) => <MinutesScreen key={route.meetingId} meetingId={route.meetingId} />,
}
