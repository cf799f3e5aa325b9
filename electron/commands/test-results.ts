import { existsSync, readFileSync } from 'node:fs'

/** One row of the closing table. */
export type Row = { name: string; passed: number; failed: number; skipped: number; seconds: number }
export type Summary = { rows: Row[]; failures: string[]; skips: string[] }

type VitestReport = {
  success: boolean
  testResults: {
    name: string
    status: string
    message?: string
    startTime: number
    endTime: number
    assertionResults: { fullName: string; status: string; meta?: { skipReason?: string } }[]
  }[]
}

type PlaywrightSpec = {
  title: string
  file: string
  tests: {
    projectName: string
    status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
    annotations: { type: string; description?: string }[]
    results: { duration: number }[]
  }[]
}
type PlaywrightSuite = { title: string; specs?: PlaywrightSpec[]; suites?: PlaywrightSuite[] }
type PlaywrightReport = { suites: PlaywrightSuite[]; errors: { message?: string }[] }

function readReport<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null
}

/** Rows in the order in which their names first came. */
function createTally() {
  const rows = new Map<string, Row>()
  return {
    row(name: string): Row {
      const row = rows.get(name) ?? { name, passed: 0, failed: 0, skipped: 0, seconds: 0 }
      rows.set(name, row)
      return row
    },
    list: () => [...rows.values()],
  }
}

const broken = (name: string, why: string): Summary => ({
  rows: [{ name, passed: 0, failed: 1, skipped: 0, seconds: 0 }],
  failures: [`${name}: ${why}`],
  skips: [],
})

/** The folder under test/ that a file lies in, which is the name of its project. */
const projectOf = (file: string) => /[\\/]test[\\/]([^\\/]+)[\\/]/.exec(file)?.[1] ?? 'vitest'

/**
 * @param file vitest's JSON report; its absence, a file that could not be loaded and an error outside any test all
 * count as a failure, since each would otherwise look like fewer tests
 */
export function readVitest(file: string, exitCode: number): Summary {
  const report = readReport<VitestReport>(file)
  if (!report) return broken('vitest', `ended with ${exitCode} and wrote no report`)
  const tally = createTally()
  const failures: string[] = []
  const skips: string[] = []
  for (const { name, status, message, startTime, endTime, assertionResults } of report.testResults) {
    const row = tally.row(projectOf(name))
    row.seconds += Math.max(0, endTime - startTime) / 1000
    for (const { fullName, status: outcome, meta } of assertionResults) {
      if (outcome === 'passed') row.passed += 1
      else if (outcome === 'failed') {
        row.failed += 1
        failures.push(`${row.name}: ${fullName}`)
      } else {
        row.skipped += 1
        skips.push(`${row.name}: ${fullName}${meta?.skipReason ? ` (${meta.skipReason})` : ''}`)
      }
    }
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) {
      row.failed += 1
      failures.push(`${row.name}: ${name} did not load: ${message?.split('\n')[0] ?? ''}`)
    }
  }
  if (exitCode !== 0 && failures.length === 0 && report.testResults.length > 0) {
    tally.row('vitest').failed += 1
    failures.push(`vitest: ended with ${exitCode} though no test failed (an error outside a test, see above)`)
  }
  return { rows: tally.list(), failures, skips }
}

function listSpecs(suite: PlaywrightSuite): PlaywrightSpec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(listSpecs)]
}

/** @param file Playwright's JSON report; a flaky test is a failed one here, a skipped one is never a passed one */
export function readPlaywright(file: string, exitCode: number): Summary {
  const report = readReport<PlaywrightReport>(file)
  if (!report) return broken('e2e', `ended with ${exitCode} and wrote no report`)
  const tally = createTally()
  const failures: string[] = report.errors.map(({ message }) => `e2e: ${message?.split('\n')[0] ?? 'error'}`)
  const skips: string[] = []
  for (const { title, file: spec, tests } of report.suites.flatMap(listSpecs)) {
    for (const { projectName, status, annotations, results } of tests) {
      const row = tally.row(`e2e ${projectName}`)
      row.seconds += results.reduce((sum, { duration }) => sum + duration, 0) / 1000
      if (status === 'expected') row.passed += 1
      else if (status === 'skipped') {
        row.skipped += 1
        const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
        skips.push(`${row.name}: ${spec} ${title}: ${reason ?? 'no reason given'}`)
      } else {
        row.failed += 1
        failures.push(`${row.name}: ${spec} ${title}${status === 'flaky' ? ' (flaky)' : ''}`)
      }
    }
  }
  if (report.errors.length > 0 || (exitCode !== 0 && failures.length === 0)) {
    tally.row('e2e').failed += Math.max(1, report.errors.length)
    if (failures.length === 0) failures.push(`e2e: ended with ${exitCode}`)
  }
  return { rows: tally.list(), failures, skips }
}

export function mergeSummaries(summaries: readonly Summary[]): Summary {
  return {
    rows: summaries.flatMap(({ rows }) => rows),
    failures: summaries.flatMap(({ failures }) => failures),
    skips: summaries.flatMap(({ skips }) => skips),
  }
}
