import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { renameWhenFree } from '../../../../db/rename-when-free.ts'
import type { HostServices } from '../../services.ts'
import { knownModules } from './known-modules.ts'

const setting = z.strictObject({ version: z.literal(1), path: z.string().max(1_000).refine(isAbsolute) })

/**
 * The library is code that this program runs: which one is this machine's own setting, beside the workspaces and never
 * in one, since those come from other machines.
 */
const fileOf = (host: HostServices): string => join(host.machineDirectory, 'token-module.json')

export function readModule(host: HostServices): string | null {
  try {
    return setting.parse(JSON.parse(readFileSync(fileOf(host), 'utf8'))).path
  } catch {
    return null
  }
}

export async function writeModule(host: HostServices, path: string | null): Promise<void> {
  if (path === null) return rmSync(fileOf(host), { force: true })
  mkdirSync(host.machineDirectory, { recursive: true, mode: 0o700 })
  const text = JSON.stringify(setting.parse({ version: 1, path }))
  writeFileSync(`${fileOf(host)}.part`, text, { mode: 0o600, flush: true })
  await renameWhenFree(`${fileOf(host)}.part`, fileOf(host))
}

/** Those of the known libraries that are installed here. */
export function installedModules(): { id: string; name: string; path: string }[] {
  return knownModules({ platform: process.platform, environment: process.env }).flatMap(
    ({ id, name, paths }) => {
      const path = paths.find((each) => existsSync(each))
      return path ? [{ id, name, path }] : []
    },
  )
}
