const WINDOW_MS = 60_000
const LIMIT = 3

/**
 * One crash is a hiccup that a restart mends; the third within a minute is a loop.
 * @returns a function to call at each crash with the time in ms; true when it has become a loop
 */
export function createCrashCounter(): (now: number) => boolean {
  let crashes: number[] = []
  return (now) => {
    crashes = [...crashes.filter((time) => now - time < WINDOW_MS), now]
    return crashes.length >= LIMIT
  }
}
