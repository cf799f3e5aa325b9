import { describe, expect, it } from 'vitest'
import { countNotice } from '../../../renderer/features/meetings/notice.ts'
import {
  type Attendee,
  openingGaps,
  presidingCandidates,
} from '../../../renderer/features/meetings/readiness.ts'
import { canDropOn, neighbourOf } from '../../../renderer/features/meetings/reorder.ts'
import { nextNumber, readSchedule } from '../../../renderer/features/meetings/schedule-form.ts'

describe('days of notice', () => {
  const count = (today: string) => countNotice({ today, date: '2014-01-15', noticeDays: 3 })
  it('counts Bangkok days and names the last day in time', () => {
    expect(count('2014-01-10')).toEqual({ daysLeft: 5, needed: 3, latestDay: '2014-01-12', state: 'in_time' })
    expect(count('2014-01-12').state).toBe('last_day')
    expect(count('2014-01-13').state).toBe('too_late')
    expect(count('2014-01-16').state).toBe('past')
  })
})

describe('reordering the agenda', () => {
  const items = [
    { id: 'a', section: 4, state: 'resolved', position: 1 },
    { id: 'b', section: 4, state: 'waiting', position: 2 },
    { id: 'c', section: 4, state: 'waiting', position: 3 },
    { id: 'd', section: 5, state: 'waiting', position: 4 },
  ]
  it('stays within its ระเบียบวาระ and behind what has begun', () => {
    expect(neighbourOf(items, { id: 'c', step: -1 })?.id).toBe('b')
    expect(neighbourOf(items, { id: 'b', step: -1 })).toBeNull()
    expect(neighbourOf(items, { id: 'c', step: 1 })).toBeNull()
    expect(neighbourOf(items, { id: 'd', step: 1 })).toBeNull()
  })
  it('drops on another waiting item of the section only', () => {
    const [a, b, c, d] = items
    if (!a || !b || !c || !d) throw new Error('four items')
    expect(canDropOn(c, b)).toBe(true)
    expect(canDropOn(c, c)).toBe(false)
    expect(canDropOn(c, a)).toBe(false)
    expect(canDropOn(c, d)).toBe(false)
  })
})

describe('opening a meeting', () => {
  const seat = (personId: string, role: Attendee['role'], isVoting = true): Attendee => ({
    personId,
    name: personId,
    position: '',
    title: '',
    role,
    seatId: null,
    substituteFor: null,
    isVoting,
    canScore: isVoting,
    isPresent: false,
    stays: [],
    absenceReason: '',
  })
  const attendees = [
    seat('s', 'secretary', false),
    seat('m', 'member'),
    seat('v', 'vice_chair'),
    seat('c', 'chair'),
  ]
  const counts = { members: 3, vacant: 0, present: 0, recused: 0, needed: 2, isMet: false }
  const quorum = { ...counts, basis: 'fraction' as const, reconvened: 'not_reconvened' as const }
  it('offers chair, vice-chair, then any voting member; never an adviser or a secretary without a vote', () => {
    expect(presidingCandidates(attendees).map(({ personId }) => personId)).toEqual(['c', 'v', 'm'])
  })
  it('blocks without people or agenda and only advises on the rest', () => {
    const meeting = { items: [], attendees: [], quorum, date: '2014-01-15' }
    const gaps = openingGaps({ meeting, today: '2014-01-15', minutesOver: 0 })
    expect(gaps).toEqual([
      { code: 'no_people', isBlocking: true },
      { code: 'no_items', isBlocking: true },
    ])
    const advice = openingGaps({ meeting: { ...meeting, attendees }, today: '2014-01-14', minutesOver: 5 })
    expect(advice.filter(({ isBlocking }) => !isBlocking).map(({ code }) => code)).toEqual([
      'not_today',
      'long_day',
    ])
  })
})

describe('the schedule as it is typed', () => {
  const form = {
    committeeId: 'x',
    number: '๒',
    date: '๑๕ มกราคม ๒๕๕๗',
    startsAt: '9.30',
    endsAt: '12.00',
    place: ' ห้องประชุม ๑ ',
  }
  it('is read into ISO days and Bangkok times', () => {
    expect(readSchedule(form).schedule).toEqual({
      committeeId: 'x',
      number: 2,
      date: '2014-01-15',
      startsAt: '09:30',
      endsAt: '12:00',
      place: 'ห้องประชุม ๑',
    })
  })
  it('says what is missing, or that it ends before it starts', () => {
    expect(readSchedule({ ...form, place: '', number: 'สอง' }).problem).toBe('ยังไม่ได้กรอกครั้งที่และสถานที่')
    expect(readSchedule({ ...form, endsAt: '9.00' }).problem).toBe('เวลาเลิกต้องอยู่หลังเวลาเริ่ม')
  })
  it('names everything that is wrong at once, each at its field', () => {
    const { errors, schedule } = readSchedule({ ...form, place: ' ', date: 'พรุ่งนี้', endsAt: '9.30' })
    expect(schedule).toBeNull()
    expect(errors).toEqual({
      place: 'ยังไม่ได้กรอกสถานที่',
      date: expect.stringContaining('อ่านวันที่ไม่ได้'),
      endsAt: 'เวลาเลิกต้องอยู่หลังเวลาเริ่ม',
    })
    expect(readSchedule(form).errors).toEqual({})
  })
  it('numbers on within the Thai year of the committee', () => {
    const meetings = [
      { committeeId: 'x', number: 3, date: '2013-12-20' },
      { committeeId: 'x', number: 1, date: '2014-01-08' },
      { committeeId: 'y', number: 9, date: '2014-01-09' },
    ]
    expect(nextNumber(meetings, { committeeId: 'x', date: '2014-02-01' })).toBe(2)
    expect(nextNumber(meetings, { committeeId: 'x', date: '2015-02-01' })).toBe(1)
  })
})
