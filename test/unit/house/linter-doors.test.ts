import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ROOT } from './source-tree.ts'

type Case = readonly [path: string, specifier: string, message?: string]

/** Puts each import into a file of its own at its place in an empty house, and lints that house with our rules. */
function lint(cases: readonly Case[]): string[] {
  const house = mkdtempSync(join(tmpdir(), 'mati-lint-'))
  onTestFinished(() => rmSync(house, { recursive: true }))
  const rules = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as Record<string, unknown>
  writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }))
  const files = cases.map(([path, specifier], index) => {
    const file = path.replace('.ts', `-${index}.ts`)
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), `import { x } from '${specifier}'\nx()\n`)
    return file
  })
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  const args = [
    biome,
    'lint',
    '--only=style/noRestrictedImports',
    '--max-diagnostics=none',
    '--reporter=github',
    '.',
  ]
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' })
  const said = stdout.split('\n')
  return files.map((file) => said.filter((line) => line.includes(`/${file},`)).join('\n'))
}

describe('the linter names the right door', () => {
  const FORBIDDEN: [path: string, specifier: string, message: string][] = [
    ['electron/host/features/score/put.ts', 'drizzle-orm', 'call a function of db/queries'],
    ['electron/host/features/score/put.ts', 'drizzle-orm/sqlite-core', 'call a function of db/queries'],
    [
      'electron/host/features/score/put.ts',
      'electron',
      'Only electron/main and electron/preload know Electron',
    ],
    ['electron/host/features/score/put.ts', 'node:http', 'The network is electron/transports/http-*.ts'],
    ['electron/host/create-host.ts', '../transports/page.ts', 'does not know who stands in front of it'],
    ['electron/transports/page.ts', 'ws', 'The network is electron/transports/http-*.ts'],
    ['electron/transports/http-server.ts', '../../db/open.ts', 'A transport carries calls'],
    ['electron/documents/make-pdf.ts', '../../db/open.ts', 'the host reads the database'],
    ['electron/main/windows.ts', '../../db/queries/person.ts', 'The shell opens the database'],
    ['electron/preload/preload.ts', 'node:fs', 'The preload hands over a port'],
    ['renderer/features/proposal/list.tsx', '../../../electron/host/dispatch.ts', 'through renderer/api'],
    ['renderer/features/proposal/list.tsx', '../../../db/open.ts', 'through renderer/api'],
    ['renderer/features/proposal/list.tsx', 'node:fs', 'the renderer is a page'],
    ['shared/domain/quorum.ts', 'node:crypto', 'shared/ is pure'],
    ['shared/domain/quorum.ts', '../../db/open.ts', 'facts come in as arguments'],
    ['db/open.ts', '../electron/host/dispatch.ts', 'db/ is below the host'],
  ]
  it('of every forbidden import', () => {
    const said = lint(FORBIDDEN)
    for (const [index, [path, specifier, message]] of FORBIDDEN.entries())
      expect(said[index], `${path}: ${specifier}`).toContain(message)
  })

  const ALLOWED: [path: string, specifier: string][] = [
    ['electron/main/windows.ts', 'electron'],
    ['electron/main/windows.ts', '../../db/open.ts'],
    ['electron/transports/http-server.ts', 'ws'],
    ['electron/transports/http-server.ts', 'node:http'],
    ['electron/host/dispatch.ts', '../../db/queries/person.ts'],
    ['electron/host/dispatch.ts', 'node:crypto'],
    ['renderer/features/proposal/list.tsx', '../../../shared/contract/index.ts'],
    ['db/queries/person.ts', 'drizzle-orm'],
  ]
  it('and leaves the right doors open', () => {
    const [sentinel, ...said] = lint([['db/x.ts', 'electron'], ...ALLOWED])
    expect(sentinel, 'the linter has run').toContain('know Electron')
    expect(said).toEqual(ALLOWED.map(() => ''))
  })
})
