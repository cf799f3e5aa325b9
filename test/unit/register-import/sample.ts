import fc from 'fast-check'
import agencies from '../../../assets/reference/agencies.json' with { type: 'json' }
import alignments from '../../../assets/reference/alignments.json' with { type: 'json' }
import {
  APPROACHES,
  AREAS,
  DURATION_UNITS,
  INDICATOR_DIMENSIONS,
  type ProposalBody,
  TRACKS,
} from '../../../shared/domain/proposal.ts'
import type { RegisteredProposal } from '../../../shared/domain/register-import/import-plan.ts'
import type { ImportAgency } from '../../../shared/domain/register-import/match-agency.ts'
import { emptyBody } from '../../../shared/domain/register-import/merge-body.ts'
import { planImport } from '../../../shared/domain/register-import/plan-import.ts'
import { type Cell, EMPTY, type Sheet } from '../../../shared/domain/register-import/sheet.ts'
import type { RegisterFacts } from '../../../shared/domain/register-import/show-value.ts'

export const AGENCIES = agencies as ImportAgency[]
export const ALIGNMENTS = alignments
export const ALIGNMENT_CODES = alignments.map(({ code }) => code)
export const LISTS = { agencies, alignments }

type Shorthand = string | number | null | Cell

const toCell = (value: Shorthand): Cell => {
  if (value === null || value === '') return EMPTY
  if (typeof value === 'string') return { kind: 'text', text: value }
  return typeof value === 'number' ? { kind: 'number', value } : value
}

/** A sheet from plain values: text, numbers, null for an empty cell. */
export const sheetOf = (rows: Shorthand[][], name = 'ทะเบียนข้อเสนอ'): Sheet => ({
  name,
  rows: rows.map((row) => row.map(toCell)),
  merges: [],
})

export const plan = (sheets: Sheet | Sheet[], proposals: RegisteredProposal[] = []) =>
  planImport({ sheets: [sheets].flat(), proposals, agencies: AGENCIES, alignments: ALIGNMENT_CODES })

export const HEADINGS = ['รหัสข้อเสนอ', 'กลุ่มกระบวนการ', 'ส่วนราชการ', 'ชื่อข้อเสนอการเปลี่ยนแปลง']

export const proposal = (code: string, body: Partial<ProposalBody> = {}): RegisteredProposal => ({
  id: `id-${code}`,
  code,
  track: 'service',
  agencyCode: 'D-REVENUE',
  body: { ...emptyBody(), title: `ข้อเสนอ ${code}`, ...body },
})

export const factsOf = ({ code, track, agencyCode, body }: RegisteredProposal): RegisterFacts => ({
  code,
  track,
  agencyName: AGENCIES.find((agency) => agency.code === agencyCode)?.name ?? agencyCode,
  body,
})

/** Words as people type them and as files mangle them: marks out of order, escapes, formulas, control characters. */
const word = fc.constantFrom(
  'ลดขั้นตอน',
  'นํ้า',
  'ก\u0e48\u0e34ง',
  'สำนักงาน\u200bก.พ.ร.',
  '=1+2',
  '+66',
  '-',
  '_x0041_',
  '_x005F_',
  '_x0041_x0042_',
  '_x0041\r\n',
  '\ufffe',
  'a\u0001b',
  '\ud800',
  '๑,๒๐๐',
  '<&>"\'',
  '😀',
  '\u00a0',
  '  ',
  'e-Service',
)
const line = fc.array(word, { maxLength: 5 }).map((words) => words.join(''))
const prose = fc.oneof(
  { weight: 20, arbitrary: fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: fc.constantFrom('\r\nก\r\n\r\nข\n\n', 'ก'.repeat(32_767), 'ก'.repeat(40_000)) },
)
const count = fc.option(fc.oneof(fc.nat(20), fc.nat(Number.MAX_SAFE_INTEGER)))
const duration = fc.option(fc.record({ value: fc.nat(5000), unit: fc.constantFrom(...DURATION_UNITS) }))
const level = fc.option(fc.integer({ min: 1, max: 5 }))
const step = fc.record({ now: level, target: level })
const month = fc
  .tuple(fc.integer({ min: 2000, max: 2050 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
const decimal = fc.oneof(fc.constantFrom('', '4.25', '0', '-1.5', '100.00', 'ไม่มีข้อมูล', '๘๐'), line)

const body: fc.Arbitrary<ProposalBody> = fc.record({
  title: line,
  processName: line,
  approach: fc.option(fc.constantFrom(...APPROACHES)),
  area: fc.option(fc.constantFrom(...AREAS)),
  background: prose,
  objective: prose,
  currentProcess: prose,
  proposedProcess: prose,
  expectedResult: prose,
  usersPerYear: count,
  stepsNow: count,
  stepsAfter: count,
  durationNow: duration,
  durationAfter: duration,
  costNow: count,
  costAfter: count,
  budget: count,
  budgetSource: line,
  activities: fc.array(
    fc.record({ name: line, startMonth: month, endMonth: month, output: line, responsible: line }),
    { maxLength: 3 },
  ),
  team: fc.array(fc.record({ position: line, duty: line }), { maxLength: 3 }),
  indicators: fc.array(
    fc.record({
      name: line,
      unit: line,
      baseline: decimal,
      target: decimal,
      dimension: fc.constantFrom(...INDICATOR_DIMENSIONS),
    }),
    { maxLength: 3 },
  ),
  maturity: fc.record({
    staff: step,
    service_form: step,
    place: step,
    internal_process: step,
    rules: step,
  }),
  alignments: fc.uniqueArray(fc.constantFrom(...ALIGNMENT_CODES), { maxLength: 4 }),
})

/** A register of up to six proposals, with whatever a body may hold. */
export const someProposals: fc.Arbitrary<RegisteredProposal[]> = fc
  .array(
    fc.record({
      track: fc.constantFrom(...TRACKS),
      agencyCode: fc.constantFrom(...AGENCIES.map(({ code }) => code)),
      body,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map((each, index) => ({ ...each, id: `id-${index}`, code: `ก-${index + 1}` })))
