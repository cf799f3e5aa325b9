import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { instant } from './values.ts'

/** A token is known by what its issuer wrote on it: the place that it is put into changes. */
export const tokenName = z.strictObject({ label: z.string().max(100), serial: z.string().max(100) })
export const certificateFingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** USB tokens and cards (PKCS#11), through their maker's library, which is this machine's own setting. */
export const token = {
  get: query({
    input: nothing,
    output: z.strictObject({
      module: z.strictObject({ name: z.string(), path: z.string() }).nullable(),
      /** Libraries that an administrator has installed here. */
      known: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      /** Whether another can be picked in the system's own dialog. */
      canBrowse: z.boolean(),
    }),
    reads: ['trust'],
  }),
  /** One of `known` by its id, `dialog`, or `none`. Never a path: a library is code. */
  setModule: command({
    input: z.strictObject({ module: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
    output: z.strictObject({ isSet: z.boolean() }),
    changes: ['trust'],
  }),
  /** What is in now; nothing while no library is set. A command, asked when somebody looks: it starts the maker's library each time. */
  look: command({
    input: nothing,
    output: z.strictObject({
      tokens: z.array(
        z.strictObject({
          label: z.string(),
          serial: z.string(),
          manufacturer: z.string(),
          pinState: z.enum(['ok', 'low', 'final', 'locked']),
          /** Empty where the token shows them after the PIN only. */
          certificates: z.array(
            z.strictObject({
              subject: z.string(),
              issuer: z.string(),
              validTo: instant,
              fingerprint: certificateFingerprint,
            }),
          ),
        }),
      ),
    }),
  }),
}
