import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { mergeSummaries, readPlaywright, readVitest } from '../../../electron/commands/test-results.ts'
import { printSummary } from '../../../electron/commands/test-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'mati-reports-'))
const ABSENT = join(folder, 'absent.json')

function report(name: string, content: object): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitestFile = (path: string, outcomes: string[], status = 'passed') => ({
  name: path,
  status,
  message: 'SyntaxError: no\n at …',
  startTime: 1000,
  endTime: 2500,
  assertionResults: outcomes.map((outcome, index) => ({ fullName: `test ${index}`, status: outcome })),
})

const spec = (projectName: string, status: string, annotations: object[] = []) => ({
  title: 'a meeting',
  file: 'meeting.spec.ts',
  tests: [{ projectName, status, annotations, results: [{ duration: 500 }] }],
})

const totals = ({ rows }: ReturnType<typeof readVitest>) =>
  rows.map(({ name, passed, failed, skipped }) => [name, passed, failed, skipped])

describe('vitest', () => {
  test('is counted by project', () => {
    const file = report('v1.json', {
      success: false,
      testResults: [
        vitestFile('/p/test/unit/a.test.ts', ['passed', 'failed', 'skipped', 'todo']),
        vitestFile('C:\\p\\test\\db\\b.test.ts', ['passed']),
      ],
    })
    const summary = readVitest(file, 1)
    expect(totals(summary)).toEqual([
      ['unit', 1, 1, 2],
      ['db', 1, 0, 0],
    ])
    expect(summary.failures).toEqual(['unit: test 1'])
    expect(summary.skips).toHaveLength(2)
  })

  test('a file that did not load is a failure, not fewer tests', () => {
    const file = report('v2.json', {
      success: false,
      testResults: [vitestFile('/p/test/unit/a.test.ts', [], 'failed')],
    })
    expect(totals(readVitest(file, 1))).toEqual([['unit', 0, 1, 0]])
  })

  test('an error outside any test is a failure', () => {
    const file = report('v3.json', {
      success: false,
      testResults: [vitestFile('/p/test/unit/a.test.ts', ['passed'])],
    })
    expect(totals(readVitest(file, 1))).toEqual([
      ['unit', 1, 0, 0],
      ['vitest', 0, 1, 0],
    ])
  })

  test('no report is a failure', () => expect(totals(readVitest(ABSENT, 1))).toEqual([['vitest', 0, 1, 0]]))
})

describe('playwright', () => {
  test('skipped is never passed, flaky is failed, reasons are kept', () => {
    const skip = [{ type: 'skip', description: 'no Electron runtime' }]
    const suites = [
      {
        title: 's',
        suites: [{ title: 't', specs: [spec('browser', 'expected'), spec('desktop', 'skipped', skip)] }],
        specs: [spec('browser', 'flaky')],
      },
    ]
    const summary = readPlaywright(report('p1.json', { suites, errors: [] }), 0)
    expect(totals(summary)).toEqual([
      ['e2e browser', 1, 1, 0],
      ['e2e desktop', 0, 0, 1],
    ])
    expect(summary.skips).toEqual(['e2e desktop: meeting.spec.ts a meeting: no Electron runtime'])
  })

  test('an error of the run itself is a failure', () => {
    const file = report('p2.json', { suites: [], errors: [{ message: 'no tests found' }] })
    expect(totals(readPlaywright(file, 1))).toEqual([['e2e', 0, 1, 0]])
    expect(totals(readPlaywright(ABSENT, 1))).toEqual([['e2e', 0, 1, 0]])
  })
})

describe('the last line', () => {
  const print = (row: { passed: number; failed: number; skipped: number }) => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const code = printSummary(
      mergeSummaries([{ rows: [{ name: 'unit', seconds: 1, ...row }], failures: [], skips: [] }]),
    )
    const lines = write.mock.calls
      .map(([text]) => String(text))
      .join('')
      .trimEnd()
      .split('\n')
    write.mockRestore()
    return { code, last: lines.at(-1) }
  }
  test.each([
    [{ passed: 3, failed: 0, skipped: 1 }, 0, '3 passed, 0 failed, 1 skipped'],
    [{ passed: 3, failed: 1, skipped: 0 }, 1, '3 passed, 1 failed, 0 skipped'],
    [{ passed: 0, failed: 0, skipped: 0 }, 1, '0 passed, 0 failed, 0 skipped'],
  ])('%j ends with %i', (row, code, last) => expect(print(row)).toEqual({ code, last }))
})
