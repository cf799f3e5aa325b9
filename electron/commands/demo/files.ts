import { CHUNK_BYTES } from '../../../shared/contract/file.ts'
import type { Client } from '../../../shared/contract/index.ts'

/** Brings a file through the files door in its pieces. @returns the token */
export async function putFile(client: Client, file: { name: string; bytes: Uint8Array }): Promise<string> {
  let token: string | null = null
  for (let offset = 0; token === null || offset < file.bytes.byteLength; offset += CHUNK_BYTES) {
    const end = Math.min(file.bytes.byteLength, offset + CHUNK_BYTES)
    const chunk = Buffer.from(file.bytes.subarray(offset, end)).toString('base64')
    const answer = await client.file.put({
      token,
      name: file.name,
      chunk,
      isLast: end === file.bytes.byteLength,
    })
    token = answer.token
  }
  return token
}

export async function getFile(client: Client, token: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let offset = 0; ; ) {
    const piece = await client.file.read({ token, offset })
    const bytes = Buffer.from(piece.chunk, 'base64')
    pieces.push(bytes)
    offset += bytes.byteLength
    if (piece.isLast) return Buffer.concat(pieces)
  }
}
