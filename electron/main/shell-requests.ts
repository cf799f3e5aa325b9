import { realpathSync } from 'node:fs'
import { shell } from 'electron'
import type { ShellRequest } from '../host/host-process.ts'
import { isViewableFile } from './file-names.ts'
import type { Windows } from './windows.ts'

function findRealPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/** What the host may ask of the desktop: a window of a known kind, or a look at a document that it has just made. */
export function createShellRequestHandler(options: { windows: Windows; dataDirectory: string }) {
  const { windows, dataDirectory } = options
  return (request: ShellRequest): void => {
    switch (request.type) {
      case 'open-window':
        if (request.kind === 'projector') windows.open('projector', request.handover)
        return
      case 'open-file': {
        const path = findRealPath(request.path)
        const root = findRealPath(dataDirectory)
        if (path && root && isViewableFile({ root, path })) void shell.openPath(path)
        return
      }
      default:
        request satisfies never
    }
  }
}
