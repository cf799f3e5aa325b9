import { describe, expect, it } from 'vitest'
import { APPROACHES, AREAS, MATURITY_COMPONENTS, TRACKS } from '../../../shared/domain/proposal.ts'
import {
  agencies,
  alignments,
  approaches,
  areas,
  calendar,
  codesOf,
  committees,
  criteria,
  maturity,
  phases,
  tracks,
} from './read-assets.ts'
import { DEPARTMENTS_OF_THE_SOURCE } from './source-departments.ts'

const provinces = agencies.filter(({ kind }) => kind === 'province')
const departments = agencies.filter(({ kind }) => kind === 'department')
const seatsOf = (code: string) => committees.find((committee) => committee.code === code)?.seats ?? []

describe('agencies', () => {
  it('has the 76 provinces of 2556 by ISO 3166-2:TH, with Bueng Kan and without Bangkok', () => {
    expect(provinces).toHaveLength(76)
    expect(provinces.every(({ code, name }) => /^TH-\d\d$/.test(code) && name.startsWith('จังหวัด'))).toBe(true)
    expect(provinces.find(({ code }) => code === 'TH-38')?.name).toBe('จังหวัดบึงกาฬ')
    expect(codesOf(agencies)).not.toContain('TH-10')
    expect(provinces.every(({ region }) => region?.startsWith('ภาค'))).toBe(true)
  })

  it('has every department that the source names, as verified', () => {
    const verified = departments.filter(({ isVerified }) => isVerified).map(({ name }) => name)
    expect(verified.toSorted()).toEqual([...DEPARTMENTS_OF_THE_SOURCE].toSorted())
  })

  it('marks every other department as unverified, and names a source for each row', () => {
    for (const { source } of agencies) expect(source.length).toBeGreaterThan(20)
    const unverified = departments.filter(({ isVerified }) => !isVerified)
    expect(unverified.every(({ source }) => source.startsWith('ความรู้ทั่วไป'))).toBe(true)
  })

  it('has unique codes and names, and twenty ministries with the Office of the Prime Minister', () => {
    expect(new Set(codesOf(agencies)).size).toBe(agencies.length)
    expect(new Set(agencies.map(({ name }) => name)).size).toBe(agencies.length)
    expect(new Set(departments.map(({ ministry }) => ministry).filter(Boolean)).size).toBe(20)
    expect(departments.every(({ code }) => /^D(-[A-Z]+)+$/.test(code))).toBe(true)
  })
})

describe('committees', () => {
  it.each([
    ['SCREENING', 16],
    ['SUB-1', 9],
    ['SUB-2', 9],
    ['SUB-3', 10],
    ['SUB-INT', 11],
  ])('%s has %i numbered lines, one chair and one secretary who votes', (code, lines) => {
    const seats = seatsOf(code)
    expect(seats.map(({ line }) => line)).toEqual(Array.from({ length: lines }, (_, index) => index + 1))
    expect(seats.filter(({ role }) => role === 'chair')).toHaveLength(1)
    expect(seats.filter(({ role, isVoting }) => role === 'secretary' && isVoting)).toHaveLength(1)
  })

  it('lets the adviser speak and not vote, and counts two assistants in line 16', () => {
    expect(seatsOf('SUB-INT')[0]).toMatchObject({ role: 'adviser', isVoting: false })
    expect(seatsOf('SCREENING')[15]).toMatchObject({ role: 'assistant_secretary', count: 2 })
  })

  it('has the orders and powers of the screening committee', () => {
    const screening = committees.find(({ code }) => code === 'SCREENING')
    expect(screening?.orders.map(({ number, date }) => [number, date])).toEqual([
      ['70/2556', '2013-03-15'],
      ['190/2556', '2013-07-26'],
    ])
    expect(screening?.powers).toHaveLength(4)
  })

  it('gives each track its committee, each area its working group, and each a parent', () => {
    const codes = codesOf(committees)
    expect(new Set(codes).size).toBe(9)
    for (const { committee } of tracks) expect(codes).toContain(committee)
    for (const { workingGroup } of areas) expect(codes).toContain(workingGroup)
    for (const { parent } of committees) expect(codes).toContain(parent ?? 'SCREENING')
  })

  it('spells one person one way and marks the doubt', () => {
    const seats = committees.flatMap((committee) => committee.seats)
    const doubted = seats.filter(({ holder }) => holder === 'นายพยุงศักดิ์ ชาติสุทธิผล')
    expect(doubted).toHaveLength(2)
    expect(doubted.every(({ note }) => note !== null)).toBe(true)
  })
})

describe('criteria, maturity, calendar, classifications', () => {
  it('has 5 selection and 4 consideration criteria', () => {
    expect(criteria.selection.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(criteria.consideration.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it('fills all 25 cells of the maturity model', () => {
    expect(maturity.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
    expect(maturity.components.map(({ code }) => code)).toEqual([...MATURITY_COMPONENTS])
    const cells = maturity.components.flatMap((component) => component.cells)
    expect(cells).toHaveLength(25)
    expect(cells.every(({ items }) => items.length > 0)).toBe(true)
  })

  it('has 13 steps with months in order', () => {
    expect(calendar.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
    for (const { startMonth, endMonth } of calendar) expect(startMonth <= endMonth).toBe(true)
    expect(calendar.map(({ startMonth }) => startMonth)).toEqual(
      calendar.map(({ startMonth }) => startMonth).toSorted(),
    )
  })

  it('uses the codes of the domain', () => {
    expect(codesOf(approaches)).toEqual([...APPROACHES])
    expect(codesOf(areas)).toEqual([...AREAS])
    expect(codesOf(tracks)).toEqual([...TRACKS])
    expect(phases).toHaveLength(3)
    const known = codesOf(agencies)
    for (const code of approaches.flatMap(({ examples }) => examples.flatMap((example) => example.agencies)))
      expect(known).toContain(code)
  })

  it('has every alignment group whole, with two flagship projects and eleven relevant items', () => {
    const sizes = Object.fromEntries(
      [...Map.groupBy(alignments, ({ group }) => group)].map(([group, rows]) => [group, rows.length]),
    )
    expect(sizes).toEqual({
      act: 1,
      decree: 9,
      governance_agenda: 6,
      governance_project: 8,
      country_strategy: 4,
      country_item: 29,
      opdc_strategy: 1,
      e_service: 1,
    })
    expect(new Set(codesOf(alignments)).size).toBe(alignments.length)
    expect(alignments.filter(({ isFlagship }) => isFlagship)).toHaveLength(2)
    expect(alignments.filter(({ isRelevant }) => isRelevant)).toHaveLength(11)
  })
})
