import { readFileSync } from 'node:fs'

/** UTF-8 (with or without its mark), else Windows-874, in which old Thai files are. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

/** @throws node's ENOENT */
export const readBody = (path: string): string => decodeText(readFileSync(path))
