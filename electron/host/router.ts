import { ORPCError, os } from '@orpc/server'
import { z } from 'zod'
import { type OperationName, operations } from '../../shared/contract/index.ts'
import { ERROR_STATUS, type ErrorCode, type ErrorData, MatiError } from '../../shared/errors.ts'
import { dispatch } from './dispatch.ts'
import type { HostWindow } from './host-window.ts'
import type { HostServices } from './services.ts'

type Context = { host: HostServices; window: HostWindow }

const base = os.$context<Context>()
const envelope = z.strictObject({ ticket: z.string().max(100).nullable(), input: z.unknown().optional() })

/** Every operation as an oRPC procedure, and the window's stream. oRPC only carries; the rules are in dispatch. */
export function createRouter() {
  const nouns: Record<string, Record<string, ReturnType<typeof procedure>>> = {}
  for (const name of operations.keys()) {
    const [noun = '', verb = ''] = name.split('.')
    nouns[noun] ??= {}
    nouns[noun][verb] = procedure(name)
  }
  return { ...nouns, events: { follow: followEvents } }
}

const procedure = (name: OperationName) =>
  base.input(z.unknown()).handler(async ({ input, context: { host, window } }) => {
    try {
      const { ticket, input: own } = readEnvelope(input)
      return await dispatch(host, { window, name, envelope: { ticket, input: own } })
    } catch (error) {
      throw toWire(name, error)
    }
  })

/** Not by oRPC's own check: its failure would be no error of ours. */
function readEnvelope(input: unknown): z.infer<typeof envelope> {
  const result = envelope.safeParse(input)
  if (!result.success) throw new MatiError('INPUT_INVALID', { fields: ['envelope'] })
  return result.data
}

const followEvents = base
  .input(envelope)
  .handler(({ context: { host, window }, signal }) => host.publisher.follow(window, signal))

function toWire(name: OperationName, error: unknown): ORPCError<ErrorCode, ErrorData> {
  if (error instanceof MatiError)
    return new ORPCError(error.code, {
      status: ERROR_STATUS[error.code],
      message: error.code,
      data: error.data,
    })
  // The developer's log: the operation and where it failed; inputs may hold secrets and stay out of it.
  process.stderr.write(
    `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return new ORPCError('INTERNAL', { status: ERROR_STATUS.INTERNAL, message: 'INTERNAL', data: {} })
}
