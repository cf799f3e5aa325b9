import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../audit-log.ts'

const folderOf = (workspaceDirectory: string) => join(workspaceDirectory, 'trusted')

/** Roots that this workspace knows, as PEM. */
export function listTrusted(workspaceDirectory: string): string[] {
  const folder = folderOf(workspaceDirectory)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pem'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

export function trust(workspaceDirectory: string, pem: string): void {
  mkdirSync(folderOf(workspaceDirectory), { recursive: true })
  writeFileSync(join(folderOf(workspaceDirectory), `${sha256(pem).slice(0, 16)}.pem`), pem)
}
