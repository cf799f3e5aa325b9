import type { OperationName, OutputOf, ParsedInputOf } from '../../shared/contract/index.ts'
import type { Call } from './call.ts'

/** What answers one operation: parsed input in, output as the contract says. */
export type Handler<Name extends OperationName> = (
  call: Call,
  input: ParsedInputOf<Name>,
) => OutputOf<Name> | Promise<OutputOf<Name>>

/** A feature's part of the table in handlers.ts. */
export type HandlersOf<Noun extends string> = {
  [Name in Extract<OperationName, `${Noun}.${string}`>]: Handler<Name>
}
