import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from './build.ts'
import { runTool } from './check-tool.ts'
import { readPlaywright, readVitest, type Summary } from './test-results.ts'

const reportFile = (name: string) => {
  const file = join(PROJECT_ROOT, 'out', 'test', name)
  rmSync(file, { force: true })
  return file
}

/** @param projects vitest's project filters; "!name" leaves one out */
export async function runVitest(projects: string[]): Promise<Summary> {
  const file = reportFile('vitest.json')
  const { code } = await runTool({
    script: 'vitest/vitest.mjs',
    args: [
      'run',
      '--passWithNoTests',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    isShown: true,
    environment: { NODE_ENV: 'test' },
  })
  return readVitest(file, code)
}

export async function runPlaywright(): Promise<Summary> {
  if (!existsSync(join(PROJECT_ROOT, 'playwright.config.ts'))) {
    return {
      rows: [{ name: 'e2e', passed: 0, failed: 0, skipped: 1, seconds: 0 }],
      failures: [],
      skips: ['e2e: there is no playwright.config.ts yet'],
    }
  }
  const file = reportFile('playwright.json')
  const { code } = await runTool({
    script: '@playwright/test/cli.js',
    args: ['test', '--reporter=line,json'],
    isShown: true,
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  return readPlaywright(file, code)
}
