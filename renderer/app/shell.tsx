import { Suspense, useEffect } from 'react'
import { common } from '../../shared/messages/common.ts'
import { useQueryOf } from '../api/index.ts'
import { KeysOverlay } from '../features/keys/keys-overlay.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { listenForKeys } from '../ui/use-keys.ts'
import { Waiting } from '../ui/waiting.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import { Rail } from './rail.tsx'
import { useRoute } from './router.ts'
import { formatRoute } from './routes.ts'
import { SCREENS } from './screens.tsx'
import styles from './shell.module.css'

/** The window of a person who is signed in: rooms on the left, where one is above, the screen. */
export function Shell() {
  const route = useRoute()
  const workspace = useQueryOf('workspace.describe', {}).data
  const Screen = SCREENS[route.screen]
  const isRoom = route.screen === 'room'
  useEffect(listenForKeys, [])
  return (
    <div className={styles.shell} data-narrow={isRoom || undefined}>
      <a className={styles.skip} href="#content">
        {common.skipToContent}
      </a>
      <Rail isNarrow={isRoom} />
      <div className={styles.column}>
        <header>
          <ConnectionBanner />
          {workspace?.kind === 'sample' ? <div className={styles.sample}>{common.sampleBanner}</div> : null}
          <Header />
        </header>
        <main id="content" className={styles.content} tabIndex={-1}>
          <ErrorBoundary key={formatRoute(route)}>
            <Suspense fallback={<Waiting />}>
              <Screen route={route as never} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Palette />
      <KeysOverlay />
    </div>
  )
}
