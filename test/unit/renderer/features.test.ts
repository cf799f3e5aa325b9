import { describe, expect, it } from 'vitest'
import { findAgencies } from '../../../renderer/features/agencies/find-agencies.ts'
import { checkRubric, parseHundredths } from '../../../renderer/features/committees/check-rubric.ts'
import { monthsOf, timeOfStep } from '../../../renderer/features/home/calendar-now.ts'
import { changeShare, durationShare } from '../../../renderer/features/proposal/change-share.ts'
import { radarOutline, radarPoint } from '../../../renderer/features/proposal/radar-points.ts'
import {
  EMPTY_FILTER,
  isFiltering,
  searchable,
  sortedBy,
  toggled,
} from '../../../renderer/features/register/filter.ts'
import { findPeople } from '../../../renderer/features/sign-in/find-people.ts'

describe('register filter', () => {
  it('searches from two characters on', () => {
    expect(searchable('ก')).toBe('')
    expect(searchable(' กร ')).toBe('กร')
  })

  it('knows when it leaves anything out', () => {
    expect(isFiltering(EMPTY_FILTER)).toBe(false)
    expect(isFiltering({ ...EMPTY_FILTER, sort: 'title' })).toBe(false)
    expect(isFiltering({ ...EMPTY_FILTER, stages: ['closed'] })).toBe(true)
    expect(isFiltering({ ...EMPTY_FILTER, agencyId: 'x' })).toBe(true)
  })

  it('toggles values and turns the order round on the second click', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    const byTitle = sortedBy(EMPTY_FILTER, 'title')
    expect(byTitle).toMatchObject({ sort: 'title', isDescending: false })
    expect(sortedBy(byTitle, 'title').isDescending).toBe(true)
    expect(sortedBy(EMPTY_FILTER, 'users').isDescending).toBe(true)
  })
})

describe('before and after', () => {
  it('gives the share, and nothing where there is nothing to compare', () => {
    expect(changeShare(10, 5)).toBe(-0.5)
    expect(changeShare(0, 5)).toBeNull()
    expect(changeShare(null, 5)).toBeNull()
  })

  it('compares durations in different units', () => {
    expect(durationShare({ value: 1, unit: 'hour' }, { value: 30, unit: 'minute' })).toBe(-0.5)
    expect(durationShare({ value: 1, unit: 'day' }, { value: 7, unit: 'hour' })).toBe(0)
    expect(durationShare(null, { value: 1, unit: 'day' })).toBeNull()
  })
})

describe('radar', () => {
  it('begins at the top and reaches the rim at level 5', () => {
    const top = radarPoint({ index: 0, count: 5 }, 5, 100)
    expect(top.x).toBeCloseTo(0)
    expect(top.y).toBeCloseTo(-100)
    expect(radarOutline([null, null], 100)).toBe('0.0,0.0 0.0,0.0'.replaceAll('-0.0', '0.0'))
  })
})

describe('calendar', () => {
  const step = { number: 1, text: '', startMonth: '2014-01', endMonth: '2014-09' }

  it('says when a step is', () => {
    expect(timeOfStep(step, '2013-12')).toBe('future')
    expect(timeOfStep(step, '2014-01')).toBe('present')
    expect(timeOfStep(step, '2014-09')).toBe('present')
    expect(timeOfStep(step, '2014-10')).toBe('past')
  })

  it('spans all steps', () => {
    expect(monthsOf([step, { ...step, startMonth: '2013-11', endMonth: '2013-12' }])).toHaveLength(11)
    expect(monthsOf([])).toEqual([])
  })
})

describe('rubric', () => {
  const draft = { scaleMax: 5, threshold: '๓.๐๐', weights: { a: 1, b: 2 } }

  it('reads hundredths in either script', () => {
    expect(parseHundredths('๓.๒๕')).toBe(325)
    expect(parseHundredths('3')).toBe(300)
    expect(parseHundredths('3.333')).toBeNull()
    expect(parseHundredths('มาก')).toBeNull()
  })

  it('keeps to the limits of the contract', () => {
    expect(checkRubric(draft)).toBeNull()
    expect(checkRubric({ ...draft, scaleMax: 1 })).toBe('scale')
    expect(checkRubric({ ...draft, threshold: '5.01' })).toBe('threshold')
    expect(checkRubric({ ...draft, threshold: '0.99' })).toBe('threshold')
    expect(checkRubric({ ...draft, weights: { a: 0 } })).toBe('weight')
    expect(checkRubric({ ...draft, weights: { a: null } })).toBe('weight')
  })
})

describe('finding', () => {
  const people = [
    { name: 'สมาชิกตัวอย่าง ๓', position: 'กรรมการ' },
    { name: 'สมาชิกตัวอย่าง ๔', position: 'เลขานุการ' },
  ]

  it('finds people by any words, in any digits', () => {
    expect(findPeople(people, 'สมาชิก 3').map(({ name }) => name)).toEqual(['สมาชิกตัวอย่าง ๓'])
    expect(findPeople(people, 'เลขา')).toHaveLength(1)
    expect(findPeople(people, '')).toHaveLength(2)
  })

  it('finds agencies in dictionary order, withdrawn ones last', () => {
    const agency = (name: string, isWithdrawn = false) => ({
      id: name,
      code: name,
      kind: 'department' as const,
      name,
      ministry: 'กระทรวงการคลัง',
      region: null,
      source: '',
      isVerified: true,
      isWithdrawn,
      proposals: 0,
    })
    const all = [agency('กรมสรรพากร'), agency('กรมเก่า', true), agency('กรมธนารักษ์')]
    const names = (typed: string) => findAgencies(all, { group: 'all', typed }).map(({ name }) => name)
    expect(names('')).toEqual(['กรมธนารักษ์', 'กรมสรรพากร', 'กรมเก่า'])
    expect(names('คลัง สรรพ')).toEqual(['กรมสรรพากร'])
    expect(findAgencies(all, { group: 'without', typed: '' })).toHaveLength(2)
    expect(findAgencies(all, { group: 'province', typed: '' })).toEqual([])
  })
})
