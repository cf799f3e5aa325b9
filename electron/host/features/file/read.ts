import { CHUNK_BYTES } from '../../../../shared/contract/file.ts'
import type { Handler } from '../../handler.ts'

export const readFileChunk: Handler<'file.read'> = (call, { token, offset }) => {
  const { name, mediaType, bytes } = call.host.files.read(token, call.actorId())
  const end = Math.min(bytes.byteLength, offset + CHUNK_BYTES)
  const chunk = Buffer.from(bytes.subarray(offset, end)).toString('base64')
  return { name, mediaType, size: bytes.byteLength, chunk, isLast: end >= bytes.byteLength }
}
