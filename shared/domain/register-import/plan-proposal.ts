import type { ProposalBody, Track } from '../proposal.ts'
import type { ChosenSheet } from './choose-sheets.ts'
import { cleanLine } from './clean-text.ts'
import { codeKey } from './code-key.ts'
import { REGISTER_COLUMNS } from './columns.ts'
import type { ImportRow, ImportUpsert, RegisteredProposal, RegisterRow } from './import-plan.ts'
import type { ImportAgency } from './match-agency.ts'
import { emptyBody, type FieldChange, mergeFields, mergePart } from './merge-body.ts'
import { type Finding, type ImportProblem, problemAt } from './problem.ts'
import { type ReadParts, toItems } from './read-parts.ts'
import { placeOf } from './read-row.ts'
import { TRACK_WORDS } from './words.ts'

export type PlanContext = {
  agencies: ReadonlyMap<string, ImportAgency>
  parts: readonly ReadParts[]
  /** By `codeKey`. */
  registered: ReadonlyMap<string, RegisteredProposal>
}

/** A row of the main sheet, or a registered proposal that only sheets of repeating parts name. */
type Source =
  | { chosen: ChosenSheet; row: RegisterRow }
  | { sheetName: string; firstRow: number; code: string }

type Planned = { row: ImportRow; problems: ImportProblem[]; upsert: ImportUpsert | null }

const REQUIRED = ['track', 'agency', 'title'] as const
const headingOf = (key: string) => REGISTER_COLUMNS.find((column) => column.key === key)?.heading ?? ''

/** An empty cell clears a field, but these cannot be empty; an already empty title is left to be. */
function missing(
  { chosen, row }: Extract<Source, { row: RegisterRow }>,
  known: RegisteredProposal | undefined,
) {
  const hasTitle = known === undefined || cleanLine(known.body.title) !== ''
  return REQUIRED.flatMap((key): ImportProblem[] => {
    const isInSheet = chosen.header.columns.some(({ column }) => column.key === key)
    if (!isInSheet) {
      if (known) return []
      const finding: Finding = { code: 'HEADING_MISSING', data: { heading: headingOf(key) } }
      return [problemAt(placeOf(chosen, chosen.header.row, ''), finding)]
    }
    const value = row.read.values.get(key)
    const isEmpty = value === null || (value === '' && hasTitle)
    return isEmpty ? [problemAt(placeOf(chosen, row.row, key), { code: 'VALUE_MISSING', data: {} })] : []
  })
}

/** Departments belong to the tracks of departments and provinces to theirs; a slip here is common and worth a look. */
function trackWarning(track: Track, agency: ImportAgency): Finding | null {
  const isProvince = agency.kind === 'province'
  if (track === 'integrated' || (track === 'province') === isProvince) return null
  return { code: 'AGENCY_NOT_OF_TRACK', data: { agency: agency.name, track: TRACK_WORDS[track][0] } }
}

type Heads = { track: Track; agencyCode: string }

function mergeHeads(row: RegisterRow | null, known: RegisteredProposal | undefined, context: PlanContext) {
  const agency = row?.read.values.get('agency') as ImportAgency | null | undefined
  const heads: Heads = {
    track: (row?.read.values.get('track') as Track | null | undefined) ?? known?.track ?? 'service',
    agencyCode: agency?.code ?? known?.agencyCode ?? '',
  }
  const nameOf = (code: string) => context.agencies.get(code)?.name ?? code
  const changes: FieldChange[] = []
  const compare = (field: string, before: string, after: string) => {
    if (before !== after) changes.push({ field, label: headingOf(field), before, after })
  }
  compare('track', known ? TRACK_WORDS[known.track][0] : '', TRACK_WORDS[heads.track][0])
  if (known?.agencyCode !== heads.agencyCode) {
    compare('agency', known ? nameOf(known.agencyCode) : '', nameOf(heads.agencyCode))
  }
  return { heads, changes }
}

function mergeParts(start: ProposalBody, key: string, parts: readonly ReadParts[]) {
  let body = start
  let hasError = false
  const changes: FieldChange[] = []
  for (const { part, byCode } of parts) {
    const group = byCode.get(key)
    if (!group) continue
    hasError ||= group.hasError
    if (group.hasError) continue
    const merged = mergePart(body, part, toItems(part, group.rows, start))
    body = merged.body
    changes.push(...merged.changes)
  }
  return { body, changes, hasError }
}

function kindOf(isValid: boolean, isNew: boolean, changes: readonly FieldChange[]): ImportRow['kind'] {
  if (!isValid) return 'invalid'
  if (isNew) return 'new'
  return changes.length > 0 ? 'changed' : 'unchanged'
}

/** What one proposal of the file does to the register. */
export function planProposal(source: Source, context: PlanContext): Planned {
  const row = 'row' in source ? source.row : null
  const written = 'row' in source ? source.row.code : source.code
  const key = codeKey(written)
  const known = key === '' ? undefined : context.registered.get(key)
  const problems = [...(row?.read.problems ?? []), ...('row' in source ? missing(source, known) : [])]

  const before = known?.body ?? emptyBody()
  const fields = mergeFields(before, row?.read.values ?? new Map())
  const parts = mergeParts(fields.body, key, context.parts)
  const { heads, changes: headChanges } = mergeHeads(row, known, context)
  const changes = [...headChanges, ...fields.changes, ...parts.changes]
  const agency = context.agencies.get(heads.agencyCode)
  const warning = agency && headChanges.length > 0 ? trackWarning(heads.track, agency) : null
  if (warning && 'row' in source)
    problems.push(problemAt(placeOf(source.chosen, source.row.row, 'agency'), warning))

  const isValid = key !== '' && !parts.hasError && problems.every(({ severity }) => severity !== 'error')
  const kind = kindOf(isValid, !known, changes)
  const code = known?.code ?? written
  return {
    row: {
      sheet: 'row' in source ? source.chosen.sheet.name : source.sheetName,
      row: ('row' in source ? source.row.row : source.firstRow) + 1,
      code,
      title: parts.body.title,
      kind,
      changes: kind === 'invalid' ? [] : changes,
    },
    problems,
    upsert:
      kind === 'new' || kind === 'changed'
        ? { id: known?.id ?? null, code, ...heads, body: parts.body }
        : null,
  }
}
