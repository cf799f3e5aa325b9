import { say } from './build-log.ts'
import type { Row, Summary } from './test-results.ts'

const pad = (value: string | number, width: number) => String(value).padStart(width)

const line = ({ name, passed, failed, skipped, seconds }: Row) =>
  `${name.padEnd(16)}${pad(passed, 8)}${pad(failed, 8)}${pad(skipped, 9)}${pad(seconds.toFixed(1), 9)}`

/** Equal reasons said once, so that a whole project skipped for one reason is one line. */
function groupSkips(skips: readonly string[]): string[] {
  const MAX_SHOWN = 20
  const groups = new Map<string, number>()
  for (const skip of skips) {
    const [name = '', reason] = [/^[^:]+/.exec(skip)?.[0], /: ([^:]+)$/.exec(skip)?.[1]]
    const key = name.startsWith('e2e') && reason ? `${name}: ${reason}` : skip
    groups.set(key, (groups.get(key) ?? 0) + 1)
  }
  const lines = [...groups].map(([text, count]) => (count > 1 ? `${text} (×${count})` : text))
  return lines.length > MAX_SHOWN
    ? [...lines.slice(0, MAX_SHOWN), `… ${lines.length - MAX_SHOWN} more`]
    : lines
}

/**
 * Prints the table, what failed, what was skipped and why, and as the last line the plain
 * `N passed, N failed, N skipped`.
 * @returns the exit code: 1 when anything failed or nothing was run
 */
export function printSummary({ rows, failures, skips }: Summary): number {
  const total = { name: 'total', passed: 0, failed: 0, skipped: 0, seconds: 0 }
  for (const row of rows) {
    total.passed += row.passed
    total.failed += row.failed
    total.skipped += row.skipped
    total.seconds += row.seconds
  }
  say()
  say(`${''.padEnd(16)}${pad('passed', 8)}${pad('failed', 8)}${pad('skipped', 9)}${pad('s', 9)}`)
  for (const row of rows) say(line(row))
  if (failures.length > 0) say(`\nfailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`)
  if (skips.length > 0)
    say(
      `\nskipped:\n${groupSkips(skips)
        .map((skip) => `  ${skip}`)
        .join('\n')}`,
    )
  say()
  say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return total.failed > 0 || failures.length > 0 || total.passed === 0 ? 1 : 0
}
