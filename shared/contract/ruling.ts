import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { id, instant, reason } from './values.ts'

/** คำวินิจฉัยของประธาน (ม. 81): one writer, whoever presides; it stands in the minutes. */
export const ruling = {
  list: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(
      z.strictObject({
        id,
        itemId: id.nullable(),
        text: z.string(),
        ruledAt: instant,
        ruledById: id,
        ruledByName: z.string(),
      }),
    ),
    reads: ['ruling'],
  }),
  /** Of the item that is before the meeting, if one is. */
  record: command({
    input: z.strictObject({ meetingId: id, text: z.string().trim().min(1).max(1000) }),
    output: z.strictObject({ rulingId: id }),
    changes: ['ruling', 'audit'],
  }),
  withdraw: command({
    input: z.strictObject({ meetingId: id, rulingId: id, reason }),
    output: nothing,
    changes: ['ruling', 'audit'],
  }),
}
