import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type AppPaths = {
  rendererRoot: string
  preload: string
  icon: string
  hostWorker: URL
  documentsWorker: URL
  tokenProcess: URL
  migrationsDirectory: string
  assetsDirectory: string
}

/**
 * Where the parts lie, seen from out/main/main.js (in a checkout or inside app.asar alike).
 * @param mainDirectory folder of the running main file; the project's root is two levels above it
 */
export function findAppPaths(mainDirectory: string): AppPaths {
  const root = join(mainDirectory, '..', '..')
  const at = (...parts: string[]) => join(root, ...parts)
  return {
    rendererRoot: at('out', 'renderer'),
    preload: at('out', 'preload', 'preload.cjs'),
    icon: at('assets', 'icons', 'icon-256.png'),
    hostWorker: pathToFileURL(at('out', 'main', 'host-worker.js')),
    documentsWorker: pathToFileURL(at('out', 'main', 'documents-worker.js')),
    tokenProcess: pathToFileURL(at('out', 'main', 'token-process.js')),
    migrationsDirectory: at('db', 'migrations'),
    assetsDirectory: at('assets'),
  }
}
