import { type CommitteeRules, DEFAULT_RULES } from '../../../shared/domain/committee.ts'

/** ม. 79 with ม. 64: the first day is not counted. Years of the Christian era. */
export type ReconvenedCase = {
  name: string
  from: string | null
  cause?: 'no_quorum' | 'chair'
  date: string
  notice?: boolean
  carried?: boolean
  rules?: Partial<CommitteeRules>
  is: string
}
export const RECONVENED_CASES: ReconvenedCase[] = [
  { name: 'an ordinary meeting', from: null, date: '2014-01-15', is: 'not_reconvened' },
  { name: 'the next day', from: '2014-01-15', date: '2014-01-16', is: 'reduced' },
  { name: 'the fourteenth day', from: '2014-01-15', date: '2014-01-29', is: 'reduced' },
  { name: 'the fifteenth day', from: '2014-01-15', date: '2014-01-30', is: 'too_late' },
  { name: 'over the end of February', from: '2014-02-20', date: '2014-03-06', is: 'reduced' },
  { name: 'and of a leap year', from: '2016-02-20', date: '2016-03-06', is: 'too_late' },
  { name: 'over New Year', from: '2013-12-25', date: '2014-01-08', is: 'reduced' },
  {
    name: 'a notice that does not say so',
    from: '2014-01-15',
    date: '2014-01-22',
    notice: false,
    is: 'notice_silent',
  },
  {
    name: 'a matter that was not put off',
    from: '2014-01-15',
    date: '2014-01-22',
    carried: false,
    is: 'new_matter',
  },
  {
    name: 'adjourned by the chair',
    from: '2014-01-15',
    cause: 'chair',
    date: '2014-01-22',
    is: 'other_cause',
  },
  {
    name: 'an order that forbids it',
    from: '2014-01-15',
    date: '2014-01-22',
    rules: { isReconvenedAllowed: false },
    is: 'not_allowed',
  },
  {
    name: 'an order with seven days',
    from: '2014-01-15',
    date: '2014-01-23',
    rules: { reconvenedWithinDays: 7 },
    is: 'too_late',
  },
]

/** ม. 80: days ahead, in writing, the day of the notice not counted (ม. 64). */
export const NOTICE_CASES: {
  name: string
  sentOn: string
  date: string
  days?: number
  is: [number, boolean]
}[] = [
  { name: 'three days ahead', sentOn: '2014-01-12', date: '2014-01-15', is: [3, true] },
  { name: 'two days ahead', sentOn: '2014-01-13', date: '2014-01-15', is: [2, false] },
  { name: 'the same day', sentOn: '2014-01-15', date: '2014-01-15', is: [0, false] },
  { name: 'over a month’s end', sentOn: '2014-01-31', date: '2014-02-03', is: [3, true] },
  { name: 'an order with seven days', sentOn: '2014-01-09', date: '2014-01-15', days: 7, is: [6, false] },
  { name: 'an order without any', sentOn: '2014-01-15', date: '2014-01-15', days: 0, is: [0, true] },
]

export const rulesWith = (rules: Partial<CommitteeRules> = {}): CommitteeRules => ({
  ...DEFAULT_RULES,
  ...rules,
})
