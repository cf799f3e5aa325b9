import { z } from 'zod'

/**
 * What a window may send after its greeting: a call, or the end of one (t 4), as JSON. The wire of oRPC knows more
 * (files, forms, streams from the window, types written into values by their path), and reads a frame in a listener
 * whose failure nobody catches, which in a thread is its end. So nothing else gets that far.
 */
const id = z.string().min(1).max(40)
const frame = z.union([
  z.strictObject({
    i: id,
    p: z.strictObject({
      u: z.string().regex(/^\/[a-zA-Z]{1,40}\/[a-zA-Z]{1,40}$/),
      b: z.strictObject({ json: z.unknown() }),
    }),
  }),
  z.strictObject({ i: id, t: z.literal(4) }),
])

export function isWindowFrame(message: unknown): message is string {
  if (typeof message !== 'string') return false
  try {
    return frame.safeParse(JSON.parse(message)).success
  } catch {
    return false
  }
}
