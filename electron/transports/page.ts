import { createHash, randomBytes } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/**
 * The built page, read from disk for whoever serves it: the app:// protocol in Electron, the loopback server in a
 * browser. One implementation, so that both are confined to the same folder and carry the same policy.
 */

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  // Tables and fonts that the PDF reader leans on.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
}

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

const NONCE_PLACE = '__CSP_NONCE__'

export type PageFile = { path: string; contentType: string; isIndex: boolean }

export type PageAnswer = { status: 200 | 404; headers: Record<string, string>; body: Uint8Array | string }

/** @returns null for what no honest link contains: broken escapes, a NUL, a backslash or drive, a second layer of escapes, `..`. */
function decodePathname(pathname: string): string[] | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (!decoded.startsWith('/') || /[\0\\:%]/.test(decoded)) return null
  const segments = decoded.split('/').filter((segment) => segment !== '')
  // Dot files are build stamps and the like; nothing that the page asks for begins with a dot.
  return segments.some((segment) => segment.startsWith('.')) ? null : segments
}

const isInside = (root: string, path: string) => {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function findRealFile(root: string, path: string): Promise<string | null> {
  try {
    // A symbolic link inside the folder must not lead out of it.
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(path)])
    return isInside(realRoot, realFile) && (await stat(realFile)).isFile() ? realFile : null
  } catch {
    return null
  }
}

/**
 * The file of the built page that a request's pathname stands for.
 * @param root folder of the built page; nothing outside it is ever returned
 * @param pathname still percent-encoded, as `new URL(…).pathname` gives it
 * @returns the file; `index.html` for "/" and for routes (a last segment without extension); else null
 */
export async function findPageFile(root: string, pathname: string): Promise<PageFile | null> {
  const segments = decodePathname(pathname)
  if (!segments) return null
  const isRoute = extname(segments.at(-1) ?? '') === ''
  const wanted = isRoute ? ['index.html'] : segments
  const contentType = MIME_TYPES[extname(wanted.at(-1) ?? '').toLowerCase()]
  if (!contentType) return null
  const path = await findRealFile(root, join(resolve(root), ...wanted))
  return path ? { path, contentType, isIndex: wanted.length === 1 && wanted[0] === 'index.html' } : null
}

/**
 * Gives one document its own nonce, the only door for the `<style>` elements that the component library makes at run
 * time; scripts have no such door.
 * @param html the built index.html with `<meta name="csp-nonce" content="__CSP_NONCE__">`
 */
export function renderIndex(html: string): { html: string; csp: string } {
  const nonce = randomBytes(16).toString('base64')
  return { html: html.replaceAll(NONCE_PLACE, nonce), csp: contentSecurityPolicy(nonce) }
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The whole answer to one GET of the page.
 * @param root folder of the built page
 * @param pathname as in {@link findPageFile}
 */
export async function answerPage(root: string, pathname: string): Promise<PageAnswer> {
  const file = await findPageFile(root, pathname)
  if (!file) {
    return {
      status: 404,
      headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
      body: '404',
    }
  }
  const headers = { ...SECURITY_HEADERS, 'content-type': file.contentType }
  const content = await readFile(file.path)
  // Only what Vite names by its content may be kept; the document carries a nonce that must never be used twice.
  if (!file.isIndex)
    return {
      status: 200,
      headers: { ...headers, 'cache-control': 'no-cache', etag: etagOf(content) },
      body: content,
    }
  const { html, csp } = renderIndex(content.toString('utf8'))
  return {
    status: 200,
    headers: { ...headers, 'cache-control': 'no-store', 'content-security-policy': csp },
    body: html,
  }
}

const etagOf = (content: Uint8Array) =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
