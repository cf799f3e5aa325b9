import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that the built files depend on, relative to the project. */
const SOURCES = [
  'electron/main',
  'electron/preload',
  'electron/transports',
  'electron/host',
  'electron/documents',
  'electron/exchange',
  'renderer',
  'shared',
  'db',
  'assets/fonts',
  'assets/icons',
  'vite.config.ts',
  'vite.node.config.ts',
  'package-lock.json',
]

const STAMP = 'out/.stamp'

/** Files under a path, sorted, so that the same tree gives the same hash on every machine. */
function listFiles(root: string, path: string): string[] {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (/\.[a-z0-9]+$/i.test(path)) return [path]
  return readdirSync(absolute, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`
      if (entry.isDirectory()) return listFiles(root, child)
      return entry.name.endsWith('.md') ? [] : [child]
    })
}

/** SHA-256 over the names and contents of all sources. Contents, not times: a checkout sets every time anew. */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => listFiles(root, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @returns the hash that the files in out/ were built from, or null when they are absent or half built. */
export function findStamp(root: string): string | null {
  const file = join(root, STAMP)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

export function writeStamp(root: string, hash: string): void {
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(join(root, STAMP), `${hash}\n`)
}
