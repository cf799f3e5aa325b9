import { array, assert, constantFrom, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { searchTextOf } from '../../../../db/queries/proposal.ts'
import { listRegister } from '../../../../db/queries/proposal-search.ts'
import { emptyBody } from '../../../../shared/domain/register-import/merge-body.ts'
import { searchKey } from '../../../../shared/thai/normalise.ts'
import { agencyNamed, type Desk, openDesk, plant } from '../proposal/workbench.ts'

/** Marks that combine, digits of both scripts, both cases, and every character with a meaning in SQL, LIKE or FTS5. */
const UNITS = [...'กการนำ่ํ ๑1aA', '%', '_', '\\', '"', "'", '*', '^', '(', ':', '-', '\n', '\u200b'] as const
const text = (maxLength: number) => string({ unit: constantFrom(...UNITS), maxLength })

const find = ({ test }: Desk, query: string): string[] => {
  const { read } = test.host.db
  const filter = { tracks: [], stages: [], approaches: [], areas: [], agencyId: null }
  const order = { sort: 'code', isDescending: false } as const
  const programmeId = findCurrentProgramme(read)?.id ?? ''
  const { rows, total } = listRegister(
    read,
    { programmeId, query, ...filter, ...order },
    { offset: 0, limit: 500 },
  )
  expect(total).toBe(rows.length)
  return rows.map(({ code }) => code)
}

describe('search', () => {
  it('finds what a plain look for every word in every text finds', async () => {
    const desk = await openDesk()
    const agency = agencyNamed(desk, 'กรมที่ดิน')
    const texts = new Map<string, string>()
    const rows = array(record({ title: text(12), background: text(40) }), { minLength: 3, maxLength: 6 })
    const queries = array(text(7), { minLength: 4, maxLength: 8 })
    assert(
      property(rows, queries, (bodies, asked) => {
        bodies.forEach((body) => {
          const code = `x${String(texts.size).padStart(4, '0')}`
          plant(desk, [{ code, agencyId: agency.id, body }])
          texts.set(code, searchTextOf({ code, agencyName: agency.name, body: { ...emptyBody(), ...body } }))
        })
        for (const query of asked) {
          const words = searchKey(query).split(' ').filter(Boolean)
          const expected = [...texts].filter(([, own]) => words.every((word) => own.includes(word)))
          expect(find(desk, query)).toEqual(expected.map(([code]) => code).slice(0, 500))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('looks into every text of the body, the code and the agency, within words, in any spelling', async () => {
    const desk = await openDesk()
    const agencyId = agencyNamed(desk, 'กรมการขนส่งทางบก').id
    const activity = {
      name: 'อบรมพนักงานทะเบียน',
      startMonth: '2014-01',
      endMonth: '2014-02',
      output: 'คู่มือ',
      responsible: 'สำนักมาตรฐาน',
    }
    const indicator = {
      name: 'ร้อยละความพึงพอใจ',
      unit: 'ร้อยละ',
      baseline: '',
      target: '',
      dimension: 'quality',
    } as const
    const body = {
      title: 'การต่ออายุใบอนุญาตขับรถ',
      expectedResult: 'ใช้น้ำมันลดลง ๑๐๐ ลิตร',
      activities: [activity],
      indicators: [indicator],
      // The very end of the text: two letters there begin no trigram but the one with its line break.
      budgetSource: 'เงินนอกงบประมาณ ซฌ',
    }
    plant(desk, [{ code: '2557-S-001', agencyId, body }, { code: 'อื่น' }])
    const asked = [
      'ขนส่ง',
      '2557-s',
      '๒๕๕๗',
      'อนุญาต',
      'ญา',
      'นํ้ามัน',
      '100 ลิตร',
      'มาตรฐาน คู่มือ',
      'พึงพอใจ',
      'ซฌ',
      'ฌ',
    ]
    for (const query of asked) expect([query, find(desk, query)]).toEqual([query, ['2557-S-001']])
    expect(find(desk, 'ขนส่ง เรือ')).toEqual([])
    expect(find(desk, '  ')).toEqual(['2557-S-001', 'อื่น'])
  })

  it('follows an edit and the new name of an agency', async () => {
    const desk = await openDesk()
    const agency = agencyNamed(desk, 'กรมที่ดิน')
    const [proposalId = ''] = plant(desk, [{ code: 'ก', agencyId: agency.id, body: { title: 'เดิม' } }])
    const { body } = await desk.client.proposal.get({ proposalId })
    await desk.client.proposal.edit({ proposalId, body: { ...body, title: 'จดทะเบียน' } })
    expect([find(desk, 'เดิม'), find(desk, 'จดทะเบียน')]).toEqual([[], ['ก']])
    const { ministry, source, isVerified } = agency
    const change = { agencyId: agency.id, name: 'กรมแผนที่ใหม่', ministry, source, isVerified }
    await desk.client.agency.update(change)
    expect([find(desk, 'กรมที่ดิน'), find(desk, 'แผนที่ใหม่')]).toEqual([[], ['ก']])
  })
})
