import { describe, expect, it } from 'vitest'
import { PART_SHEETS, REGISTER_COLUMNS } from '../../../shared/domain/register-import/columns.ts'
import { headingKey } from '../../../shared/domain/register-import/heading-key.ts'
import { importProblemText } from '../../../shared/messages/register-import.ts'
import { AGENCIES, HEADINGS, plan, proposal, sheetOf } from './sample.ts'

const ROW = ['ก-1', 'กรมด้านบริการ', 'กรมสรรพากร', 'ยื่นแบบออนไลน์']
const ACTIVITY_HEADINGS = ['รหัสข้อเสนอ', 'กิจกรรม', 'เดือนที่เริ่ม', 'เดือนที่สิ้นสุด', 'ผลผลิต', 'ผู้รับผิดชอบ']

/** Problems as "C2 CODE", in the order told; each has a Thai sentence. */
const told = (result: ReturnType<typeof plan>) =>
  result.problems.map((problem) => {
    expect(importProblemText(problem)).toMatch(/[ก-๙]/)
    return `${problem.column}${problem.row} ${problem.code}`
  })

describe('headings', () => {
  it('no heading or alias of a sheet means two columns', () => {
    for (const { columns } of [{ columns: REGISTER_COLUMNS }, ...PART_SHEETS]) {
      const keys = columns.flatMap(({ heading, aliases }) => [heading, ...aliases]).map(headingKey)
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    }
  })

  it('may stand in any order, under titles, with stars and brackets, beside other columns', () => {
    const result = plan(
      sheetOf(
        [
          ['ทะเบียนข้อเสนอการเปลี่ยนแปลง ประจำปี ๒๕๕๗'],
          [null],
          ['ที่', 'ชื่อข้อเสนอ*', 'หมายเหตุ', 'งบประมาณ [บาท]', 'รหัสข้อเสนอ *', 'หน่วยงาน', 'กลุ่ม'],
          [1, 'ยื่นแบบออนไลน์', 'ด่วน', '1,500,000', 'ก-1', 'กรมสรรพากร', 'กรมบริการ'],
        ],
        'Sheet1',
      ),
    )
    expect(result.counts).toMatchObject({ added: 1, errors: 0 })
    expect(result.rows[0]).toMatchObject({ row: 4, code: 'ก-1', title: 'ยื่นแบบออนไลน์' })
    expect(result.upserts[0]?.body.budget).toBe(1_500_000)
    expect(result.ignoredColumns.map(({ column, heading }) => `${column} ${heading}`)).toEqual([
      'A ที่',
      'C หมายเหตุ',
    ])
  })

  it('that are missing are told once; twice the same is told', () => {
    expect(told(plan(sheetOf([['ก', 'ข']])))).toEqual(['0 NO_REGISTER_SHEET'])
    const withoutCode = [HEADINGS.slice(1), ROW.slice(1)]
    expect(told(plan(sheetOf(withoutCode)))).toEqual(['1 HEADING_MISSING'])
    const withoutTrack = [
      ['รหัสข้อเสนอ', 'ส่วนราชการ', 'ชื่อข้อเสนอ'],
      ['ก-1', 'กรมสรรพากร', 'ก'],
      ['ก-2', 'กรมสรรพากร', 'ข'],
    ]
    const missing = plan(sheetOf(withoutTrack))
    expect(told(missing)).toEqual(['1 HEADING_MISSING'])
    expect(missing.counts).toMatchObject({ invalid: 2, errors: 1 })
    expect(told(plan(sheetOf([[...HEADINGS, 'รหัส'], ROW])))).toEqual(['E1 HEADING_TWICE'])
  })
})

