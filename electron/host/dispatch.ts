import { z } from 'zod'
import { findWorkspace } from '../../db/queries/person.ts'
import { type OperationName, operations } from '../../shared/contract/index.ts'
import { ACCESS, type AccessFacts, decideAccess, type Relation } from '../../shared/domain/access.ts'
import { assertNever, MatiError } from '../../shared/errors.ts'
import { audienceOf } from './audience.ts'
import { createCall } from './call.ts'
import { handlers } from './handlers.ts'
import type { HostWindow } from './host-window.ts'
import { findScope, findSubject } from './scope.ts'
import type { HostServices } from './services.ts'

/** What a window sends with every call. */
export type Envelope = { ticket: string | null; input: unknown }

type AnyHandler = (call: ReturnType<typeof createCall>, input: unknown) => unknown

/**
 * The one way in, over every transport: parse → authorise → handler → parse → publish. Whatever goes wrong leaves as a
 * MatiError; an unforeseen error is logged by the caller of the host and leaves as INTERNAL, without its text.
 */
export async function dispatch(
  host: HostServices,
  request: { window: HostWindow; name: OperationName; envelope: Envelope },
): Promise<unknown> {
  const { window, name, envelope } = request
  const operation = operations.get(name)
  if (!operation) throw new MatiError('NOT_FOUND', { what: 'operation' })
  const input = parse(operation.input, envelope.input)
  const scope = findScope(host.db.read, input)
  const ticket = host.tickets.find(envelope.ticket)
  authorise(name, {
    subject: findSubject(host.db.read, ticket, scope),
    meetingState: scope.meetingState,
    itemState: scope.itemState,
    isAtPlay: isAtPlay(host, name),
  })
  const actorId = ticket?.kind === 'main' ? ticket.personId : null
  window.ticket = envelope.ticket
  window.personId = actorId
  const handler = handlers[name] as AnyHandler
  const call = createCall({ host, window, ticket: envelope.ticket, scope, actorId })
  const output = z.parse(operation.output, await handler(call, input))
  if (operation.kind === 'command') host.publisher.changed(operation.topics, audienceOf(name, call))
  return output
}

/** Looked up only for the rules that ask. */
const isAtPlay = (host: HostServices, name: OperationName): boolean =>
  (ACCESS[name].who as readonly Relation[]).includes('at_play') &&
  (host.workspaceKind === 'sample' || findWorkspace(host.db.read) === null)

function parse(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields = result.error.issues.flatMap((issue) =>
    placesOf(issue).map((place) => `${place}: ${issue.code}`),
  )
  throw new MatiError('INPUT_INVALID', { fields: fields.slice(0, 20) })
}

/** Where it is wrong; for keys that should not be there, the keys themselves. */
function placesOf(issue: z.core.$ZodIssue): string[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const paths = keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path]
  return paths.map((path) => path.join('.').slice(0, 200))
}

function authorise(name: OperationName, facts: AccessFacts): void {
  const decision = decideAccess(ACCESS[name], facts)
  switch (decision) {
    case 'allowed':
      return
    case 'sign_in_required':
      throw new MatiError('SIGN_IN_REQUIRED')
    case 'not_allowed':
      throw new MatiError('NOT_ALLOWED')
    case 'wrong_state':
      throw new MatiError('STATE_CONFLICT', {
        meeting: facts.meetingState ?? '',
        item: facts.itemState ?? '',
      })
    default:
      assertNever(decision)
  }
}
