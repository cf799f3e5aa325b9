import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AttachmentRow } from '../../../../db/queries/attachment.ts'
import { renameWhenFree } from '../../../../db/rename-when-free.ts'
import { sha256 } from '../../audit-log.ts'
import { type Call, refuse } from '../../call.ts'

const fileOf = (call: Call, storedAs: string): string => join(call.host.directory, 'attachments', storedAs)

/**
 * Puts bytes into the workspace's folder under their own hash: the same file twice is one, and its name has nothing of
 * anybody's. A file that no row names, as after a failure, is harmless and is used when the same comes again.
 */
export async function storeBytes(call: Call, bytes: Uint8Array): Promise<{ storedAs: string; hash: string }> {
  const hash = sha256(bytes)
  const file = fileOf(call, hash)
  if (existsSync(file) && sha256(readFileSync(file)) === hash) return { storedAs: hash, hash }
  mkdirSync(join(call.host.directory, 'attachments'), { recursive: true })
  const part = `${file}.${call.host.newId()}.part`
  try {
    writeFileSync(part, bytes, { mode: 0o600, flush: true })
    await renameWhenFree(part, file)
  } finally {
    rmSync(part, { force: true })
  }
  return { storedAs: hash, hash }
}

/** The stored bytes, checked against the hash in the log. @throws FILE_CHANGED_ON_DISK */
export function readBytes(call: Call, { storedAs, sha256: hash, fileName }: AttachmentRow): Uint8Array {
  const file = fileOf(call, storedAs)
  const bytes = existsSync(file) ? readFileSync(file) : null
  if (bytes === null || sha256(bytes) !== hash) refuse('FILE_CHANGED_ON_DISK', { fileName })
  return bytes
}
