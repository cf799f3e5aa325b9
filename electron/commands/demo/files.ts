import { putInPieces, readInPieces } from '../../../shared/contract/file-pieces.ts'
import type { Client } from '../../../shared/contract/index.ts'

/** Brings bytes through the files door. @returns the token */
export function putFile(client: Client, file: { name: string; bytes: Uint8Array }): Promise<string> {
  const { name, bytes } = file
  const slice = async (start: number, end: number) =>
    Buffer.from(bytes.subarray(start, end)).toString('base64')
  return putInPieces({ name, size: bytes.byteLength, slice }, (input) => client.file.put(input))
}

export async function getFile(client: Client, token: string): Promise<Buffer> {
  const { pieces } = await readInPieces(token, {
    read: (input) => client.file.read(input),
    decode: (chunk) => Buffer.from(chunk, 'base64'),
  })
  return Buffer.concat(pieces)
}
