import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE_ENTRIES } from '../../vite.node.config.ts'
import { PROJECT_ROOT } from './build.ts'
import type { PackTarget } from './package-stand-in.ts'

/** What an archive must hold and what it may hold, worked out from the project and not from the archive. */

const filesIn = (folder: string) =>
  readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => `/${folder}/${entry.name}`)

function migrationFiles(): string[] {
  const journal = 'db/migrations/meta/_journal.json'
  const { entries }: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(PROJECT_ROOT, journal), 'utf8'),
  )
  return [`/${journal}`, ...entries.map(({ tag }) => `/db/migrations/${tag}.sql`)]
}

/** The bundles whose source exists. */
export function bundleFiles(): string[] {
  return Object.entries(NODE_ENTRIES)
    .filter(([, { input }]) => existsSync(join(PROJECT_ROOT, input)))
    .map(([name, { folder, extension }]) => `/${folder}/${name}.${extension}`)
}

export const nativeFile = ({ platform, arch }: PackTarget) =>
  `/node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`

/**
 * koffi's binary for tokens. npm installs the one of the machine that packs, so an installer made on its own system has
 * it, and one made elsewhere has none and says so.
 */
const tokenFolder = ({ platform, arch }: PackTarget) => `/node_modules/@koromix/koffi-${platform}-${arch}`
const tokenFile = (target: PackTarget) =>
  `${tokenFolder(target)}/${target.platform}_${target.arch}/koffi.node`

/** What has to lie outside the archive, since native code cannot be loaded from inside. */
export const nativeFiles = (target: PackTarget): string[] => [
  nativeFile(target),
  ...(existsSync(join(PROJECT_ROOT, tokenFile(target))) ? [tokenFile(target)] : []),
]

export function requiredFiles(target: PackTarget): string[] {
  const bundles = bundleFiles()
  return [
    '/package.json',
    '/out/main/main.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    ...bundles,
    ...(bundles.includes('/out/main/documents-worker.js')
      ? ['/out/main/harfbuzz.wasm', '/out/main/data/sRGB_IEC61966_2_1.icc']
      : []),
    ...migrationFiles(),
    ...filesIn('assets/fonts'),
    ...filesIn('assets/reference'),
    ...filesIn('assets/sample'),
    '/assets/icons/icon-256.png',
    '/node_modules/better-sqlite3/package.json',
    '/node_modules/better-sqlite3/lib/index.js',
    ...nativeFiles(target),
    // Optional: where it could not be installed, the program signs from files.
    ...(existsSync(join(PROJECT_ROOT, 'node_modules/koffi'))
      ? ['package.json', 'index.cjs', 'src/koffi/index.cjs', 'src/koffi/src/static.cjs'].map(
          (file) => `/node_modules/koffi/${file}`,
        )
      : []),
  ]
}

const ALLOWED = [
  /^\/out\/main\/[\w-]+\.(js|wasm)$/,
  /^\/out\/main\/data\/sRGB_IEC61966_2_1\.icc$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/renderer\/(index\.html|assets\/[\w.-]+\.(m?js|css|ttf|woff2?|svg|png|webp|wasm|bcmap|pfb))$/,
  /^\/db\/migrations\/[\w-]+\.sql$/,
  /^\/db\/migrations\/meta\/_journal\.json$/,
  /^\/assets\/(fonts|reference|sample)\/.+\.(ttf|txt|json|xlsx|csv|docx|png)$/,
  /^\/assets\/icons\/icon-256\.png$/,
  /^\/node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js)$/,
  /^\/node_modules\/koffi\/(package\.json|LICENSE\.txt|(src\/koffi\/(src\/)?)?\w+\.c?js)$/,
  /^\/package\.json$/,
]

/** Anything that nobody has thought of is reported, so the list can only grow on purpose. */
export const isExpectedFile = (file: string, target: PackTarget): boolean =>
  nativeFiles(target).includes(file) ||
  [`${tokenFolder(target)}/package.json`, `${tokenFolder(target)}/index.js`].includes(file) ||
  ALLOWED.some((pattern) => pattern.test(file))
