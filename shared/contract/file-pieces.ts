import { CHUNK_BYTES } from './file.ts'

type Progress = (done: number, total: number) => void
type Put = (input: { token: string | null; name: string; chunk: string; isLast: boolean }) => Promise<{
  token: string
}>
type Read = (input: {
  token: string
  offset: number
}) => Promise<{ name: string; mediaType: string; size: number; chunk: string; isLast: boolean }>

/**
 * Brings a file through the files door in pieces, an empty one too. Base64 is each side's own: a page has no Buffer.
 * @param file.slice bytes from `start` (included) to `end` (left out, and within the file)
 * @returns the token by which operations name it
 */
export async function putInPieces(
  file: { name: string; size: number; slice(start: number, end: number): Promise<string> },
  put: Put,
  onProgress?: Progress,
): Promise<string> {
  const { name, size } = file
  let token: string | null = null
  let start = 0
  do {
    const end = Math.min(size, start + CHUNK_BYTES)
    const chunk = await file.slice(start, end)
    const answer: { token: string } = await put({ token, name, chunk, isLast: end === size })
    token = answer.token
    start = end
    onProgress?.(end, size)
  } while (start < size)
  return token
}

/** Fetches a file from the files door. An empty piece ends it, whatever it says. */
export async function readInPieces<Bytes extends Uint8Array>(
  token: string,
  tools: { read: Read; decode(chunk: string): Bytes; onProgress?: Progress | undefined },
): Promise<{ name: string; mediaType: string; pieces: Bytes[] }> {
  const pieces: Bytes[] = []
  let offset = 0
  for (;;) {
    const { name, mediaType, size, chunk, isLast } = await tools.read({ token, offset })
    const bytes = tools.decode(chunk)
    pieces.push(bytes)
    offset += bytes.length
    tools.onProgress?.(offset, size)
    if (isLast || bytes.length === 0) return { name, mediaType, pieces }
  }
}
