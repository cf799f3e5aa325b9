import type { z } from 'zod'
import type { ACCESS } from '../domain/access.ts'
import { agency } from './agency.ts'
import { agenda } from './agenda.ts'
import { annotation } from './annotation.ts'
import { attachment } from './attachment.ts'
import { ballot } from './ballot.ts'
import { challenge, recusal } from './challenge.ts'
import { committee } from './committee.ts'
import { document } from './document.ts'
import { file } from './file.ts'
import { audit, backup, home, job, search } from './home.ts'
import { interest } from './interest.ts'
import { keptCertificate } from './kept-certificate.ts'
import { attendance, meeting } from './meeting.ts'
import { minutes } from './minutes.ts'
import type { Operation, Topic } from './operation.ts'
import { paperSheet } from './paper-sheet.ts'
import { person } from './person.ts'
import { proposal } from './proposal.ts'
import { reference } from './reference.ts'
import { register } from './register.ts'
import { resolution } from './resolution.ts'
import { rubric } from './rubric.ts'
import { ruling } from './ruling.ts'
import { score } from './score.ts'
import { selection } from './selection.ts'
import { session } from './session.ts'
import { token } from './token.ts'
import { authority, trust } from './trust.ts'
import { typeface } from './typeface.ts'
import { projector, wall, windows } from './window.ts'
import { workspace } from './workspace.ts'

/** Everything that a window can ask of the host: `noun.verb`. */
export const contract = {
  agency,
  agenda,
  annotation,
  attachment,
  attendance,
  audit,
  authority,
  backup,
  ballot,
  challenge,
  committee,
  document,
  file,
  home,
  interest,
  job,
  keptCertificate,
  meeting,
  minutes,
  paperSheet,
  person,
  projector,
  proposal,
  recusal,
  reference,
  register,
  resolution,
  rubric,
  ruling,
  score,
  search,
  selection,
  session,
  token,
  trust,
  typeface,
  wall,
  windows,
  workspace,
} satisfies Record<string, Record<string, Operation>>

export type Contract = typeof contract
export type Noun = keyof Contract

/** "score.put", "meeting.get" … */
export type OperationName = {
  [N in Noun]: { [V in keyof Contract[N] & string]: `${N}.${V}` }[keyof Contract[N] & string]
}[Noun]

export type OperationOf<Name extends OperationName> = Name extends `${infer N}.${infer V}`
  ? N extends Noun
    ? V extends keyof Contract[N]
      ? Contract[N][V]
      : never
    : never
  : never

/** What a caller gives: defaults may be left out. */
export type InputOf<Name extends OperationName> =
  OperationOf<Name> extends Operation<infer Input> ? z.input<Input> : never
/** What a handler gets: parsed. */
export type ParsedInputOf<Name extends OperationName> =
  OperationOf<Name> extends Operation<infer Input> ? z.output<Input> : never
export type OutputOf<Name extends OperationName> =
  OperationOf<Name> extends Operation<z.ZodType, infer Output> ? z.output<Output> : never

export type Client = {
  [N in Noun]: {
    [V in keyof Contract[N] & string]: (
      input: Contract[N][V] extends Operation<infer Input> ? z.input<Input> : never,
    ) => Promise<Contract[N][V] extends Operation<z.ZodType, infer Output> ? z.output<Output> : never>
  }
}

export const operations: ReadonlyMap<OperationName, Operation> = new Map(
  Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => [
      `${noun}.${verb}` as OperationName,
      operation as Operation,
    ]),
  ),
)

/** The window's one stream. `sequence` counts from 1 in each connection; a gap, or a reconnection, means: ask again for all. */
export type HostEvent =
  | { type: 'changed'; sequence: number; topics: readonly Topic[] }
  | { type: 'progress'; sequence: number; jobId: string; done: number; total: number; label: string }

/** A name without a row in the table of access, or a row without a name, does not compile. */
type Rows = keyof typeof ACCESS
type Missing = Exclude<OperationName, Rows> | Exclude<Rows, OperationName>
const isTableWhole: [Missing] extends [never] ? true : Missing = true
void isTableWhole
