import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

type Place = { cwd?: string; environment?: NodeJS.ProcessEnv }

export const run = async (tool: string, args: string[], place: Place = {}): Promise<string> => {
  const options = { maxBuffer: 64 << 20, cwd: place.cwd, env: place.environment }
  const { stdout, stderr } = await promisify(execFile)(tool, args, options)
  return `${stdout}${stderr}`
}

function isInstalled(tool: string): boolean {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** For `describe.skipIf`: true when the tool is missing; the reason belongs into the title (see `title`). */
export const isMissing = (tool: string): boolean => !isInstalled(tool)

/** The title of a group, with the reason when it will be skipped. */
export const title = (tool: string, words: string): string =>
  isMissing(tool) ? `${words} (skipped: tool ${tool} missing)` : words

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'mati-documents-'))
