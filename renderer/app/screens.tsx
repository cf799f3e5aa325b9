import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { NotBuilt } from './not-built.tsx'
import type { RouteOf, ScreenName } from './routes.ts'

/** What a screen is given: where it is. */
export type ScreenProps<Screen extends ScreenName> = { route: RouteOf<Screen> }

/** What `renderer/features/<feature>/index.tsx` exports as `screens`. */
export type FeatureScreens = { [Screen in ScreenName]?: ComponentType<ScreenProps<Screen>> }

/** Which feature has the screen; its folder's `index.tsx` is loaded when the screen is first shown. */
const FEATURE_OF = {
  home: 'home',
  register: 'register',
  import: 'register',
  proposal: 'proposal',
  reader: 'reader',
  notes: 'notes',
  meetings: 'meetings',
  meeting: 'meetings',
  room: 'room',
  overview: 'overview',
  minutes: 'minutes',
  documents: 'documents',
  'all-documents': 'documents',
  verify: 'documents',
  certificates: 'certificates',
  projector: 'projector',
  committees: 'committees',
  committee: 'committees',
  agencies: 'agencies',
  people: 'people',
  settings: 'settings',
} as const satisfies Record<ScreenName, string>

const features = import.meta.glob<{ screens: FeatureScreens }>('../features/*/index.tsx')

type AnyScreen = ComponentType<{ route: never }>

function lazyScreen(screen: ScreenName): LazyExoticComponent<AnyScreen> {
  const load = features[`../features/${FEATURE_OF[screen]}/index.tsx`]
  return lazy(async () => ({ default: ((await load?.())?.screens[screen] ?? NotBuilt) as AnyScreen }))
}

/** Every screen as a component that is loaded when it is first shown. */
export const SCREENS = Object.fromEntries(
  (Object.keys(FEATURE_OF) as ScreenName[]).map((screen) => [screen, lazyScreen(screen)]),
) as Record<ScreenName, LazyExoticComponent<AnyScreen>>
