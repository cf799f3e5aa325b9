import { readFileSync } from 'node:fs'
import type { Role } from '../../../shared/domain/committee.ts'
import type { AgendaSection, ItemKind } from '../../../shared/domain/meeting.ts'
import type { ProposalBody, Track } from '../../../shared/domain/proposal.ts'
import type { SheetValues } from '../../../shared/domain/scoring.ts'
import type { ResolutionKind, VoteCount, VoteMethod } from '../../../shared/domain/voting.ts'

/** The files as they are on disk: the point of these tests is what is written there, not what a type hopes. */
const root = new URL('../../../assets/', import.meta.url)

export const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const readJson = <Shape>(path: string): Shape => JSON.parse(readText(path)) as Shape

export type Agency = {
  code: string
  kind: 'department' | 'province'
  name: string
  ministry: string | null
  region: string | null
  source: string
  isVerified: boolean
}
export type Seat = {
  line: number
  holder: string
  role: Role
  title: string
  isVoting: boolean
  count: number
  note: string | null
}
export type Committee = {
  code: string
  kind: string
  track: Track | null
  parent: string | null
  orders: { title: string; number: string; date: string }[]
  powers: string[]
  seats: Seat[]
}
export type Coded = { code: string; number: number }
export type Alignment = Coded & {
  group: string
  text: string
  isFlagship?: boolean
  isRelevant?: boolean
  parent?: string
}
export type Step = Coded & { text: string; startMonth: string; endMonth: string }
export type Criteria = {
  selection: (Coded & { text: string })[]
  consideration: (Coded & { text: string })[]
}
export type Maturity = {
  levels: { level: number }[]
  components: { code: string; cells: { level: number; items: string[] }[] }[]
}
export type Approach = Coded & { examples: { agencies: string[]; others: string[] }[] }

export const agencies = readJson<Agency[]>('reference/agencies.json')
export const committees = readJson<Committee[]>('reference/committees.json')
export const alignments = readJson<Alignment[]>('reference/alignments.json')
export const calendar = readJson<Step[]>('reference/calendar.json')
export const criteria = readJson<Criteria>('reference/criteria.json')
export const maturity = readJson<Maturity>('reference/maturity.json')
export const approaches = readJson<Approach[]>('reference/approaches.json')
export const areas = readJson<(Coded & { workingGroup: string })[]>('reference/areas.json')
export const tracks = readJson<(Coded & { committee: string })[]>('reference/tracks.json')
export const phases = readJson<Coded[]>('reference/phases.json')

export type SampleProposal = {
  code: string
  track: Track
  agency: string
  isSample: boolean
  body: ProposalBody
}
export type SampleSheet = {
  person: string
  state: 'sealed' | 'abstained' | 'recused'
  values: SheetValues
  reason: string | null
}
export type SampleItem = {
  code: string
  section: AgendaSection
  kind: ItemKind
  title: string
  proposal: string | null
  openedAt: string
  revealedAt: string | null
  resolvedAt: string
  discussion: string
  outcome: string | null
}
export type SampleResolution = {
  proposal: string
  kind: ResolutionKind
  text: string
  method: VoteMethod
  count: VoteCount | null
  castingVote: 'in_favour' | 'against' | null
  dissents: { person: string; reason: string }[]
  recordedAt: string
}
export type SampleProgramme = {
  isSample: boolean
  fiscalYear: number
  calendar: Step[]
  rubric: {
    version: number
    scaleMin: number
    scaleMax: number
    thresholdHundredths: number
    criteria: { code: string; weight: number }[]
  }
  committee: {
    people: {
      code: string
      line: number
      name: string
      position: string
      role: Role
      title: string
      isVoting: boolean
    }[]
  }
  meeting: {
    date: string
    startsAt: string
    endsAt: string
    presiding: string
    minutesBy: string
    minutesCheckedBy: string
    attendance: { person: string; arrivedAt: string; leftAt: string }[]
    absences: { person: string; reason: string }[]
    agenda: SampleItem[]
    scores: { proposal: string; sheets: SampleSheet[] }[]
    resolutions: SampleResolution[]
  }
}

export const proposals = readJson<SampleProposal[]>('sample/proposals.json')
export const programme = readJson<SampleProgramme>('sample/programme.json')

export const REFERENCE_FILES = [
  'agencies',
  'committees',
  'criteria',
  'maturity',
  'approaches',
  'areas',
  'tracks',
  'phases',
  'calendar',
  'alignments',
].map((name) => `reference/${name}.json`)
export const SAMPLE_FILES = ['sample/programme.json', 'sample/proposals.json']

/** Every string of a JSON value, keys left out. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(stringsOf)
}

export const codesOf = (rows: readonly { code: string }[]): string[] => rows.map(({ code }) => code)
