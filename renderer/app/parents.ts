import type { Route } from './routes.ts'

/** The screen above, for the breadcrumb and the way back; null at the top. */
export function parentOf(route: Route): Route | null {
  switch (route.screen) {
    case 'proposal':
    case 'import':
      return { screen: 'register' }
    case 'reader':
      return { screen: 'proposal', proposalId: route.proposalId }
    case 'meeting':
      return { screen: 'meetings' }
    case 'room':
    case 'minutes':
    case 'documents':
      return { screen: 'meeting', meetingId: route.meetingId }
    case 'overview':
      return { screen: 'room', meetingId: route.meetingId }
    case 'verify':
      return { screen: 'all-documents' }
    case 'certificates':
      return { screen: 'settings' }
    case 'committee':
      return { screen: 'committees' }
    default:
      return null
  }
}

/** From the top down, the route itself last. */
export function trailOf(route: Route): Route[] {
  const parent = parentOf(route)
  return parent ? [...trailOf(parent), route] : [route]
}
