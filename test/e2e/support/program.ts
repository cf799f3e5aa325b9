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
  port: number
  /** A fresh single-use link: the start prints one, and the running program gives more to its owner. */
  link(): Promise<string>
  /** Ends the program itself at once, as a crash or the power does; nothing is told. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export const makeDataDirectory = (): string => mkdtempSync(join(tmpdir(), 'mati-e2e-'))

/**
 * Starts the real command in browser mode on its own folder and waits for the address that it prints.
 * @param options.port the one that an earlier start had, so that its windows find it again
 */
export async function startProgram(options: { dataDirectory: string; port?: number }): Promise<Program> {
  const { dataDirectory, port = 0 } = options
  const args = [RUN, 'start', '--browser', '--no-open', '--data', dataDirectory, '--port', String(port)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await readAddress(child)
  const end = async (signal: () => void) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    signal()
    await exit
  }
  let first: string | null = address
  return {
    dataDirectory,
    port: Number(new URL(address).port),
    link: async () => {
      const link = first ?? (await askForLink(dataDirectory))
      first = null
      return link
    },
    // The launcher is another process, which a SIGKILL of its own would leave without its child.
    kill: () => end(() => process.kill(readLock(dataDirectory).pid, 'SIGKILL')),
    stop: async () => {
      await end(() => child.kill('SIGTERM'))
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

const readLock = (dataDirectory: string) =>
  JSON.parse(readFileSync(join(dataDirectory, 'running.json'), 'utf8')) as {
    pid: number
    origin: string
    secret: string
  }

async function askForLink(dataDirectory: string): Promise<string> {
  const { origin, secret } = readLock(dataDirectory)
  const answer = await fetch(`${origin}/link`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  })
  return answer.text()
}
