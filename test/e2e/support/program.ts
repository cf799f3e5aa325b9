import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const RUN = fileURLToPath(new URL('../../../electron/commands/run.cjs', import.meta.url))

export type Program = {
  dataDirectory: string
  /** A fresh single-use link: the start prints one, and the running program gives more to its owner. */
  link(): Promise<string>
  kill(signal: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
}

/** Starts the real command in browser mode on its own folder and waits for the address that it prints. */
export async function startProgram(
  dataDirectory = mkdtempSync(join(tmpdir(), 'mati-e2e-')),
): Promise<Program> {
  const args = [RUN, 'start', '--browser', '--no-open', '--data', dataDirectory]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await readAddress(child)
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  let first: string | null = address
  return {
    dataDirectory,
    link: async () => {
      const link = first ?? (await askForLink(dataDirectory))
      first = null
      return link
    },
    kill,
    stop: async () => {
      await kill('SIGTERM')
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

async function readAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the program has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?link=\S+/.exec(line)?.[0]
    if (address) {
      child.stdout.resume()
      return address
    }
  }
  throw new Error('the program ended without an address')
}

async function askForLink(dataDirectory: string): Promise<string> {
  const { origin, secret } = JSON.parse(readFileSync(join(dataDirectory, 'running.json'), 'utf8')) as {
    origin: string
    secret: string
  }
  const answer = await fetch(`${origin}/link`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  })
  return answer.text()
}
