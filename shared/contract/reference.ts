import { z } from 'zod'
import { APPROACHES, AREAS, MATURITY_COMPONENTS, TRACKS } from '../domain/proposal.ts'
import { nothing, query } from './operation.ts'
import { id } from './values.ts'

/** The seed's tables in their official wording (assets/reference), and the current programme with its calendar. */
export const reference = {
  get: query({
    input: nothing,
    output: z.strictObject({
      selectionCriteria: z.array(
        z.strictObject({ code: z.string(), number: z.number().int(), text: z.string() }),
      ),
      considerationCriteria: z.array(
        z.strictObject({
          code: z.string(),
          number: z.number().int(),
          title: z.string(),
          text: z.string(),
          details: z.array(z.string()),
        }),
      ),
      maturityLevels: z.array(
        z.strictObject({ level: z.number().int(), name: z.string(), description: z.string() }),
      ),
      maturityComponents: z.array(
        z.strictObject({
          code: z.enum(MATURITY_COMPONENTS),
          name: z.string(),
          cells: z.array(z.strictObject({ level: z.number().int(), items: z.array(z.string()) })),
        }),
      ),
      approaches: z.array(z.strictObject({ code: z.enum(APPROACHES), name: z.string() })),
      areas: z.array(z.strictObject({ code: z.enum(AREAS), name: z.string() })),
      tracks: z.array(z.strictObject({ code: z.enum(TRACKS), name: z.string() })),
      alignments: z.array(
        z.strictObject({ code: z.string(), group: z.string(), groupName: z.string(), text: z.string() }),
      ),
    }),
  }),
  programme: query({
    input: nothing,
    output: z.strictObject({
      id,
      name: z.string(),
      /** Gregorian year of the Thai fiscal year: 2014 is พ.ศ. 2557. */
      fiscalYear: z.number().int(),
      isSample: z.boolean(),
      calendar: z.array(
        z.strictObject({
          number: z.number().int(),
          text: z.string(),
          startMonth: z.string(),
          endMonth: z.string(),
        }),
      ),
    }),
    reads: ['workspace'],
  }),
}
