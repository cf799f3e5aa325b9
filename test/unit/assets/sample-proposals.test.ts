import { describe, expect, it } from 'vitest'
import {
  APPROACHES,
  AREAS,
  type Duration,
  INDICATOR_DIMENSIONS,
  MATURITY_COMPONENTS,
  TRACKS,
} from '../../../shared/domain/proposal.ts'
import { agencies, alignments, codesOf, proposals } from './read-assets.ts'

const MINUTES = { minute: 1, hour: 60, day: 7 * 60 } as const
const minutesOf = ({ value, unit }: Duration) => value * MINUTES[unit]
const paragraphs = (prose: string) => prose.split('\n')
const agencyOf = (code: string) => agencies.find((agency) => agency.code === code)

/** Pairs of neighbouring words are not to be had without a segmenter; runs of 24 characters tell copied prose as well. */
function runsOf(prose: string): Set<string> {
  const text = prose.replaceAll(/\s/g, '')
  return new Set(Array.from({ length: Math.max(0, text.length - 23) }, (_, at) => text.slice(at, at + 24)))
}

it('has at least 24 proposals, six or more of each track, all marked as samples', () => {
  expect(proposals.length).toBeGreaterThanOrEqual(24)
  for (const track of TRACKS) expect(proposals.filter((row) => row.track === track).length).toBeGreaterThan(5)
  expect(new Set(codesOf(proposals)).size).toBe(proposals.length)
  expect(proposals.every(({ isSample, code }) => isSample && /^2557-[SPVI]-\d{3}$/.test(code))).toBe(true)
})

it('covers every approach, and every area by the integrated track alone', () => {
  expect(new Set(proposals.map(({ body }) => body.approach))).toEqual(new Set(APPROACHES))
  const integrated = proposals.filter(({ track }) => track === 'integrated')
  expect(new Set(integrated.map(({ body }) => body.area))).toEqual(new Set(AREAS))
  for (const { track, body } of proposals) expect(body.area === null).toBe(track !== 'integrated')
})

it('shares no prose between proposals', () => {
  const all = proposals.map(({ body }) =>
    runsOf(body.background + body.currentProcess + body.proposedProcess),
  )
  for (const [index, runs] of all.entries())
    for (const other of all.slice(index + 1)) expect(runs.intersection(other).size).toBeLessThan(40)
})

describe.each(proposals)('$code', ({ track, agency, body }) => {
  it('is by an agency of the right kind and aligned with known codes', () => {
    expect(agencyOf(agency)?.kind).toBe(track === 'province' ? 'province' : 'department')
    expect(new Set(body.alignments).size).toBe(body.alignments.length)
    for (const code of body.alignments) expect(codesOf(alignments)).toContain(code)
  })

  it('is written out', () => {
    expect(paragraphs(body.background).length).toBeGreaterThanOrEqual(3)
    expect(paragraphs(body.currentProcess).length).toBeGreaterThanOrEqual(2)
    expect(paragraphs(body.proposedProcess).length).toBeGreaterThanOrEqual(2)
    const prose = [
      body.background,
      body.objective,
      body.currentProcess,
      body.proposedProcess,
      body.expectedResult,
    ]
    expect(prose.join('').length).toBeGreaterThan(1400)
  })

  it('gets faster in fewer steps and costs no more', () => {
    expect(body.stepsAfter).toBeLessThan(body.stepsNow ?? 0)
    if (!body.durationNow || !body.durationAfter) throw new Error('a sample states its durations')
    expect(minutesOf(body.durationAfter)).toBeLessThan(minutesOf(body.durationNow))
    if (body.costNow !== null && body.costAfter !== null) expect(body.costAfter).toBeLessThan(body.costNow)
    for (const figure of [body.usersPerYear, body.budget, body.costNow, body.costAfter])
      expect(figure === null || Number.isInteger(figure)).toBe(true)
  })

  it('plans 5 to 8 activities between January and September 2014, in order', () => {
    expect(body.activities.length).toBeGreaterThanOrEqual(5)
    expect(body.activities.length).toBeLessThanOrEqual(8)
    for (const { startMonth, endMonth } of body.activities) {
      expect(startMonth >= '2014-01' && startMonth <= endMonth && endMonth <= '2014-09').toBe(true)
      expect(startMonth).toMatch(/^\d{4}-\d\d$/)
    }
  })

  it('names positions and never people', () => {
    for (const { position } of body.team) expect(position).not.toMatch(/^(นาย(?!อำเภอ|แพทย์)|นาง|นางสาว)/)
    expect(body.team.length).toBeGreaterThanOrEqual(2)
  })

  it('has 3 to 5 indicators over at least two kinds of success, each with a change', () => {
    expect(body.indicators.length).toBeGreaterThanOrEqual(3)
    expect(body.indicators.length).toBeLessThanOrEqual(5)
    expect(new Set(body.indicators.map(({ dimension }) => dimension)).size).toBeGreaterThanOrEqual(2)
    for (const { baseline, target, dimension } of body.indicators) {
      expect(baseline).toMatch(/^\d+(\.\d+)?$/)
      expect(target).toMatch(/^\d+(\.\d+)?$/)
      expect(Number(target)).not.toBe(Number(baseline))
      expect(INDICATOR_DIMENSIONS).toContain(dimension)
    }
  })

  it('aims at no lower maturity than it has', () => {
    for (const code of MATURITY_COMPONENTS) {
      const { now, target } = body.maturity[code]
      expect(now).toBeGreaterThanOrEqual(1)
      if (target !== null) expect(target).toBeGreaterThanOrEqual(now ?? 1)
      expect(target ?? 5).toBeLessThanOrEqual(5)
    }
  })
})
