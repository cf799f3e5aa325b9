import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { MAX_FILE_BYTES } from '../../shared/contract/file.ts'
import { MatiError } from '../../shared/errors.ts'

type Held = { path: string; name: string; isComplete: boolean; personId: string | null }

const MEDIA_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  db: 'application/vnd.sqlite3',
}

const mediaTypeOf = (name: string): string =>
  MEDIA_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'

/** A file name that Windows takes too: "ครั้งที่ ๑/๒๕๕๗" has a slash, others a colon or a last dot. */
export function safeFileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what must go
  const plain = name.normalize('NFC').replaceAll(/[<>:"/\\|?*\u0000-\u001f]/g, '-')
  const trimmed = plain
    .replace(/[. ]+$/u, '')
    .trim()
    .slice(0, 150)
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(trimmed) || trimmed === '' ? `_${trimmed}` : trimmed
}

export type FileDoor = ReturnType<typeof createFileDoor>

/**
 * The one door for files: windows bring and fetch bytes by token and never name a path. What lies here is gone at the
 * next start. A token serves the person who brought the file or for whom it was made.
 */
export function createFileDoor(directory: string) {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  const held = new Map<string, Held>()

  const get = (token: string, personId: string | null): Held => {
    const file = held.get(token)
    if (!file || file.personId !== personId) throw new MatiError('NOT_FOUND', { what: 'file' })
    return file
  }

  return {
    /** Appends a piece; the first one makes the token. @returns the token and the size so far */
    put(piece: { token: string | null; name: string; bytes: Uint8Array; isLast: boolean; personId: string }) {
      const token = piece.token ?? randomUUID()
      const existing = piece.token ? get(piece.token, piece.personId) : null
      if (existing?.isComplete) throw new MatiError('STATE_CONFLICT', { what: 'file' })
      const file = existing ?? {
        path: join(directory, token),
        name: safeFileName(piece.name),
        isComplete: false,
        personId: piece.personId,
      }
      const size = (existing ? statSync(file.path).size : 0) + piece.bytes.byteLength
      if (size > MAX_FILE_BYTES) {
        held.delete(token)
        rmSync(file.path, { force: true })
        throw new MatiError('FILE_TOO_LARGE', { limit: MAX_FILE_BYTES })
      }
      appendFileSync(file.path, piece.bytes, { mode: 0o600 })
      held.set(token, { ...file, isComplete: piece.isLast })
      return { token, size }
    },
    /** Lays out a finished file for one person. */
    offer(file: { name: string; bytes: Uint8Array; personId: string }): string {
      const token = randomUUID()
      const path = join(directory, token)
      writeFileSync(path, file.bytes, { mode: 0o600 })
      held.set(token, { path, name: safeFileName(file.name), isComplete: true, personId: file.personId })
      return token
    },
    read(token: string, personId: string): { name: string; bytes: Uint8Array; path: string } {
      const file = get(token, personId)
      if (!file.isComplete) throw new MatiError('STATE_CONFLICT', { what: 'file' })
      return { name: file.name, bytes: readFileSync(file.path), path: file.path }
    },
    /** One piece, from `offset` on; only that much is read, since a large file comes in hundreds of them. */
    readPiece(token: string, personId: string, piece: { offset: number; length: number }) {
      const file = get(token, personId)
      if (!file.isComplete) throw new MatiError('STATE_CONFLICT', { what: 'file' })
      const { size } = statSync(file.path)
      const bytes = Buffer.alloc(Math.max(0, Math.min(piece.length, size - piece.offset)))
      const handle = openSync(file.path, 'r')
      try {
        readSync(handle, bytes, 0, bytes.length, piece.offset)
      } finally {
        closeSync(handle)
      }
      return { name: file.name, mediaType: mediaTypeOf(file.name), size, bytes }
    },
    /** A copy under its own name, in a folder of its own: the system's viewers go by the extension. @returns its path */
    copyForViewer(token: string, personId: string): string {
      const file = get(token, personId)
      if (!file.isComplete) throw new MatiError('STATE_CONFLICT', { what: 'file' })
      const folder = join(directory, `view-${randomUUID()}`)
      mkdirSync(folder)
      copyFileSync(file.path, join(folder, file.name))
      return join(folder, file.name)
    },
    /** Takes a file out of the door for good, as with a certificate that has been used. */
    discard(token: string): void {
      const file = held.get(token)
      if (file) rmSync(file.path, { force: true })
      held.delete(token)
    },
  }
}
