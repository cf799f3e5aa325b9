import type { ComponentProps, MouseEvent } from 'react'
import { goTo } from './router.ts'
import { formatRoute, type Route } from './routes.ts'

/** A real link (it can be copied and read out) that goes there without loading the page anew. */
export function Link({ to, ...rest }: { to: Route } & Omit<ComponentProps<'a'>, 'href'>) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    rest.onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return
    event.preventDefault()
    goTo(to)
  }
  return <a {...rest} href={formatRoute(to)} onClick={follow} />
}
