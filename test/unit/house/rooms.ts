/**
 * The rooms of the house and the doors between them: what a file may import is what its room lists here, nothing else.
 * A new room, package or door is a line in this table, with its reason in the room's README. `biome.json` says the
 * commonest of these rules in the editor already, with the name of the right door.
 */
export type Room = {
  /** Folder or file from the project's root; the longest one that fits a file is its room. */
  path: string
  /** Folder whose README.md speaks for it. */
  readme: string
  /** Other rooms, or single files of them. Its own files are always open to it. */
  rooms: readonly string[]
  /** Rooms of which it may know the types only. */
  types?: readonly string[]
  /** npm packages; `@orpc/*` stands for a scope. */
  packages: readonly string[]
  node: NodeModules
}

/** `local`: files, hashes, streams, threads. `network`: those that listen or call as well. `processes`: those that start programs. */
export type NodeModules = 'none' | 'local' | 'local+network' | 'local+processes' | 'all'

const NETWORK = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector']
const PROCESSES = ['child_process', 'cluster', 'vm', 'repl', 'sea']

/** @param name without its `node:` */
export function isNodeModuleAllowed(allowed: NodeModules, name: string): boolean {
  if (allowed === 'none') return false
  if (NETWORK.includes(name)) return allowed === 'local+network' || allowed === 'all'
  if (PROCESSES.includes(name)) return allowed === 'local+processes' || allowed === 'all'
  return true
}

const SHARED = [
  'shared/audit',
  'shared/contract',
  'shared/domain',
  'shared/errors.ts',
  'shared/messages',
  'shared/thai',
]
const REACT = ['react', 'react-dom', 'zustand', '@mantine/*', '@tabler/icons-react']

