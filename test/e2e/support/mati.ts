import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, expect, type Page } from '@playwright/test'
import { findElectron } from '../../../electron/commands/electron-runtime.ts'
import { startProgram } from './program.ts'

export { expect }

export type Mati = {
  isDesktop: boolean
  dataDirectory: string
  /** The first window; in a browser each further call opens another tab of the same context. */
  open(): Promise<Page>
}

const MAIN = fileURLToPath(new URL('../../../out/main/main.js', import.meta.url))

/** One program for each test, in its own empty workspace; the console must stay free of errors. */
export const test = base.extend<{ mati: Mati }>({
  mati: async ({ browserName: _, context }, use, info) => {
    const errors: string[] = []
    const watch = (page: Page) => {
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      return page
    }
    if (info.project.name === 'desktop') await runDesktop(use, watch)
    else {
      const program = await startProgram()
      const open = async () => {
        const page = watch(await context.newPage())
        await page.goto(await program.link())
        return page
      }
      await use({ isDesktop: false, dataDirectory: program.dataDirectory, open })
      // Before the program goes: the pages would complain of that, rightly.
      await context.close()
      await program.stop()
    }
    expect(errors, 'errors on the console').toEqual([])
  },
})

async function runDesktop(use: (mati: Mati) => Promise<void>, watch: (page: Page) => Page): Promise<void> {
  const electron = findElectron()
  if (!electron && process.env.REQUIRE_ELECTRON)
    throw new Error('the Electron runtime is required and is not there')
  base.skip(!electron, 'the Electron runtime is not on this machine')
  const dataDirectory = mkdtempSync(join(tmpdir(), 'mati-desktop-'))
  const app = await _electron.launch({
    executablePath: electron ?? '',
    args: [MAIN, '--data', dataDirectory],
  })
  await use({ isDesktop: true, dataDirectory, open: async () => watch(await app.firstWindow()) })
  await app.close()
  rmSync(dataDirectory, { recursive: true, force: true })
}
