import { create } from 'zustand'
import { formatRoute, parseRoute, type Route } from './routes.ts'

/** The address is the state: back, forward and a reload lead to the same screen. */
const useRouter = create<{ route: Route }>()(() => ({ route: parseRoute(window.location.pathname) }))

window.addEventListener('popstate', () => useRouter.setState({ route: parseRoute(window.location.pathname) }))

export const useRoute = (): Route => useRouter(({ route }) => route)

export const currentRoute = (): Route => useRouter.getState().route

export function goTo(route: Route, options: { replaces?: boolean } = {}): void {
  const path = formatRoute(route)
  if (path === window.location.pathname) return
  if (options.replaces) window.history.replaceState(null, '', path)
  else window.history.pushState(null, '', path)
  useRouter.setState({ route })
}

export const goBack = (): void => window.history.back()

/** The single-use word that the opener put behind the `#`; read once and taken out of the address. */
export function takeHandover(): string | null {
  const handover = new URLSearchParams(window.location.hash.slice(1)).get('handover')
  if (handover) window.history.replaceState(null, '', window.location.pathname)
  return handover
}
