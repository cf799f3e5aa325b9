import { spawn } from 'node:child_process'
import { constants } from 'node:os'

export type DesktopEnd = { exitCode: number; hasCrashed: boolean }

/**
 * Runs the built program in Electron until its last window closes.
 * @returns its exit code; `hasCrashed` when a signal that nobody here sent ended it, as when Chromium finds no sandbox
 */
export function runDesktop(options: {
  electron: string
  projectRoot: string
  dataDirectory: string
}): Promise<DesktopEnd> {
  const { electron, projectRoot, dataDirectory } = options
  const environment = { ...process.env }
  // Set by some editors' terminals; with it Electron would behave as plain Node and open nothing.
  delete environment.ELECTRON_RUN_AS_NODE
  // The folder and not the file: Electron then takes the program's name and version from package.json.
  const child = spawn(electron, [projectRoot, '--data', dataDirectory], {
    stdio: 'inherit',
    env: environment,
  })
  let hasBeenAsked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      hasBeenAsked = true
      child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      const exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0)
      resolve({ exitCode: hasBeenAsked ? 0 : exitCode, hasCrashed: signal !== null && !hasBeenAsked })
    })
  })
}
