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

/** Of one person's files so many lie here; then the oldest go, so that a long day of opening papers does not fill the disk. */
export const FILES_A_PERSON = 24

const MEDIA_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
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
 * next start, and of one person's files the oldest before that. A token serves the person who brought the file or for whom it was made.
 */
export function createFileDoor(directory: string) {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  const held = new Map<string, Held>()
  /** Folders of the copies that the system's viewer was given, the oldest first. */
  const views: string[] = []

  const get = (token: string, personId: string | null): Held => {
    const file = held.get(token)
    if (!file || file.personId !== personId) throw new MatiError('NOT_FOUND', { what: 'file' })
    return file
  }

  const remove = (token: string): void => {
    const file = held.get(token)
    held.delete(token)
    if (file) removeWhereFree(file.path)
  }
  /** A newcomer takes the place of the same person's oldest, never of somebody else's. */
  const add = (token: string, file: Held): void => {
    held.set(token, file)
    const own = [...held].filter(([, { personId }]) => personId === file.personId)
    for (const [oldest] of own.slice(0, -FILES_A_PERSON)) remove(oldest)
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
        remove(token)
        throw new MatiError('FILE_TOO_LARGE', { limit: MAX_FILE_BYTES })
      }
      appendFileSync(file.path, piece.bytes, { mode: 0o600 })
      const now = { ...file, isComplete: piece.isLast }
      if (existing) held.set(token, now)
      else add(token, now)
      return { token, size }
    },
    /** Lays out a finished file for one person. */
    offer(file: { name: string; bytes: Uint8Array; personId: string }): string {
      const token = randomUUID()
      const path = join(directory, token)
      writeFileSync(path, file.bytes, { mode: 0o600 })
      add(token, { path, name: safeFileName(file.name), isComplete: true, personId: file.personId })
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
      views.push(folder)
      for (const oldest of views.splice(0, Math.max(0, views.length - FILES_A_PERSON)))
        removeWhereFree(oldest)
      return join(folder, file.name)
    },
    /** Takes a person's own file out of the door for good, as with a certificate that has been used. */
    discard(token: string, personId: string): void {
      if (held.get(token)?.personId === personId) remove(token)
    },
  }
}

/** What a viewer still holds open on Windows stays until the next start. */
function removeWhereFree(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // It is out of the door all the same: no token leads to it.
  }
}
