import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../electron/sheets/read-workbook.ts'
import { writeRegister } from '../../../electron/sheets/write-register.ts'
import { writeTemplate } from '../../../electron/sheets/write-template.ts'
import type { RegisteredProposal } from '../../../shared/domain/register-import/import-plan.ts'
import { importProblemText } from '../../../shared/messages/register-import.ts'
import { AGENCIES, factsOf, LISTS, plan, proposal, someProposals } from '../register-import/sample.ts'
import { makeZip, rowXml, workbookParts } from './make-file.ts'

const CHART_RELATION =
  '<Relationship Id="rId2" Target="chartsheets/sheet1.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"/>'

const exported = async (proposals: RegisteredProposal[]) => {
  const bytes = await writeRegister(proposals.map(factsOf), LISTS)
  return (await readSheets({ bytes, fileName: 'ทะเบียนข้อเสนอ.xlsx' })).sheets
}
const fixture = (name: string) =>
  readSheets({
    bytes: readFileSync(new URL(`../../fixtures/register/${name}`, import.meta.url)),
    fileName: name,
  })

const asRegistered = (upserts: ReturnType<typeof plan>['upserts']): RegisteredProposal[] =>
  upserts.map((upsert) => ({ ...upsert, id: upsert.id ?? `new-${upsert.code}` }))

describe('export and import', () => {
  it('of the same register changes nothing, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(someProposals, async (proposals) => {
        const result = plan(await exported(proposals), proposals)
        expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(result.rows.filter(({ kind }) => kind !== 'unchanged')).toEqual([])
        expect(result.counts.unchanged).toBe(proposals.length)
        expect(result.upserts).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('into an empty register gives the register; importing it again changes nothing', async () => {
    const before = [
      proposal('ก-1', { background: 'ย่อหน้าหนึ่ง\nย่อหน้าสอง', usersPerYear: 1200, alignments: ['DECREE-5'] }),
      proposal('ก-2', {
        durationNow: { value: 90, unit: 'minute' },
        activities: [
          { name: 'ทบทวน', startMonth: '2014-01', endMonth: '2014-03', output: 'คู่มือ', responsible: 'กอง' },
        ],
        indicators: [{ name: 'เวลา', unit: 'นาที', baseline: '90', target: '4.50', dimension: 'faster' }],
        team: [{ position: 'ผู้อำนวยการ', duty: 'กำกับดูแล' }],
      }),
    ]
    const sheets = await exported(before)
    const first = plan(sheets)
    expect(first.counts).toMatchObject({ added: 2, errors: 0, warnings: 0 })
    expect(first.upserts.map(({ body }) => body)).toEqual(before.map(({ body }) => body))
    expect(plan(sheets, asRegistered(first.upserts)).counts).toMatchObject({ unchanged: 2, changed: 0 })
  })

  it('the layout is plain: one heading row, no blank rows, no filled cell', async () => {
    const [register] = await exported([proposal('ก-1'), proposal('ก-2')])
    expect(register?.name).toBe('ทะเบียนข้อเสนอ')
    expect(register?.rows).toHaveLength(3)
    expect(register?.merges).toEqual([])
  })

  it('the empty template imports as nothing', async () => {
    const { sheets } = await readSheets({ bytes: await writeTemplate(LISTS), fileName: 'แบบ.xlsx' })
    expect(sheets.map(({ name }) => name)).toEqual([
      'ทะเบียนข้อเสนอ',
      'กิจกรรม',
      'ตัวชี้วัด',
      'ทีมงาน',
      'รายชื่อส่วนราชการ',
      'ตัวเลือก',
      'คำอธิบาย',
    ])
    expect(sheets.find(({ name }) => name === 'รายชื่อส่วนราชการ')?.rows).toHaveLength(AGENCIES.length + 1)
    const empty = plan(sheets, [proposal('ก-1')])
    expect(empty).toMatchObject({
      rows: [],
      problems: [],
      ignoredColumns: [],
      ignoredSheets: [],
      upserts: [],
    })
  })
})

describe('workbooks of other programs', () => {
  it('title rows, headings over two rows, other words, Thai digits, dates, percentages, rich text, a merged code', async () => {
    const { sheets, format, encoding } = await fixture('other-program.xlsx')
    expect({ format, encoding }).toEqual({ format: 'xlsx', encoding: null })
    const result = plan(sheets)
    expect(result.counts).toMatchObject({ added: 2, errors: 0, warnings: 1 })
    expect(result.problems[0]).toMatchObject({
      sheet: 'บัญชี 2557',
      row: 6,
      column: 'B',
      code: 'AGENCY_READ_AS',
    })
    expect(result.ignoredColumns).toEqual([{ sheet: 'บัญชี 2557', column: 'A', heading: 'ลำดับ' }])
    expect(result.ignoredSheets).toEqual(['หมายเหตุ'])
    const [department, province] = result.upserts
    expect(department).toMatchObject({
      code: 'ก-๐๐๑',
      track: 'service',
      agencyCode: 'D-LAND-TRANSPORT',
      body: {
        title: 'ลดขั้นตอนการต่ออายุใบอนุญาต',
        usersPerYear: 1_200_000,
        stepsNow: 7,
        stepsAfter: 4,
        durationNow: { value: 3, unit: 'hour' },
        durationAfter: { value: 45, unit: 'minute' },
      },
    })
    expect(
      department?.body.activities.map(({ name, startMonth, endMonth }) => [name, startMonth, endMonth]),
    ).toEqual([
      ['ทบทวนขั้นตอน', '2014-01', '2014-03'],
      ['ทดลองให้บริการ', '2014-04', '2014-09'],
    ])
    expect(province?.body.indicators).toEqual([
      { name: 'ความพึงพอใจ', unit: 'ร้อยละ', baseline: '72.5', target: '85', dimension: 'quality' },
    ])
    expect(plan(sheets, asRegistered(result.upserts)).counts).toMatchObject({ unchanged: 2, changed: 0 })
  })

  it('a chart on a sheet of its own is passed over', async () => {
    const parts = workbookParts(rowXml(1, ['รหัสข้อเสนอ'])).map(({ name, data }) => ({
      name,
      data: String(data)
        .replace('</sheets>', '<sheet name="กราฟ" sheetId="2" r:id="rId2"/></sheets>')
        .replace(/(?<=officeDocument\/2006\/relationships\/worksheet" [^>]*>)/, CHART_RELATION),
    }))
    const chart = { name: 'xl/chartsheets/sheet1.xml', data: '<chartsheet/>' }
    const { sheets } = await readSheets({ bytes: makeZip([...parts, chart]), fileName: 'a.xlsx' })
    expect(sheets.map(({ name }) => name)).toEqual(['ทะเบียนข้อเสนอ'])
  })

  it('a formula is an error that names its cell', async () => {
    const result = plan((await fixture('formula.xlsx')).sheets)
    expect(result.upserts).toEqual([])
    expect(result.problems).toMatchObject([
      { sheet: 'ทะเบียนข้อเสนอ', row: 2, column: 'E', heading: 'งบประมาณ (บาท)', code: 'FORMULA_CELL' },
    ])
    expect(importProblemText(result.problems[0] ?? expect.fail())).toContain('=1000*3')
  })
})
