import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findDesktopObstacle } from '../../../electron/commands/electron-runtime.ts'
import { findOpener } from '../../../electron/commands/start-open-url.ts'
import { parseStartOptions } from '../../../electron/commands/start-options.ts'

describe('options of npm start', () => {
  test('none: the desktop, the default workspace', () => {
    expect(parseStartOptions([])).toMatchObject({ isBrowser: false, shouldOpen: true, port: null })
  })
  test.each([
    [['--browser'], { isBrowser: true, shouldOpen: true }],
    [['--no-open'], { isBrowser: true, shouldOpen: false }],
    [['--port', '8080'], { isBrowser: true, port: 8080 }],
    [['--data', '/w/ข้อมูล'], { isBrowser: false, dataDirectory: '/w/ข้อมูล' }],
  ])('%j', (args, expected) => expect(parseStartOptions(args)).toMatchObject(expected))
  test.each([
    [['--bogus']],
    [['--data']],
    [['--port', 'x']],
    [['--port', '70000']],
    [['--port', '-1']],
    [['extra']],
  ])('%j is refused', (args) => expect(() => parseStartOptions(args)).toThrow(TypeError))
})

describe('why there is no desktop window', () => {
  const obstacle = (
    environment: Record<string, string>,
    userId = 1000,
    platform: NodeJS.Platform = 'linux',
  ) => findDesktopObstacle({ platform, environment, userId })
  test('a server without a display', () => expect(obstacle({})).toMatch(/จอภาพ/))
  test('root, for whom the sandbox would have to be off', () =>
    expect(obstacle({ DISPLAY: ':0' }, 0)).toMatch(/root/))
  test('none on an ordinary machine', () => {
    expect(obstacle({ DISPLAY: ':0' })).toBeNull()
    expect(obstacle({ WAYLAND_DISPLAY: 'wayland-0' })).toBeNull()
    expect(obstacle({}, 0, 'win32')).toBeNull()
    expect(obstacle({}, 501, 'darwin')).toBeNull()
  })
})

describe('what opens an address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mati-path-'))
  for (const name of ['xdg-open', 'wslview']) writeFileSync(join(folder, name), '')
  const url = 'http://127.0.0.1:1/?link=a&b=%26'
  const opener = (platform: NodeJS.Platform, environment: Record<string, string>) =>
    findOpener({ platform, environment: { PATH: folder, ...environment }, url })

  test('the address is one argument and never passes through a shell', () => {
    expect(opener('win32', {})).toEqual({ command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] })
    expect(opener('darwin', {})).toEqual({ command: 'open', args: [url] })
    expect(opener('linux', { DISPLAY: ':0' })).toEqual({ command: 'xdg-open', args: [url] })
    expect(opener('linux', { WSL_DISTRO_NAME: 'Ubuntu' })).toEqual({ command: 'wslview', args: [url] })
  })
  test('nothing on a server', () => {
    expect(opener('linux', {})).toBeNull()
    expect(opener('linux', { DISPLAY: ':0', PATH: '/nowhere' })).toBeNull()
  })
})
