import { z } from 'zod'
import { command, nothing } from './operation.ts'
import { sheetValues } from './score.ts'
import { id, reason } from './values.ts'

/** The paper twin of a score sheet. Whose it is stands on the paper, so these name a person; none of them reads a score. */
export const paperSheet = {
  /** Typed in by the secretariat and sealed in the same act. */
  enter: command({
    input: z.strictObject({
      ...{ itemId: id, personId: id, values: sheetValues },
      /** The paper says that its member gives no scores, and why; then `values` is empty. */
      abstainReason: reason.nullable(),
    }),
    output: nothing,
    changes: ['score', 'audit'],
  }),
  /** Before the reveal, by whom it was typed in or by the member whose paper it is. */
  withdraw: command({
    input: z.strictObject({ itemId: id, personId: id, reason }),
    output: nothing,
    changes: ['score', 'audit'],
  }),
}
