/** The only origin that this program's windows may show. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'mati'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const APP_PAGE = `${APP_ORIGIN}/`

/**
 * Compares scheme and host by themselves: `new URL('app://mati').origin` is the string "null" wherever the scheme is
 * not registered, so a comparison of origins would let file:// through.
 */
export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed) return false
  const { protocol, host, username, password } = parsed
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === ''
}

/** A document that our own page made in memory (a PDF preview), in a frame of our own page. */
export const isAppBlobUrl = (url: string): boolean => url.startsWith(`blob:${APP_ORIGIN}/`)
