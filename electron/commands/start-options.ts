import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findWorkspaceDirectory } from '../main/workspace-directory.ts'

export type StartOptions = {
  isBrowser: boolean
  shouldOpen: boolean
  dataDirectory: string
  /** null: any free port */
  port: number | null
}

export const START_USAGE = 'npm start -- [--browser] [--no-open] [--data โฟลเดอร์] [--port หมายเลข]'

/**
 * @param args the command line after the script
 * @throws TypeError with node's sentence for an unknown flag, a missing value or a port that is none
 */
export function parseStartOptions(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
    },
  })
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new TypeError(`--port ${values.port}`)
  }
  return {
    // Only a browser has a port, and only a browser can be left unopened.
    isBrowser: values.browser || values['no-open'] || port !== null,
    shouldOpen: !values['no-open'],
    dataDirectory: values.data ? resolve(values.data) : findWorkspaceDirectory([]),
    port,
  }
}
