import type { App, WebContents } from 'electron'
import { isAppBlobUrl, isAppUrl } from './app-origin.ts'

type Refusable = { preventDefault(): void; url: string; isMainFrame?: boolean }

/** Our page, and inside it frames of our own in-memory documents; everything else stays outside. */
export function isAllowedNavigation(target: { url: string; isMainFrame: boolean }): boolean {
  return isAppUrl(target.url) || (!target.isMainFrame && isAppBlobUrl(target.url))
}

function guardContents(contents: WebContents, openExternal: (url: string) => void): void {
  const guard = (event: Refusable) => {
    if (!isAllowedNavigation({ url: event.url, isMainFrame: event.isMainFrame ?? true }))
      event.preventDefault()
  }
  // will-navigate speaks for the main frame only, will-frame-navigate for all; neither sees a server's redirect.
  contents.on('will-navigate', guard)
  contents.on('will-frame-navigate', guard)
  contents.on('will-redirect', guard)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url)
    return { action: 'deny' }
  })
}

/** Puts the guards on every web contents that will ever be made, before its first document loads. */
export function guardNavigation({
  app,
  openExternal,
}: {
  app: App
  openExternal: (url: string) => void
}): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openExternal))
}
