import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { ImportPlan, ImportRow } from '../../../../shared/domain/register-import/import-plan.ts'
import type { ImportProblem } from '../../../../shared/domain/register-import/problem.ts'
import { importProblemText } from '../../../../shared/messages/register-import.ts'
import type { ReadSheets } from '../../../sheets/read-workbook.ts'

type Preview = OutputOf<'register.previewImport'>

const LONGEST_LIST = 2_000
/** Enough of a long text to see what it is; the whole of it is in the file and, later, in the register. */
const LONGEST_TEXT = 600

const shorten = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text)

/** The first that fit, in their order; those that matter most are chosen before the others. */
function cut<Item>(items: readonly Item[], matters: (item: Item) => boolean): Item[] {
  if (items.length <= LONGEST_LIST) return [...items]
  const first = items.filter(matters).slice(0, LONGEST_LIST)
  const rest = items.filter((item) => !matters(item)).slice(0, LONGEST_LIST - first.length)
  const chosen = new Set([...first, ...rest])
  return items.filter((item) => chosen.has(item))
}

/** Every cell of a new row is new: to list them all would only repeat the file. */
const viewRow = ({ sheet, row, code, title, kind, changes }: ImportRow): Preview['rows'][number] => ({
  sheet,
  row,
  code,
  title,
  kind,
  changes:
    kind === 'changed'
      ? changes.map(({ label, before, after }) => ({ label, before: shorten(before), after: shorten(after) }))
      : [],
})

const viewProblem = (problem: ImportProblem): Preview['problems'][number] => ({
  sheet: problem.sheet,
  row: problem.row,
  column: problem.column,
  heading: problem.heading,
  severity: problem.severity,
  message: importProblemText(problem),
})

/** What a person sees of a checked file before anything is written. */
export function viewPreview(facts: {
  planId: string
  fileName: string
  read: Omit<ReadSheets, 'sheets'>
  plan: ImportPlan
}): Preview {
  const { planId, fileName, read, plan } = facts
  const ignored = plan.ignoredColumns.map(({ heading, column }) => heading || `คอลัมน์ ${column}`)
  return {
    planId,
    fileName,
    format: read.format,
    encoding: read.encoding,
    isEncodingSure: read.isEncodingSure,
    counts: plan.counts,
    rows: cut(plan.rows, ({ kind }) => kind !== 'unchanged').map(viewRow),
    problems: cut(plan.problems, ({ severity }) => severity === 'error').map(viewProblem),
    ignoredColumns: [...new Set(ignored)],
  }
}
