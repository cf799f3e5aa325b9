import { spawn } from 'node:child_process'
import { resolve as resolvePath } from 'node:path'
import { PROJECT_ROOT } from './build.ts'

export type ToolResult = { code: number; output: string; seconds: number }

/**
 * Runs a tool of node_modules by its own script under this very Node: the links in .bin are shell scripts on Windows.
 * @param options.script path inside node_modules, or an absolute one
 * @param options.isShown true to pass its output on as it comes, false to collect it
 */
export function runTool(options: {
  script: string
  args: string[]
  isShown?: boolean
  environment?: Record<string, string>
}): Promise<ToolResult> {
  const start = performance.now()
  const child = spawn(
    process.execPath,
    [resolvePath(PROJECT_ROOT, 'node_modules', options.script), ...options.args],
    {
      cwd: PROJECT_ROOT,
      stdio: options.isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.environment },
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output, seconds: (performance.now() - start) / 1000 }),
    )
  })
}
