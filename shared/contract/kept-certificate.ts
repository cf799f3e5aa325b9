import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { id, instant } from './values.ts'

/** Certificate files that their owners keep on this machine, locked by its keychain; each sees their own only. */
export const keptCertificate = {
  list: query({
    input: nothing,
    output: z.strictObject({
      /** Why none can be kept or used here: no keychain behind a browser, or none on this machine. */
      whyNot: z.enum(['browser', 'no_keychain']).nullable(),
      certificates: z.array(
        z.strictObject({
          id,
          keptAt: instant.nullable(),
          /** Null when the file is damaged: it can only be forgotten. */
          facts: z.strictObject({ subject: z.string(), issuer: z.string(), validTo: instant }).nullable(),
        }),
      ),
    }),
    // One is kept with a signature.
    reads: ['trust', 'document'],
  }),
  /** Of no record and without a trace: the file is the person's own. Nothing happens when it is gone already. */
  forget: command({ input: z.strictObject({ id }), output: nothing, changes: ['trust'] }),
}
