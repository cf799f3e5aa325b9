import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startBrowser } from '../../electron/browser/start-browser.ts'
import { browserDoor, followLink, openRendererWindow } from '../helpers/renderer-window.ts'

let dataDirectory = ''
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'mati-browser-'))
})
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

test('a second start on the folder opens no second host: it gets another link to the first', async () => {
  const first = await startBrowser({ dataDirectory })
  try {
    const second = await startBrowser({ dataDirectory })
    const [one, two] = [await followLink(first.url), await followLink(second.url)]
    expect(two.origin).toBe(one.origin)
    expect(two.cookie).not.toBe(one.cookie)
    const window = await openRendererWindow(browserDoor(two.origin, two.cookie))
    const owner = { name: 'เลขานุการ', position: '' }
    await window.client.workspace.create({ name: 'งาน', owner, pin: '2468' })
    const other = await openRendererWindow(browserDoor(one.origin, one.cookie))
    expect((await other.client.workspace.describe({})).state).toBe('ready')
    // To stop the second is not to stop the first.
    await second.stop()
    expect((await other.client.workspace.describe({})).state).toBe('ready')
  } finally {
    await first.stop()
  }
})

test('a port that somebody else has: the start says so and leaves no host behind', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(startBrowser({ dataDirectory, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  other.close()
  const program = await startBrowser({ dataDirectory, port })
  await program.stop()
})

test('what says where the program runs is for its owner alone, and goes with it', async () => {
  const program = await startBrowser({ dataDirectory })
  const file = join(dataDirectory, 'running.json')
  try {
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
  } finally {
    await program.stop()
  }
  expect(() => readFileSync(file)).toThrow()
})

test.each([
  ['of a process that is gone', { pid: 2 ** 22 + 1, origin: 'http://127.0.0.1:1', secret: 'x' }],
  ['of a process that is another by now', { pid: process.pid, origin: 'http://127.0.0.1:1', secret: 'x' }],
  ['torn in the middle', '{"pid":'],
])('a file left behind, %s, does not keep the program from starting', async (_what, left) => {
  const text = typeof left === 'string' ? left : JSON.stringify(left)
  writeFileSync(join(dataDirectory, 'running.json'), text)
  const program = await startBrowser({ dataDirectory })
  try {
    expect((await followLink(program.url)).cookie).toMatch(/^mati-/)
  } finally {
    await program.stop()
  }
})
