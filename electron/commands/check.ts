import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from './build.ts'
import { complain, say } from './build-log.ts'
import { runTool } from './check-tool.ts'

/** `npm run check`: the types of every room, then format and lint. (The import graph is a test: test/unit.) */

const ROOMS = ['shared', 'db', 'electron', 'renderer', 'test']

export type CheckResult = { name: string; hasPassed: boolean; seconds: number; output: string }

async function checkTypes(): Promise<CheckResult> {
  const start = performance.now()
  const rooms = ROOMS.filter((room) => existsSync(join(PROJECT_ROOT, room, 'tsconfig.json')))
  const results = await Promise.all(
    rooms.map((room) =>
      runTool({ script: 'typescript/bin/tsc', args: ['-p', join(room, 'tsconfig.json'), '--pretty'] }),
    ),
  )
  return {
    name: 'types',
    hasPassed: results.every(({ code }) => code === 0),
    seconds: (performance.now() - start) / 1000,
    output: results.map(({ output }) => output).join(''),
  }
}

async function checkLint(): Promise<CheckResult> {
  const { code, output, seconds } = await runTool({
    script: '@biomejs/biome/bin/biome',
    args: ['check', '--colors=off', '--max-diagnostics=100', '.'],
  })
  return { name: 'lint', hasPassed: code === 0, seconds, output }
}

/** Types and lint, each as one result with the tool's own words. */
export async function check(): Promise<CheckResult[]> {
  return [await checkTypes(), await checkLint()]
}

async function main(): Promise<void> {
  const results = await check()
  for (const { name, hasPassed, seconds, output } of results) {
    if (!hasPassed) complain(output)
    say(`${hasPassed ? 'ผ่าน' : 'ไม่ผ่าน'}  ${name}  ${seconds.toFixed(1)} วินาที`)
  }
  process.exit(results.every(({ hasPassed }) => hasPassed) ? 0 : 1)
}

if (import.meta.main) await main()
