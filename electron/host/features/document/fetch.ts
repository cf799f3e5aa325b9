import type { Handler } from '../../handler.ts'
import { readDocument } from './store.ts'

export const fetchDocument: Handler<'document.fetch'> = (call, key) => {
  const { row, bytes } = readDocument(call, key)
  const fileToken = call.host.files.offer({ name: row.fileName, bytes, personId: call.actorId() })
  return { fileToken, fileName: row.fileName }
}
