import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Opener = { command: string; args: string[] }

const isOnPath = (command: string, path: string) =>
  path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)))

/**
 * What opens an address on this machine. On Windows through rundll32 and not `start`, since cmd would read "&" in the
 * address as the end of the command.
 * @returns null where there is nothing, as on a server
 */
export function findOpener(machine: {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  url: string
}): Opener | null {
  const { platform, environment, url } = machine
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
  if (platform === 'darwin') return { command: 'open', args: [url] }
  const path = environment.PATH ?? ''
  if (environment.WSL_DISTRO_NAME && isOnPath('wslview', path)) return { command: 'wslview', args: [url] }
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return null
  return isOnPath('xdg-open', path) ? { command: 'xdg-open', args: [url] } : null
}

/** Opens an address in the system's browser. @returns false when there is none or it could not be started */
export function openInBrowser(url: string): Promise<boolean> {
  const opener = findOpener({ platform: process.platform, environment: process.env, url })
  if (!opener) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(opener.command, opener.args, { stdio: 'ignore', detached: true })
    child.on('error', () => resolve(false))
    child.on('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
