import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isMissing, run } from './tools.ts'

const WRAPPER = 'org.verapdf.apps.GreenfieldCliWrapper'

type Tool = { command: string; args: string[] }

/**
 * veraPDF as its installer leaves it (`verapdf` on the path), or a folder of its jars named by `MATI_VERAPDF`
 * (Maven: org.verapdf.apps:greenfield-apps with its dependencies).
 */
function findTool(): Tool | null {
  if (!isMissing('verapdf')) return { command: 'verapdf', args: [] }
  const folder = process.env.MATI_VERAPDF
  if (!folder || !existsSync(folder) || isMissing('java')) return null
  const jars = readdirSync(folder).filter((name) => name.endsWith('.jar'))
  const classPath = jars.map((name) => join(folder, name)).join(delimiter)
  return { command: 'java', args: ['-Xmx600m', '-cp', classPath, WRAPPER] }
}

const tool = findTool()
export const isVeraPdfMissing = tool === null
export const veraPdfTitle = (words: string): string =>
  tool === null ? `${words} (skipped: veraPDF missing, or MATI_VERAPDF not set)` : words

/** @returns of each file the clauses that it breaks ("6.3.3-1"); none when it is what it claims to be */
export async function validate(
  flavour: '2b' | '3b',
  files: readonly string[],
): Promise<Map<string, string[]>> {
  if (tool === null) throw new Error('veraPDF is missing')
  const args = [...tool.args, '--flavour', flavour, '--format', 'text', '--verbose', ...files]
  // Its exit code is 1 when a file fails; what fails is in the report.
  const report = await run(tool.command, args).catch((error: { stdout?: string }) => error.stdout ?? '')
  const faults = new Map<string, string[]>()
  for (const line of report.split('\n')) {
    const [, verdict, path] = /^(PASS|FAIL) (.+) \dB?b?$/i.exec(line) ?? []
    if (verdict && path) faults.set(path, [])
    else if (/^\s+FAIL /.test(line)) [...faults.values()].at(-1)?.push(line.trim().slice(5))
  }
  return faults
}
