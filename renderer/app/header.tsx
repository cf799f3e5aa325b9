import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowsExchange, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { useEffect } from 'react'
import { common } from '../../shared/messages/common.ts'
import { endSession, useSession } from '../api/index.ts'
import { showKeys } from '../features/keys/keys-store.ts'
import { openPalette } from '../features/palette/palette-store.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { forgetSaved } from '../ui/save-states.ts'
import { OverallSavedState } from '../ui/saved-state.tsx'
import styles from './header.module.css'
import { Link } from './link.tsx'
import { trailOf } from './parents.ts'
import { useRoute } from './router.ts'
import { formatRoute } from './routes.ts'

export function Header() {
  const session = useSession()
  const place = formatRoute(useRoute())
  // What was saved elsewhere, or by somebody else, is no news here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of place or person is what it waits for
  useEffect(forgetSaved, [place, session?.person.id])
  return (
    <div className={styles.header}>
      <Breadcrumb />
      <div className={styles.tools}>
        <OverallSavedState />
        <Button
          variant="default"
          className={styles.search}
          leftSection={<IconSearch size={19} aria-hidden />}
          rightSection={<KeyHint keys="Ctrl+K" />}
          onClick={openPalette}
          aria-keyshortcuts="Control+K"
        >
          {common.actions.search}
        </Button>
        <Tooltip label={common.actions.keys}>
          <ActionIcon aria-label={common.actions.keys} onClick={showKeys} aria-keyshortcuts="?">
            <IconKeyboard aria-hidden />
          </ActionIcon>
        </Tooltip>
        {session ? (
          <div className={styles.person}>
            <span className={styles.name} title={session.person.position}>
              {session.person.name}
            </span>
            <Button
              variant="subtle"
              leftSection={<IconArrowsExchange size={19} aria-hidden />}
              onClick={() => void endSession()}
            >
              {common.actions.signOut}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  )
}

function Breadcrumb() {
  const trail = trailOf(useRoute())
  const title = usePageTitle((state) => state.title)
  return (
    <ol className={styles.trail}>
      {trail.map((route, index) => (
        <li key={route.screen} className={styles.crumb}>
          {index < trail.length - 1 ? (
            <Link to={route}>{common.screens[route.screen]}</Link>
          ) : (
            <span aria-current="page">{trail.length === 1 ? common.screens[route.screen] : title}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
