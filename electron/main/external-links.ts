import { shell } from 'electron'

/** Sites that the program itself links to: the secretariat, the gazette, the source of the law texts. */
const KNOWN_HOSTS: ReadonlySet<string> = new Set([
  'www.opdc.go.th',
  'opdc.go.th',
  'www.krisdika.go.th',
  'ratchakitcha.soc.go.th',
])

export function isAllowedExternalUrl(url: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed) return false
  const { protocol, hostname, port, username, password } = parsed
  return (
    protocol === 'https:' && port === '' && username === '' && password === '' && KNOWN_HOSTS.has(hostname)
  )
}

/**
 * The only door to the system's browser. A link in an imported proposal is somebody else's text, so the scheme alone
 * is not enough: unknown hosts are dropped, and the page shows such a link as text to copy.
 */
export function openExternal(url: string): void {
  if (isAllowedExternalUrl(url)) void shell.openExternal(url)
}