export const ROOMS: readonly Room[] = [
  {
    path: 'shared/contract',
    readme: 'shared',
    rooms: ['shared/domain'],
    packages: ['zod'],
    node: 'none',
  },
  // Pure Thai functions are no more I/O than arithmetic is: the import rules compare folded names.
  { path: 'shared/domain', readme: 'shared', rooms: ['shared/thai'], packages: [], node: 'none' },
  { path: 'shared/thai', readme: 'shared', rooms: [], packages: [], node: 'none' },
  { path: 'shared/errors.ts', readme: 'shared', rooms: [], packages: ['zod'], node: 'none' },
  { path: 'shared/audit', readme: 'shared', rooms: ['shared/domain'], packages: ['zod'], node: 'none' },
  {
    // Types, so that a code or a state without its Thai words does not compile.
    path: 'shared/messages',
    readme: 'shared',
    rooms: [],
    types: ['shared/audit', 'shared/contract', 'shared/domain', 'shared/errors.ts'],
    packages: [],
    node: 'none',
  },
  {
    path: 'db',
    readme: 'db',
    rooms: [...SHARED, 'assets'],
    packages: ['drizzle-orm', 'better-sqlite3'],
    node: 'local',
  },
  {
    // Documents are made in a thread of their own, which the host is handed: it knows their types, and the error that
    // their calls throw. `compose` is words and no more (pure): a preview does not queue behind a file that is being
    // made. Sheets are bytes in, rows out.
    path: 'electron/host',
    readme: 'electron/host',
    rooms: [
      ...SHARED,
      ...[
        'db',
        'assets',
        'electron/sheets',
        'electron/documents/documents-error.ts',
        'electron/documents/compose',
        'electron/host/worker.ts',
        'electron/host/evidence-door.ts',
      ],
    ],
    types: ['electron/documents', 'electron/exchange'],
    packages: ['zod', '@orpc/server'],
    node: 'local',
  },
  {
    // The thread's first file puts the host together: database, clock, ids, documents.
    path: 'electron/host/worker.ts',
    readme: 'electron/host',
    rooms: [
      ...SHARED,
      ...['host', 'documents', 'sheets', 'exchange'].map((name) => `electron/${name}`),
      'db',
    ],
    packages: ['uuid'],
    node: 'local',
  },
  {
    // Asks where a name lies before it goes there: an address out of a certificate may not lead into the machine's network.
    path: 'electron/host/evidence-door.ts',
    readme: 'electron/host',
    rooms: ['electron/host'],
    packages: [],
    node: 'local+network',
  },
  {
    path: 'electron/documents',
    readme: 'electron/documents',
    // The reader of zip files is one for workbooks and for Word.
    rooms: [...SHARED, ...['assets', 'electron/sheets/unzip-parts.ts', 'electron/sheets/zip-directory.ts']],
    packages: ['pdfmake', 'pdfkit', 'docx', 'harfbuzzjs', '@libpdf/core', 'pkijs', 'asn1js', 'pvutils'],
    node: 'local',
  },
  {
    // The one door to makers' libraries; it runs in a process of its own.
    path: 'electron/documents/sign/pkcs11',
    readme: 'electron/documents',
    rooms: [...SHARED, 'electron/documents'],
    packages: ['koffi'],
    node: 'local',
  },
  {
    path: 'electron/sheets',
    readme: 'electron/sheets',
    rooms: [...SHARED, 'assets'],
    packages: ['hucre'],
    node: 'local',
  },
  {
    path: 'electron/exchange',
    readme: 'electron/exchange',
    rooms: [...SHARED, 'db'],
    packages: [],
    node: 'local',
  },
  {
    // Knows the shape of the host, not the host: whoever composes the program hands it one.
    path: 'electron/transports',
    readme: 'electron/transports',
    rooms: SHARED,
    types: ['electron/host'],
    packages: ['@orpc/*'],
    node: 'local',
  },
  {
    path: 'electron/transports/http-',
    readme: 'electron/transports',
    rooms: [...SHARED, 'electron/transports'],
    types: ['electron/host'],
    packages: ['@orpc/*', 'ws'],
    node: 'local+network',
  },
  {
    path: 'electron/main',
    readme: 'electron/main',
    rooms: [
      ...SHARED,
      ...['host', 'documents', 'sheets', 'exchange', 'transports', 'preload'].map(
        (name) => `electron/${name}`,
      ),
      ...['db/open.ts', 'db/migrate.ts', 'db/backup.ts', 'db/start-up-error.ts'],
    ],
    packages: ['electron'],
    node: 'local',
  },
  {
    path: 'electron/preload',
    readme: 'electron/preload',
    rooms: SHARED,
    packages: ['electron'],
    node: 'none',
  },
  {
    path: 'electron/browser',
    readme: 'electron/browser',
    rooms: [
      ...SHARED,
      ...['host', 'documents', 'sheets', 'exchange', 'transports'].map((name) => `electron/${name}`),
      // Where the workspace lies is asked by both modes, and the file knows nothing of Electron.
      'electron/main/workspace-directory.ts',
      'db',
      'assets',
    ],
    packages: [],
    node: 'local+processes',
  },
  {
    path: 'electron/commands',
    readme: 'electron/commands',
    rooms: [
      ...SHARED,
      ...['host', 'documents', 'sheets', 'exchange', 'transports', 'browser'].map(
        (name) => `electron/${name}`,
      ),
      'electron/main/workspace-directory.ts',
      '.',
      'db',
      'assets',
    ],
    packages: ['vite', '@electron/get', '@electron/asar', '@sparticuz/chromium', 'uuid'],
    node: 'all',
  },
  {
    // The tools' own files, which lie at the root since the tools look for them there.
    path: '.',
    readme: 'electron/commands',
    rooms: ['electron/commands'],
    packages: ['vite', '@vitejs/plugin-react', 'vitest', '@playwright/test', 'drizzle-kit', 'harfbuzzjs'],
    node: 'all',
  },
  {
    path: 'renderer/api',
    readme: 'renderer',
    rooms: SHARED,
    packages: [...REACT, '@orpc/*', '@tanstack/*'],
    node: 'none',
  },
  {
    // No feature knowledge. The preferences (digits, appearance) are one of the two app-wide stores.
    path: 'renderer/ui',
    readme: 'renderer',
    rooms: [...SHARED, 'renderer/styles', 'renderer/app/preferences.ts'],
    packages: [...REACT, '@tanstack/*'],
    node: 'none',
  },
  {
    // The one door to the library that reads a PDF.
    path: 'renderer/features/reader',
    readme: 'renderer',
    rooms: [...SHARED, 'renderer'],
    packages: [...REACT, '@tanstack/*', 'pdfjs-dist'],
    node: 'none',
  },
  {
    // The one door to the library that draws QR codes.
    path: 'renderer/features/paper',
    readme: 'renderer',
    rooms: [...SHARED, 'renderer'],
    packages: [...REACT, '@tanstack/*', 'uqr'],
    node: 'none',
  },
  {
    path: 'renderer',
    readme: 'renderer',
    rooms: [...SHARED, 'assets', 'renderer'],
    packages: [...REACT, '@tanstack/*'],
    node: 'none',
  },
]

export const findRoom = (path: string): Room | null =>
  ROOMS.filter((room) => isInside(path, room.path)).sort((a, b) => b.path.length - a.path.length)[0] ?? null

/** A path that ends in a dash (`http-`) stands for every file whose name begins so; `.` for the files of the root. */
export const isInside = (path: string, room: string): boolean =>
  path === room ||
  path.startsWith(`${room}/`) ||
  (room.endsWith('-') && path.startsWith(room)) ||
  (room === '.' && !path.includes('/'))

export const isPackageListed = (packages: readonly string[], name: string): boolean =>
  packages.some((listed) => (listed.endsWith('/*') ? name.startsWith(listed.slice(0, -1)) : listed === name))
