import type { App } from 'electron'

const PATIENCE_MS = 60_000

/**
 * `Mati --self-check`: starts as always, and ends with 0 as soon as the host has answered a window, or with 1 after a
 * minute. It is how an installer is tried out, since its fuses leave no debugger to drive it by.
 * @returns what to call at the host's first answer; null when not asked for
 */
export function createSelfCheck({ app, args }: { app: App; args: readonly string[] }): (() => void) | null {
  if (!args.includes('--self-check')) return null
  const timer = setTimeout(() => {
    process.stderr.write('self-check: no answer\n')
    app.exit(1)
  }, PATIENCE_MS)
  return () => {
    clearTimeout(timer)
    process.stdout.write('self-check: ok\n')
    app.exit(0)
  }
}
