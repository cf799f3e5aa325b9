import { z } from 'zod'

/** The nouns whose change a window has to hear of. An event carries topics only, never data, so it cannot leak any. */
export const TOPICS = [
  'workspace',
  'person',
  'agency',
  'committee',
  'rubric',
  'proposal',
  'meeting',
  'agenda',
  'attendance',
  'score',
  'resolution',
  'ballot',
  'minutes',
  'ruling',
  'wall',
  'document',
  'interest',
  'challenge',
  'attachment',
  'annotation',
  'trust',
  'audit',
] as const
export type Topic = (typeof TOPICS)[number]

/**
 * One operation of the contract. A query names the topics that it reads (a window asks again when one of them
 * changes); a command names those that it changes, which the host then publishes.
 */
export type Operation<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Kind extends 'query' | 'command' = 'query' | 'command',
> = { kind: Kind; input: Input; output: Output; topics: readonly Topic[] }

export const query = <Input extends z.ZodType, Output extends z.ZodType>(definition: {
  input: Input
  output: Output
  reads?: readonly Topic[]
}): Operation<Input, Output, 'query'> => ({
  kind: 'query',
  input: definition.input,
  output: definition.output,
  topics: definition.reads ?? [],
})

export const command = <Input extends z.ZodType, Output extends z.ZodType>(definition: {
  input: Input
  output: Output
  changes?: readonly Topic[]
}): Operation<Input, Output, 'command'> => ({
  kind: 'command',
  input: definition.input,
  output: definition.output,
  topics: definition.changes ?? [],
})

export const nothing = z.strictObject({})
