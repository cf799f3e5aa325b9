import { emptyMaturity } from '../maturity.ts'
import type { ProposalBody } from '../proposal.ts'
import { cleanLine, cleanProse } from './clean-text.ts'
import { PART_SHEETS, type PartKey, REGISTER_COLUMNS, type RegisterKey } from './columns.ts'
import type { RowValues } from './read-row.ts'
import { decimalText } from './read-value.ts'
import { maturityPath, type Part, showField, showPart } from './show-value.ts'

/** One cell's difference. `before` and `after` are as the register shows them, "" for "not stated". */
export type FieldChange = { field: string; label: string; before: string; after: string }

export const emptyBody = (): ProposalBody => ({
  title: '',
  processName: '',
  approach: null,
  area: null,
  background: '',
  objective: '',
  currentProcess: '',
  proposedProcess: '',
  expectedResult: '',
  usersPerYear: null,
  stepsNow: null,
  stepsAfter: null,
  durationNow: null,
  durationAfter: null,
  costNow: null,
  costAfter: null,
  budget: null,
  budgetSource: '',
  activities: [],
  team: [],
  indicators: [],
  maturity: emptyMaturity(),
  alignments: [],
})

type BodyKey = Exclude<RegisterKey, 'code' | 'track' | 'agency'>
const isBodyKey = (key: RegisterKey): key is BodyKey => key !== 'code' && key !== 'track' && key !== 'agency'

/** A copy of the body with one value of a row set. The reader of that column gave the value its type. */
function withValue(body: ProposalBody, key: BodyKey, value: unknown): ProposalBody {
  if (!key.startsWith('maturity.')) return { ...body, [key]: value }
  const { component, side } = maturityPath(key as Extract<BodyKey, `maturity.${string}`>)
  const step = { ...body.maturity[component], [side]: value }
  return { ...body, maturity: { ...body.maturity, [component]: step } }
}

/**
 * Sets what the row says. A text that differs only in what a sheet cannot keep (marks out of order, spaces at the
 * ends) is no change and stays as it is stored.
 */
export function mergeFields(
  before: ProposalBody,
  values: RowValues,
): { body: ProposalBody; changes: FieldChange[] } {
  let body = before
  const changes: FieldChange[] = []
  for (const { key, heading, kind } of REGISTER_COLUMNS) {
    if (!isBodyKey(key) || !values.has(key)) continue
    const next = withValue(body, key, values.get(key))
    const clean = kind === 'prose' ? cleanProse : cleanLine
    const [old, now] = [showField(before, key), showField(next, key)]
    if (old === now || clean(old) === now) continue
    body = next
    changes.push({ field: key, label: heading, before: old, after: now })
  }
  return { body, changes }
}

const isBlank = (cells: Record<string, string>) =>
  Object.values(cells).every((text) => cleanLine(text) === '')

/** Rows of a part as the sheet would show them; a row with nothing in it is not written. */
export const shownParts = (part: PartKey, items: readonly Part<PartKey>[]): Record<string, string>[] =>
  items.map((item) => showPart(part, item)).filter((cells) => !isBlank(cells))

/** Puts the rows of one repeating part in place of those before; only the cells that differ are changes. */
export function mergePart(
  body: ProposalBody,
  part: PartKey,
  items: readonly Part<PartKey>[],
): { body: ProposalBody; changes: FieldChange[] } {
  const sheet = PART_SHEETS.find(({ key }) => key === part)
  const columns = (sheet?.columns ?? []).filter(({ key }) => key !== 'code')
  const before = shownParts(part, body[part])
  const after = shownParts(part, items)
  const changes: FieldChange[] = []
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    for (const { key, heading, kind } of columns) {
      const [old, now] = [before[index]?.[key] ?? '', after[index]?.[key] ?? '']
      if (old === now) continue
      const clean = (kind === 'decimal' && decimalText(old)) || cleanLine(old)
      if (clean === now) continue
      const label = `${sheet?.sheetName ?? ''} ${index + 1}: ${heading}`
      changes.push({ field: `${part}.${index}.${key}`, label, before: old, after: now })
    }
  }
  return changes.length === 0 ? { body, changes } : { body: { ...body, [part]: [...items] }, changes }
}
