import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceTree } from './check-graph.ts'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const CODE = /\.(ts|tsx|mjs|cjs|js)$/

/** The files of some top-level folders whose names fit, with `/` between the parts on every system. */
export function readTree(folders: readonly string[], fits = CODE): SourceTree {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && fits.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  )
  return readAll(paths)
}

/** The configuration files of the tools, which lie at the root. */
export const readRootFiles = (): SourceTree => readAll(readdirSync(ROOT).filter((name) => CODE.test(name)))

const readAll = (paths: readonly string[]): SourceTree =>
  new Map(paths.toSorted().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))

export const SOURCE_FOLDERS = ['shared', 'db', 'electron', 'renderer'] as const
