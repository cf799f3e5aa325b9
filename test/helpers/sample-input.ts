import { z } from 'zod'
import { type OperationName, operations } from '../../shared/contract/index.ts'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema
  required?: string[]
  items?: Schema
  minItems?: number
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  format?: string
  pattern?: string
  minLength?: number
  minimum?: number
  exclusiveMinimum?: number
}

const NOWHERE = '00000000-0000-7000-8000-000000000000'
const PATTERNS = [
  'https://tsa.example',
  '09:00',
  '2014-01',
  'ABCDE-ABCDE-ABCDE-ABCDE-ABCDE',
  'AAAA',
  '0'.repeat(64),
]
const FORMATS: Record<string, string> = {
  uuid: NOWHERE,
  date: '2014-01-15',
  'date-time': '2014-01-15T03:00:00.000Z',
}

function textOf({ format, pattern, minLength = 1 }: Schema): string {
  const known = format && FORMATS[format]
  if (known) return known
  const fitting = pattern && PATTERNS.find((text) => new RegExp(pattern).test(text))
  return fitting || 'ก'.repeat(Math.max(1, minLength))
}

/** The smallest value that the schema takes; `ids` fills fields of that name. */
function sampleOf(schema: Schema, ids: Record<string, string>): unknown {
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0]
  if (choice) return sampleOf(choice, ids)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [
          key,
          ids[key] ?? sampleOf(schema.properties?.[key] ?? schema.additionalProperties ?? {}, ids),
        ]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, ids))
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1
    case 'boolean':
      return false
    default:
      return null
  }
}

/** A valid input of any operation, made from its schema. @throws when the schema does not take it */
export function sampleInput(name: OperationName, ids: Record<string, string>): unknown {
  const schema = operations.get(name)?.input
  if (!schema) throw new Error(name)
  const input = sampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, ids)
  const { success, error } = schema.safeParse(input)
  if (!success) throw new Error(`${name} does not take ${JSON.stringify(input)}: ${error.message}`)
  return input
}
