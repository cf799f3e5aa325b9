import { formatMonth } from '../../thai/buddhist-date.ts'
import type { Duration, Indicator, ProposalBody, Track } from '../proposal.ts'
import type { Column, PartKey, RegisterKey } from './columns.ts'
import { APPROACH_WORDS, AREA_WORDS, DIMENSION_WORDS, TRACK_WORDS, UNIT_WORDS } from './words.ts'

/** Everything of a proposal that its row in the register says. */
export type RegisterFacts = { code: string; track: Track; agencyName: string; body: ProposalBody }

const number = (value: number | null) => (value === null ? '' : String(value))

export const showDuration = (duration: Duration | null): string =>
  duration === null ? '' : `${duration.value} ${UNIT_WORDS[duration.unit][0]}`

export const showDimension = (dimension: Indicator['dimension']): string => DIMENSION_WORDS[dimension][0]

/** A month as the register writes it: "ม.ค. 2557". What is no month is shown as it is. */
export const showMonth = (month: string): string =>
  /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? formatMonth(month, { digits: 'arabic' }) : month

type BodyKey = Exclude<RegisterKey, 'code' | 'track' | 'agency'>

/** A field of the body as its cell in the register shows it; "" is "not stated". */
export function showField(body: ProposalBody, key: BodyKey): string {
  switch (key) {
    case 'approach':
      return body.approach ? APPROACH_WORDS[body.approach][0] : ''
    case 'area':
      return body.area ? AREA_WORDS[body.area][0] : ''
    case 'durationNow':
    case 'durationAfter':
      return showDuration(body[key])
    case 'usersPerYear':
    case 'stepsNow':
    case 'stepsAfter':
    case 'costNow':
    case 'costAfter':
    case 'budget':
      return number(body[key])
    case 'alignments':
      return body.alignments.join(', ')
    case 'title':
    case 'processName':
    case 'background':
    case 'objective':
    case 'currentProcess':
    case 'proposedProcess':
    case 'expectedResult':
    case 'budgetSource':
      return body[key]
    default:
      return number(maturityLevel(body, key))
  }
}

type MaturityKey = Extract<RegisterKey, `maturity.${string}`>

/** "maturity.staff.now" is the present level of the component "staff". */
export function maturityPath(key: MaturityKey) {
  const [, component, side] = key.split('.') as [string, keyof ProposalBody['maturity'], 'now' | 'target']
  return { component, side }
}

function maturityLevel(body: ProposalBody, key: MaturityKey): number | null {
  const { component, side } = maturityPath(key)
  return body.maturity[component][side]
}

/** A proposal's cell in one column of the main sheet. */
export function showCell(facts: RegisterFacts, { key }: Column<RegisterKey>): string {
  if (key === 'code') return facts.code
  if (key === 'track') return TRACK_WORDS[facts.track][0]
  return key === 'agency' ? facts.agencyName : showField(facts.body, key)
}

export type Part<Key extends PartKey> = ProposalBody[Key][number]

/** A row of a repeating part, as its cells show it, by column key. */
export function showPart(part: PartKey, item: Part<PartKey>): Record<string, string> {
  const cells: Record<string, string> = { ...item }
  if (part === 'activities') {
    cells.startMonth = showMonth(cells.startMonth ?? '')
    cells.endMonth = showMonth(cells.endMonth ?? '')
  }
  if ('dimension' in item) cells.dimension = showDimension(item.dimension)
  return cells
}
