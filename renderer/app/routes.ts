/** Every screen and its address. A name in braces is a part of the address that the screen is given. */
export const PATHS = {
  home: '/',
  register: '/register',
  import: '/register/import',
  proposal: '/proposals/{proposalId}',
  reader: '/proposals/{proposalId}/files/{seriesId}',
  notes: '/notes',
  meetings: '/meetings',
  meeting: '/meetings/{meetingId}',
  room: '/meetings/{meetingId}/room',
  overview: '/meetings/{meetingId}/scores',
  minutes: '/meetings/{meetingId}/minutes',
  documents: '/meetings/{meetingId}/documents',
  'all-documents': '/documents',
  verify: '/verify',
  certificates: '/certificates',
  projector: '/projector',
  committees: '/committees',
  committee: '/committees/{committeeId}',
  agencies: '/agencies',
  people: '/people',
  settings: '/settings',
} as const satisfies Record<string, `/${string}`>

export type ScreenName = keyof typeof PATHS

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never

/** Where the window is: `{ screen: 'meeting', meetingId }`. */
export type Route = {
  [Screen in ScreenName]: { screen: Screen } & {
    [Name in ParameterOf<(typeof PATHS)[Screen]>]: string
  }
}[ScreenName]

export type RouteOf<Screen extends ScreenName> = Extract<Route, { screen: Screen }>

const PARAMETER = /^\{(.+)\}$/

export function formatRoute(route: Route): string {
  const values: Readonly<Record<string, string>> = route
  return PATHS[route.screen].replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  )
}

/** @returns home for an address that no screen has: an old link leads somewhere, not to a blank page. */
export function parseRoute(pathname: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '')
  for (const [screen, path] of Object.entries(PATHS)) {
    const values = matchPath(path, parts)
    if (values) return { screen, ...values } as Route
  }
  return { screen: 'home' }
}

function matchPath(path: string, parts: readonly string[]): Record<string, string> | null {
  const wanted = path.split('/').filter((part) => part !== '')
  if (wanted.length !== parts.length) return null
  const values: Record<string, string> = {}
  for (const [index, want] of wanted.entries()) {
    const part = parts[index] ?? ''
    const name = PARAMETER.exec(want)?.[1]
    if (name === undefined) {
      if (want !== part) return null
    } else {
      const value = decodePart(part)
      if (value === null) return null
      values[name] = value
    }
  }
  return values
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
