import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operations } from '../../../shared/contract/index.ts'

type Schema = { [key: string]: unknown }

/** All object schemas within an input, however deep. */
function objectsOf(value: unknown): Schema[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf)
  if (typeof value !== 'object' || value === null) return []
  const schema = value as Schema
  const within = Object.values(schema).flatMap(objectsOf)
  return schema.type === 'object' ? [schema, ...within] : within
}
const inputs = [...operations].map(([name, { input }]) => ({
  name,
  objects: objectsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })),
}))
const keysOf = (objects: readonly Schema[]) =>
  objects.flatMap(({ properties }) => Object.keys(properties ?? {}))

describe('the inputs of the contract', () => {
  it('are strict at every depth: a field that is not named is refused', () => {
    const open = inputs.filter(({ objects }) =>
      objects.some(
        ({ properties, additionalProperties }) => properties !== undefined && additionalProperties !== false,
      ),
    )
    expect(open.map(({ name }) => name)).toEqual([])
    for (const [name, { input }] of operations) {
      const codes = input.safeParse({ nobodyNamedThis: 1 }).error?.issues.map(({ code }) => code)
      expect({ name, codes }).toEqual({ name, codes: expect.arrayContaining(['unrecognized_keys']) })
    }
  })

  it("nothing of one's own scores takes a person, so nobody reaches another's", () => {
    const own = inputs.filter(({ name }) => name.startsWith('score.'))
    expect(own.length).toBeGreaterThan(8)
    for (const { name, objects } of own)
      expect({ name, keys: keysOf(objects).filter((key) => /person|member|seat|user/i.test(key)) }).toEqual({
        name,
        keys: [],
      })
  })

  it('no operation takes a path from a window: files come by token', () => {
    const paths = inputs.filter(({ objects }) =>
      keysOf(objects).some((key) => /path|director|folder/i.test(key)),
    )
    expect(paths.map(({ name }) => name)).toEqual([])
  })

  it('nobody says who acts: that is the ticket’s to say', () => {
    const acting = inputs.filter(({ objects }) =>
      keysOf(objects).some((key) => /actor|typedBy|onBehalf|ticket/i.test(key)),
    )
    expect(acting.map(({ name }) => name)).toEqual([])
  })
})
