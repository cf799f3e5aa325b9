import type { FeatureScreens } from '../../app/screens.tsx'
import { RoomScreen } from './room-screen.tsx'

export { HotSeatDoor } from './hot-seat-door.tsx'
export { RoomScreen }

export const screens: FeatureScreens = {
  room: ({ route }) => <RoomScreen key={route.meetingId} meetingId={route.meetingId} />,
}