describe('what a row does', () => {
  const known = proposal('ก-1', { title: 'ยื่นแบบออนไลน์', objective: 'ลดเวลา', usersPerYear: 10, stepsNow: 5 })

  it('is told cell by cell; absent columns leave their fields alone, empty cells clear theirs', () => {
    const result = plan(
      sheetOf([
        [...HEADINGS, 'จำนวนผู้รับบริการต่อปี', 'วัตถุประสงค์'],
        [...ROW, '๑,๒๐๐ ราย', null],
      ]),
      [known],
    )
    expect(result.counts).toMatchObject({ changed: 1, errors: 0 })
    expect(result.rows[0]?.changes).toEqual([
      { field: 'objective', label: 'วัตถุประสงค์', before: 'ลดเวลา', after: '' },
      { field: 'usersPerYear', label: 'จำนวนผู้รับบริการต่อปี (ราย)', before: '10', after: '1200' },
    ])
    expect(result.upserts).toEqual([{ ...known, body: { ...known.body, objective: '', usersPerYear: 1200 } }])
  })

  it('finds its proposal whatever digits and spaces its code has, and keeps the code that is stored', () => {
    const result = plan(sheetOf([HEADINGS, ['ก - ๑', ...ROW.slice(1)]]), [known])
    expect(result.rows[0]).toMatchObject({ kind: 'unchanged', code: 'ก-1' })
  })

  it('a spelling that looks the same is no change and is not written', () => {
    const stored = proposal('ก-1', { title: 'น\u0e4d\u0e32ประปา  ' })
    expect(plan(sheetOf([HEADINGS, [...ROW.slice(0, 3), 'นำประปา']]), [stored]).counts.unchanged).toBe(1)
  })

  it('an agency or a track that changes is told by name', () => {
    const row = ['ก-1', 'จังหวัด', 'เชียงใหม่', 'ยื่นแบบออนไลน์']
    expect(plan(sheetOf([HEADINGS, row]), [known]).rows[0]?.changes).toEqual([
      { field: 'track', label: 'กลุ่มกระบวนการ', before: 'กรมด้านบริการ', after: 'จังหวัด' },
      { field: 'agency', label: 'ส่วนราชการ', before: 'กรมสรรพากร', after: 'จังหวัดเชียงใหม่' },
    ])
    expect(told(plan(sheetOf([HEADINGS, ['ก-2', 'กรมด้านบริการ', 'จ.เชียงใหม่', 'ก']])))).toEqual([
      'C2 AGENCY_NOT_OF_TRACK',
    ])
  })
})

describe('problems', () => {
  it('all of a row are told at once, at their cells', () => {
    const result = plan(
      sheetOf([
        [...HEADINGS, 'งบประมาณ', 'ระยะเวลา (ปัจจุบัน)', 'ระดับปัจจุบัน: สถานที่', 'ความสอดคล้อง'],
        ['ก-1', 'กรมอื่น', 'กรมสรรพกร', null, '1,20', '30', '6', 'DECREE-5, X-1'],
      ]),
    )
    expect(told(result)).toEqual([
      'B2 CHOICE_UNKNOWN',
      'C2 AGENCY_UNKNOWN',
      'E2 NUMBER_BAD',
      'F2 DURATION_BAD',
      'G2 LEVEL_BAD',
      'H2 ALIGNMENT_UNKNOWN',
      'D2 VALUE_MISSING',
    ])
    expect(result.problems[0]?.data).toMatchObject({
      read: 'กรมอื่น',
      allowed: expect.arrayContaining(['จังหวัด']),
    })
    expect(result.upserts).toEqual([])
    expect(result.rows[0]).toMatchObject({ kind: 'invalid', changes: [] })
  })

  it('a code twice in the file names both rows', () => {
    const result = plan(sheetOf([HEADINGS, ROW, ['ก-2', ...ROW.slice(1)], ['ก-๑', ...ROW.slice(1)]]))
    expect(told(result)).toEqual(['A4 CODE_TWICE'])
    expect(result.problems[0]).toMatchObject({ row: 4, data: { firstRow: 2 } })
    expect(importProblemText(result.problems[0] ?? expect.fail())).toContain('แถวที่ 2')
  })

  it('no code, a code that became a date, a text that is too long', () => {
    const date = { kind: 'date' as const, day: '2014-01-02' }
    const result = plan(
      sheetOf([
        HEADINGS,
        [null, ...ROW.slice(1)],
        [date, ...ROW.slice(1)],
        [...ROW.slice(0, 3), 'ก'.repeat(1001)],
      ]),
    )
    expect(told(result)).toEqual(['A2 CODE_EMPTY', 'A3 CODE_BAD', 'D4 TEXT_TOO_LONG'])
  })

  it('an unknown agency is offered the three nearest', () => {
    const result = plan(sheetOf([HEADINGS, ['ก-1', 'จังหวัด', 'จังหวัดเชียงหม่าย', 'ก']]))
    const [problem] = result.problems
    if (problem?.code !== 'AGENCY_UNKNOWN') throw new Error('known')
    expect(problem.data.nearest).toHaveLength(3)
    expect(problem.data.nearest).toContain('จังหวัดเชียงใหม่')
    expect(importProblemText(problem)).toContain('จังหวัดเชียงใหม่')
  })
})

