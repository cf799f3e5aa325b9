import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

type Surroundings = {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  home: string
}

/**
 * Where the workspace lives unless somebody says otherwise. On Windows under the local application data: the roaming
 * one (Electron's `appData`) is copied over the network at sign-in, which tears an open SQLite file.
 */
export function defaultWorkspaceDirectory(surroundings: Surroundings): string {
  const { platform, environment, home } = surroundings
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Mati')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Mati')
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'mati')
}

/** @returns the value of `--data DIR` or `--data=DIR` as an absolute path, else null */
export function findDataArgument(args: readonly string[]): string | null {
  const index = args.findIndex((argument) => argument === '--data' || argument.startsWith('--data='))
  const argument = args[index]
  if (argument === undefined) return null
  const value = argument === '--data' ? args[index + 1] : argument.slice('--data='.length)
  return value ? resolve(value) : null
}

/** The workspace of this start: what the command line names, else the default of this machine. */
export function findWorkspaceDirectory(args: readonly string[]): string {
  const surroundings = { platform: process.platform, environment: process.env, home: homedir() }
  return findDataArgument(args) ?? defaultWorkspaceDirectory(surroundings)
}
