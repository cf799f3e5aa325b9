import { describe, expect, it } from 'vitest'
import {
  type Agency,
  type AgencyFilter,
  findAgencies,
  listPlaces,
} from '../../../renderer/features/agencies/find-agencies.ts'

const agency = (name: string, rest: Partial<Agency> = {}): Agency => ({
  id: name,
  code: name,
  kind: 'department',
  name,
  ministry: 'กระทรวงการคลัง',
  region: null,
  source: '',
  isVerified: true,
  isWithdrawn: false,
  proposals: 0,
  ...rest,
})

const ALL = [
  agency('กรมสรรพากร', { proposals: 2 }),
  agency('กรมธนารักษ์', { isVerified: false }),
  agency('กรมเก่า', { isWithdrawn: true }),
  agency('กรมป่าไม้', { ministry: 'กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม' }),
  agency('จังหวัดน่าน', { kind: 'province', ministry: null, region: 'ภาคเหนือ' }),
  agency('จังหวัดแพร่', { kind: 'province', ministry: null, region: 'ภาคเหนือ' }),
  agency('จังหวัดไร้ภาค', { kind: 'province', ministry: null, region: null }),
]

const names = (wanted: Partial<AgencyFilter>) =>
  findAgencies(ALL, { group: 'all', typed: '', ...wanted }).map(({ name }) => name)

describe('the list of agencies', () => {
  it('keeps those of one ministry or region', () => {
    expect(names({ place: 'ภาคเหนือ' })).toEqual(['จังหวัดน่าน', 'จังหวัดแพร่'])
    expect(names({ place: 'กระทรวงการคลัง', group: 'department' })).toEqual([
      'กรมธนารักษ์',
      'กรมสรรพากร',
      'กรมเก่า',
    ])
    expect(names({ place: 'กระทรวงการคลัง', group: 'province' })).toEqual([])
  })

  it('tells the verified, the unverified and the withdrawn apart; a withdrawn one is in neither of the others', () => {
    expect(names({ mark: 'unverified' })).toEqual(['กรมธนารักษ์'])
    expect(names({ mark: 'withdrawn' })).toEqual(['กรมเก่า'])
    expect(names({ mark: 'verified', group: 'department' })).toEqual(['กรมป่าไม้', 'กรมสรรพากร'])
  })

  it('narrows by all that is asked at once', () => {
    expect(names({ typed: 'คลัง', mark: 'verified', group: 'without' })).toEqual([])
    expect(names({ typed: 'คลัง', mark: 'unverified', group: 'without' })).toEqual(['กรมธนารักษ์'])
  })

  it('offers the ministries and regions of a group with their counts, in dictionary order', () => {
    expect(listPlaces(ALL, 'department')).toEqual([
      { place: 'กระทรวงการคลัง', count: 3 },
      { place: 'กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม', count: 1 },
    ])
    expect(listPlaces(ALL, 'province')).toEqual([{ place: 'ภาคเหนือ', count: 2 }])
    expect(listPlaces(ALL, 'all').map(({ place }) => place)).toHaveLength(3)
  })
})
