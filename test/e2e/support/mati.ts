import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  _electron,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test'
import { findElectron } from '../../../electron/commands/electron-runtime.ts'
import { watchErrors } from './console-errors.ts'
import { makeDataDirectory, type Program, startProgram } from './program.ts'

export { expect }

export type Mati = {
  isDesktop: boolean
  /** Empty until the first `open`: what is put there before is what the program finds. */
  dataDirectory: string
  /** The first window; in a browser each further call opens another tab of the same context. */
  open(prepare?: (page: Page) => void): Promise<Page>
  /** Another browser, admitted by a link of its own, with its own size and scheme. */
  openElsewhere(options: BrowserContextOptions): Promise<Page>
  /** A fresh single-use link of the running program, for a window without a screen. */
  link(): Promise<string>
  /** Kills the program in the middle of what it does; what the windows complain about then is not an error. */
  kill(): Promise<void>
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>
}

const MAIN = fileURLToPath(new URL('../../../out/main/main.js', import.meta.url))

/** One program for each test, in its own workspace; the console must stay free of errors. */
export const test = base.extend<{ mati: Mati }, { ownBrowser: Browser | null }>({
  // Not Playwright's own fixture: that one starts a browser for Electron's specs too, where there may be none.
  ownBrowser: [
    async ({ playwright }, use, info) => {
      const browser = info.project.name === 'desktop' ? null : await playwright.chromium.launch()
      await use(browser)
      await browser?.close()
    },
    { scope: 'worker' },
  ],
  mati: async ({ ownBrowser }, use) => {
    const errors = watchErrors()
    if (ownBrowser) await runBrowser({ browser: ownBrowser, errors }, use)
    else await runDesktop(errors, use)
    expect(errors.list, 'errors on the console').toEqual([])
  },
})

type Errors = ReturnType<typeof watchErrors>

async function runBrowser(
  { browser, errors }: { browser: Browser; errors: Errors },
  use: (mati: Mati) => Promise<void>,
): Promise<void> {
  const dataDirectory = makeDataDirectory()
  const contexts: BrowserContext[] = []
  const own: { program: Program | null; context: BrowserContext | null } = { program: null, context: null }
  const enter = async (context: BrowserContext, prepare?: (page: Page) => void) => {
    own.program ??= await startProgram({ dataDirectory })
    const page = errors.watch(await context.newPage())
    prepare?.(page)
    await page.goto(await own.program.link())
    return page
  }
  const newContext = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options)
    contexts.push(context)
    return context
  }
  await use({
    isDesktop: false,
    dataDirectory,
    open: async (prepare) => {
      own.context ??= await newContext()
      return enter(own.context, prepare)
    },
    openElsewhere: async (options) => enter(await newContext(options)),
    link: async () => {
      own.program ??= await startProgram({ dataDirectory })
      return own.program.link()
    },
    kill: async () => {
      errors.expectLostConnection()
      await own.program?.kill()
    },
    restart: async () => {
      own.program = await startProgram({ dataDirectory, port: own.program?.port ?? 0 })
    },
  })
  // Before the program goes: the pages would complain of that, rightly.
  for (const context of contexts) await context.close()
  await own.program?.stop()
  rmSync(dataDirectory, { recursive: true, force: true })
}

async function runDesktop(errors: Errors, use: (mati: Mati) => Promise<void>): Promise<void> {
  const electron = findElectron()
  if (!electron && process.env.REQUIRE_ELECTRON)
    throw new Error('the Electron runtime is required and is not there')
  base.skip(!electron, 'the Electron runtime is not on this machine')
  const dataDirectory = makeDataDirectory()
  const own: { app: ElectronApplication | null } = { app: null }
  const onlyInBrowser = () => Promise.reject(new Error('only in a browser: leave @desktop out of the name'))
  await use({
    isDesktop: true,
    dataDirectory,
    open: async () => {
      own.app ??= await _electron.launch({
        executablePath: electron ?? '',
        args: [MAIN, '--data', dataDirectory],
      })
      return errors.watch(await own.app.firstWindow())
    },
    openElsewhere: onlyInBrowser,
    link: onlyInBrowser,
    kill: onlyInBrowser,
    restart: onlyInBrowser,
  })
  await own.app?.close()
  rmSync(dataDirectory, { recursive: true, force: true })
}
