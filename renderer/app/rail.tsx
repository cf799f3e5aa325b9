import {
  IconBuildingBank,
  IconFileCheck,
  IconFiles,
  IconGavel,
  IconHome,
  IconNotes,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { common } from '../../shared/messages/common.ts'
import { Link } from './link.tsx'
import { trailOf } from './parents.ts'
import styles from './rail.module.css'
import { useRoute } from './router.ts'
import type { Route } from './routes.ts'

type PlainScreen = Exclude<
  Route['screen'],
  'proposal' | 'reader' | 'meeting' | 'room' | 'overview' | 'minutes' | 'documents' | 'committee'
>

/** The rooms, in the order of the work. */
export const ROOMS = [
  { screen: 'home', Icon: IconHome },
  { screen: 'register', Icon: IconFiles },
  { screen: 'notes', Icon: IconNotes },
  { screen: 'meetings', Icon: IconGavel },
  { screen: 'all-documents', Icon: IconFileCheck },
  { screen: 'committees', Icon: IconUsersGroup },
  { screen: 'agencies', Icon: IconBuildingBank },
  { screen: 'people', Icon: IconUsers },
  { screen: 'settings', Icon: IconSettings },
] as const satisfies readonly { screen: PlainScreen; Icon: typeof IconHome }[]

/** @param isNarrow in the live room on a small screen: icons only, since every centimetre there belongs to the meeting */
export function Rail({ isNarrow = false }: { isNarrow?: boolean }) {
  const current = trailOf(useRoute())[0]?.screen
  return (
    <nav className={styles.rail} data-narrow={isNarrow || undefined} aria-label={common.rail}>
      <div className={styles.mark}>
        <span className={styles.seal} aria-hidden>
          {common.appLetter}
        </span>
        <span className={styles.name}>{common.appName}</span>
      </div>
      <ul className={styles.rooms}>
        {ROOMS.map(({ screen, Icon }) => (
          <li key={screen}>
            <Link
              to={{ screen }}
              className={styles.room}
              aria-current={current === screen ? 'page' : undefined}
              title={isNarrow ? common.screens[screen] : undefined}
            >
              <Icon size={22} stroke={1.7} aria-hidden />
              <span className={styles.label}>{common.screens[screen]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
