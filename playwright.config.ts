import { defineConfig } from '@playwright/test'
import { findBrowser } from './electron/commands/find-browser.ts'

const browser = await findBrowser()

/** `browser` drives the program behind its loopback server; `desktop` runs the same specs in real Electron. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // Each spec starts a program of its own with a workspace of its own; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    actionTimeout: 15_000,
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'browser',
      use: { launchOptions: { executablePath: browser.executablePath, args: browser.args } },
    },
    { name: 'desktop', grep: /@desktop/ },
  ],
})
