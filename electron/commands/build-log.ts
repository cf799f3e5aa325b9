/** What the commands print goes through here: the linter bans console, since in the app nobody reads it. */

/** One line on standard output. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** One line on standard error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** @returns "1.9 วินาที" */
export const secondsSince = (start: number): string =>
  `${((performance.now() - start) / 1000).toFixed(1)} วินาที`
