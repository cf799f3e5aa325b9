import { renameSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const HELD = ['EPERM', 'EACCES', 'EBUSY']

/**
 * Gives a file its own name. On Windows a virus scanner holds a new file for a moment: tried again for three seconds.
 * @throws the system's error when it stays held, or when something else is wrong
 */
export async function renameWhenFree(
  from: string,
  to: string,
  rename: (from: string, to: string) => void = renameSync,
): Promise<void> {
  for (const wait of [50, 200, 800, 2000]) {
    try {
      return rename(from, to)
    } catch (error) {
      if (!HELD.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
      await pause(wait)
    }
  }
  rename(from, to)
}
