import type { Session } from 'electron'

const LOCAL_SCHEMES: ReadonlySet<string> = new Set([
  'app:',
  'blob:',
  'data:',
  'about:',
  'devtools:',
  'chrome-extension:',
])

/** @returns false for everything that would leave the machine, and for file: */
export const isLocalRequest = (url: string): boolean => LOCAL_SCHEMES.has(URL.parse(url)?.protocol ?? '')

/**
 * The page never uses the network, whatever ends up in it. The policy header says the same to the page; this says it
 * to Chromium's network service. (chrome-extension: is the built-in PDF viewer.)
 */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalRequest(details.url) }))
}
