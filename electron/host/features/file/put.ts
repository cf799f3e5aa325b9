import type { Handler } from '../../handler.ts'

export const putFile: Handler<'file.put'> = (call, { token, name, chunk, isLast }) =>
  call.host.files.put({ token, name, isLast, bytes: Buffer.from(chunk, 'base64'), personId: call.actorId() })
