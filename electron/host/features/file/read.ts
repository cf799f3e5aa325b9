import { CHUNK_BYTES } from '../../../../shared/contract/file.ts'
import type { Handler } from '../../handler.ts'

export const readFileChunk: Handler<'file.read'> = (call, { token, offset }) => {
  const piece = call.host.files.readPiece(token, call.actorId(), { offset, length: CHUNK_BYTES })
  const { name, mediaType, size, bytes } = piece
  return { name, mediaType, size, chunk: bytes.toString('base64'), isLast: offset + bytes.length >= size }
}
