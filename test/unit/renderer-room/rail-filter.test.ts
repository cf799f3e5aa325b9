import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../../renderer/features/meetings/readiness.ts'
import { findInAgenda, neighbour } from '../../../renderer/features/room/rail-filter.ts'

const item = (number: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  id: number,
  number,
  position: 1,
  section: 4,
  kind: 'proposal',
  title: `เรื่อง ${number}`,
  state: 'waiting',
  plannedMinutes: 10,
  openedAt: null,
  closedAt: null,
  usedMs: 0,
  runningSince: null,
  postponedReason: null,
  proposalId: null,
  proposalCode: null,
  agencyName: null,
  resolutionKind: null,
  ...rest,
})
const items = [
  item('1', { state: 'resolved' }),
  item('4.1', { state: 'resolved', agencyName: 'กรมที่ดิน', proposalCode: 'P-007' }),
  item('4.2', { state: 'postponed' }),
  item('4.12', { state: 'open', title: 'จดทะเบียนนิติบุคคล' }),
  item('4.120'),
]
const find = (typed: string, filter: 'all' | 'waiting' | 'decided' = 'all') => {
  const { items: found, best } = findInAgenda(items, { filter, typed })
  return { found: found.map(({ number }) => number), best: best?.number ?? null }
}

describe('the agenda by what is typed', () => {
  it('a number is the whole number, else the number within its ระเบียบวาระ, else a beginning', () => {
    expect(find('1').best).toBe('1')
    expect(find('12')).toEqual({ found: ['4.12'], best: '4.12' })
    expect(find('4.12')).toEqual({ found: ['4.12', '4.120'], best: '4.12' })
    expect(find('๔.๑๒').best).toBe('4.12')
  })
  it('words are found in name, code and agency, wherever they stand', () => {
    expect(find('นิติบุคคล').found).toEqual(['4.12'])
    expect(find('ที่ดิน p-007').found).toEqual(['4.1'])
    expect(find('ไม่มีเรื่องนี้')).toEqual({ found: [], best: null })
  })
  it('is what waits, or what is decided or put off', () => {
    expect(find('', 'waiting').found).toEqual(['4.12', '4.120'])
    expect(find('', 'decided').found).toEqual(['1', '4.1', '4.2'])
    expect(find('12', 'decided').found).toEqual([])
  })
})

describe('the next to look at', () => {
  it('is the neighbour; the ends stay; from outside the list it begins at the nearer end', () => {
    expect(neighbour(items, '4.1', 1)?.number).toBe('4.2')
    expect(neighbour(items, '1', -1)).toBeNull()
    expect(neighbour(items, 'elsewhere', 1)?.number).toBe('1')
    expect(neighbour(items, null, -1)?.number).toBe('4.120')
    expect(neighbour([], null, 1)).toBeNull()
  })
})
