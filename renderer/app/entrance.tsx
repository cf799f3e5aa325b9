import { lazy, Suspense } from 'react'
import { useConnection, useQueryOf, useTicket } from '../api/index.ts'
import { FirstRun } from '../features/first-run/first-run.tsx'
import { useHotSeat } from '../features/room/hot-seat-store.ts'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { SCREENS } from './screens.tsx'
import { Shell } from './shell.tsx'

const HotSeatDoor = lazy(async () => ({
  default: (await import('../features/room/hot-seat-door.tsx')).HotSeatDoor,
}))

/** What stands between opening the window and working in it: the host, the workspace, a name and its PIN. */
export function Entrance() {
  const welcome = useConnection((state) => state.welcome)
  if (!welcome) return <Threshold />
  if (welcome.kind === 'projector') return <Wall />
  return <Door />
}

const Threshold = () => (
  <>
    <ConnectionBanner />
    <Waiting isWholeWindow />
  </>
)

function Wall() {
  const Projector = SCREENS.projector
  return (
    <Suspense fallback={<Waiting isWholeWindow />}>
      <Projector route={{ screen: 'projector' } as never} />
    </Suspense>
  )
}

function Door() {
  const ticket = useTicket()
  const seat = useHotSeat((state) => state.seat)
  const workspace = useQueryOf('workspace.describe', {})
  if (workspace.data?.state === 'new')
    return (
      <>
        <ConnectionBanner />
        <FirstRun workspace={workspace.data} />
      </>
    )
  if (ticket) return <Shell />
  if (workspace.data)
    return (
      <>
        <ConnectionBanner />
        {seat ? (
          <Suspense fallback={<Waiting isWholeWindow />}>
            <HotSeatDoor workspace={workspace.data} seat={seat} />
          </Suspense>
        ) : (
          <SignIn workspace={workspace.data} />
        )}
      </>
    )
  return workspace.error && workspace.error.code !== 'CONNECTION_CLOSED' ? (
    <ErrorNotice error={workspace.error} onRetry={() => void workspace.refetch()} />
  ) : (
    <Threshold />
  )
}
