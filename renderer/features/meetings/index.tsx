import type { FeatureScreens } from '../../app/screens.tsx'
import { MeetingScreen } from './meeting-screen.tsx'
import { MeetingsScreen } from './meetings-screen.tsx'

export { MeetingScreen, MeetingsScreen }

export const screens: FeatureScreens = {
  meetings: MeetingsScreen,
  meeting: ({ route }) => <MeetingScreen meetingId={route.meetingId} />,
}
