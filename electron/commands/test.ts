import { buildIfStale } from './build.ts'
import { complain } from './build-log.ts'
import { check } from './check.ts'
import { mergeSummaries, type Summary } from './test-results.ts'
import { runPlaywright, runVitest } from './test-run.ts'
import { printSummary } from './test-table.ts'

/** `npm test`: types, lint, every vitest project but `extra`, and the browser and desktop specs. */

async function runChecks(): Promise<Summary> {
  const results = await check()
  for (const { hasPassed, output } of results) if (!hasPassed) complain(output)
  return {
    rows: results.map(({ name, hasPassed, seconds }) => ({
      name,
      passed: hasPassed ? 1 : 0,
      failed: hasPassed ? 0 : 1,
      skipped: 0,
      seconds,
    })),
    failures: results.filter(({ hasPassed }) => !hasPassed).map(({ name }) => `${name}: see above`),
    skips: [],
  }
}

/** The specs need the built page. A build that fails is one failed test, and the specs then say nothing. */
async function buildThenPlaywright(): Promise<Summary> {
  try {
    await buildIfStale()
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    const rows = [{ name: 'build', passed: 0, failed: 1, skipped: 0, seconds: 0 }]
    return { rows, failures: ['build: see above'], skips: [] }
  }
  return runPlaywright()
}

// One after the other: on two cores side by side they would only time each other out.
const summaries = [await runChecks(), await runVitest(['!extra']), await buildThenPlaywright()]
process.exit(printSummary(mergeSummaries(summaries)))