describe('repeating parts', () => {
  const old = { name: 'เดิม', startMonth: '2014-01', endMonth: '2014-02', output: 'ผล', responsible: 'กอง' }
  const known = [proposal('ก-1', { activities: [old, old] }), proposal('ก-2', { activities: [old] })]

  it('replace those of the proposals that have rows, and leave all others alone', () => {
    const sheet = sheetOf([ACTIVITY_HEADINGS, ['ก-1', 'ใหม่', 'ม.ค. 57', '2/2557', 'ผล', 'กอง']], 'กิจกรรม')
    const result = plan([sheet], known)
    expect(result.counts).toMatchObject({ changed: 1, unchanged: 0, errors: 0 })
    expect(result.upserts[0]?.body.activities).toEqual([{ ...old, name: 'ใหม่' }])
    expect(result.rows[0]?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['กิจกรรม 1: กิจกรรม', 'เดิม', 'ใหม่'],
      ['กิจกรรม 2: กิจกรรม', 'เดิม', ''],
      ['กิจกรรม 2: เดือนที่เริ่ม', 'ม.ค. 2557', ''],
      ['กิจกรรม 2: เดือนที่สิ้นสุด', 'ก.พ. 2557', ''],
      ['กิจกรรม 2: ผลผลิต', 'ผล', ''],
      ['กิจกรรม 2: ผู้รับผิดชอบ', 'กอง', ''],
    ])
  })

  it('their problems are told at their rows and stop their proposal', () => {
    const register = sheetOf([HEADINGS, ROW])
    const activities = sheetOf(
      [
        ACTIVITY_HEADINGS,
        ['ก-1', 'ก', 'ไตรมาส 1', null, '', ''],
        ['ก-9', 'ข', '1/2557', '2/2557', '', ''],
        [null, 'ค', '3/2557', '2/2557', '', ''],
      ],
      'กิจกรรม',
    )
    const result = plan([register, activities])
    expect(told(result)).toEqual([
      'C2 MONTH_BAD',
      'D2 VALUE_MISSING',
      'D4 MONTHS_REVERSED',
      'A4 CODE_EMPTY',
      'A3 CODE_UNKNOWN',
    ])
    expect(result.rows).toMatchObject([{ code: 'ก-1', kind: 'invalid' }])
  })

  it('a column that their sheet has not keeps what was there', () => {
    const rows = [ACTIVITY_HEADINGS.slice(0, 4), ['ก-2', 'เดิม', 'ม.ค. 2557', 'ก.พ. 2557']]
    expect(plan([sheetOf(rows, 'กิจกรรม')], known).counts).toMatchObject({ unchanged: 1, changed: 0 })
  })
})

describe('10,000 rows', () => {
  const rows = (count: number) =>
    sheetOf([HEADINGS, ...Array.from({ length: count }, (_, index) => [`ก-${index}`, ...ROW.slice(1)])])
  const counted = (count: number) => {
    let reads = 0
    const sheet = rows(count)
    const watched = new Proxy(sheet.rows, {
      get(target, key, receiver) {
        reads += 1
        return Reflect.get(target, key, receiver)
      },
    })
    return { plan: plan({ ...sheet, rows: watched }), reads: () => reads }
  }

  it('are planned with as many looks at the sheet as there are rows, times a constant', () => {
    const small = counted(1_000)
    const large = counted(10_000)
    expect(large.plan.counts).toMatchObject({ added: 10_000, errors: 0 })
    expect(large.reads() / small.reads()).toBeLessThan(10.5)
    expect(large.plan.upserts).toHaveLength(10_000)
  })

  it('twice is unchanged', () => {
    const first = plan(rows(10_000))
    const stored = first.upserts.map((upsert) => ({ ...upsert, id: upsert.code }))
    expect(plan(rows(10_000), stored).counts).toMatchObject({ unchanged: 10_000, added: 0, changed: 0 })
  })

  it('of unknown agencies stay quick: nearest names are looked for a limited number of times', () => {
    const unknown = Array.from({ length: 3_000 }, (_, index) => [
      `ก-${index}`,
      'จังหวัด',
      `เมืองที่ ${index} เอ`,
      'ก',
    ])
    const result = plan(sheetOf([HEADINGS, ...unknown]))
    expect(result.counts.errors).toBe(3_000)
    expect(AGENCIES.length).toBeGreaterThan(200)
  })
})
