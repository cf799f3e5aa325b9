import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { count, fileToken } from './values.ts'

/** 256 KiB of bytes as base64. Files come and go in such pieces over both transports; the host hands out tokens, never paths. */
export const CHUNK_BYTES = 262_144
export const MAX_FILE_BYTES = 64 * 1024 * 1024
const chunk = z.base64().max(Math.ceil(CHUNK_BYTES / 3) * 4)

export const file = {
  put: command({
    input: z.strictObject({
      token: fileToken.nullable(),
      name: z.string().trim().min(1).max(255),
      chunk,
      isLast: z.boolean(),
    }),
    output: z.strictObject({ token: fileToken, size: count }),
  }),
  read: query({
    input: z.strictObject({ token: fileToken, offset: count }),
    output: z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      size: count,
      chunk,
      isLast: z.boolean(),
    }),
  }),
  /** Opens a produced file in the system's viewer (desktop only; a browser shows it itself). */
  open: command({ input: z.strictObject({ token: fileToken }), output: nothing }),
}
