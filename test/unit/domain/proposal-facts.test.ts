import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { componentsGoingBack, emptyMaturity } from '../../../shared/domain/maturity.ts'
import { MATURITY_COMPONENTS, type ProposalBody } from '../../../shared/domain/proposal.ts'
import { proposalGaps } from '../../../shared/domain/proposal-gaps.ts'

const levels = { now: 2, target: 3 }
const WHOLE: ProposalBody = {
  title: 'การออกใบอนุญาต',
  processName: 'การออกใบอนุญาต',
  approach: null,
  area: null,
  background: 'ก',
  objective: 'ข',
  currentProcess: 'ค',
  proposedProcess: 'ง',
  expectedResult: '',
  usersPerYear: 0,
  stepsNow: 9,
  stepsAfter: 4,
  durationNow: { value: 30, unit: 'day' },
  durationAfter: { value: 0, unit: 'minute' },
  costNow: null,
  costAfter: null,
  budget: 0,
  budgetSource: '',
  activities: [{ name: 'ก', startMonth: '2014-01', endMonth: '2014-03', output: '', responsible: '' }],
  team: [{ position: 'ก', duty: 'ข' }],
  indicators: [{ name: 'ก', unit: 'วัน', baseline: '30', target: '3', dimension: 'faster' }],
  maturity: { staff: levels, service_form: levels, place: levels, internal_process: levels, rules: levels },
  alignments: [],
}

/** What each field looks like when it is not stated. */
const MISSING: Partial<ProposalBody> = {
  title: ' ',
  processName: '',
  background: '\n\u00a0',
  objective: '',
  currentProcess: '',
  proposedProcess: '',
  usersPerYear: null,
  stepsNow: null,
  stepsAfter: null,
  durationNow: null,
  durationAfter: null,
  budget: null,
  activities: [],
  team: [],
  indicators: [],
  maturity: { ...WHOLE.maturity, rules: { now: 1, target: null } },
}
const WEIGHED = Object.keys(MISSING) as (keyof ProposalBody)[]

describe('proposalGaps: what the four considering criteria ask for', () => {
  it('a whole proposal has none; a stated zero is not a gap', () => expect(proposalGaps(WHOLE)).toEqual([]))

  it('any set of fields left out is exactly the set that is listed', () => {
    fc.assert(
      fc.property(fc.subarray(WEIGHED), (fields) => {
        const body = { ...WHOLE, ...Object.fromEntries(fields.map((field) => [field, MISSING[field]])) }
        expect(proposalGaps(body).toSorted()).toEqual(fields.toSorted())
      }),
    )
  })

  it.each([
    'approach',
    'area',
    'expectedResult',
    'costNow',
    'costAfter',
    'budgetSource',
    'alignments',
  ] as const)('%s may be left out', (field) => expect(proposalGaps(WHOLE)).not.toContain(field))

  it('one level that is not stated leaves the whole maturity open', () => {
    for (const component of MATURITY_COMPONENTS)
      for (const level of [
        { now: null, target: 3 },
        { now: 2, target: null },
      ])
        expect(proposalGaps({ ...WHOLE, maturity: { ...WHOLE.maturity, [component]: level } })).toEqual([
          'maturity',
        ])
  })
})

describe('componentsGoingBack', () => {
  it('an empty maturity states nothing and goes nowhere; no two are one object', () => {
    expect(componentsGoingBack(emptyMaturity())).toEqual([])
    const first = emptyMaturity()
    first.staff.now = 5
    expect(emptyMaturity().staff.now).toBe(null)
  })

  it('names exactly those whose stated target is below their stated level', () => {
    const level = fc.option(fc.integer({ min: 1, max: 5 }))
    const component = fc.record({ now: level, target: level })
    fc.assert(
      fc.property(fc.array(component, { minLength: 5, maxLength: 5 }), (list) => {
        const maturity = emptyMaturity()
        const expected: string[] = []
        for (const [index, code] of MATURITY_COMPONENTS.entries()) {
          const { now, target } = list[index] ?? { now: null, target: null }
          maturity[code] = { now, target }
          if (now && target && now - target > 0) expected.push(code)
        }
        expect(componentsGoingBack(maturity)).toEqual(expected)
      }),
    )
  })
})
