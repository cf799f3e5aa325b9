import { describe, expect, it } from 'vitest'
import { parentOf, trailOf } from '../../../renderer/app/parents.ts'
import { formatRoute, PATHS, parseRoute, type Route, type ScreenName } from '../../../renderer/app/routes.ts'

const ID = '0192f0c8-7b1a-7c3e-9d55-2f6a1b7c8d9e'

const example = (screen: ScreenName): Route => {
  const names = [...PATHS[screen].matchAll(/\{([^}]+)\}/g)].map(([, name]) => [name, ID])
  return { screen, ...Object.fromEntries(names) } as Route
}

describe('routes', () => {
  it.each(Object.keys(PATHS) as ScreenName[])('%s: the address leads back to the route', (screen) => {
    const route = example(screen)
    expect(parseRoute(formatRoute(route))).toEqual(route)
  })

  it('no two screens share an address', () => {
    const shapes = Object.values(PATHS).map((path) => path.replaceAll(/\{[^}]+\}/g, '*'))
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('prefers the fixed word over a parameter and leads unknown addresses home', () => {
    expect(parseRoute('/register/import')).toEqual({ screen: 'import' })
    expect(parseRoute('/register/')).toEqual({ screen: 'register' })
    expect(parseRoute('/no/such/place')).toEqual({ screen: 'home' })
    expect(parseRoute('/proposals/%E0%B8')).toEqual({ screen: 'home' })
  })

  it('keeps what has a slash or Thai in it apart from the path', () => {
    const route: Route = { screen: 'proposal', proposalId: 'ก/ข ค' }
    expect(formatRoute(route)).not.toContain('ก/ข')
    expect(parseRoute(formatRoute(route))).toEqual(route)
  })

  it('every trail begins at a screen without a parent and ends at the route', () => {
    for (const screen of Object.keys(PATHS) as ScreenName[]) {
      const trail = trailOf(example(screen))
      expect(trail.at(-1)?.screen).toBe(screen)
      const [top] = trail
      expect(top && parentOf(top)).toBeNull()
    }
    expect(trailOf({ screen: 'minutes', meetingId: ID }).map(({ screen }) => screen)).toEqual([
      'meetings',
      'meeting',
      'minutes',
    ])
  })
})
