import { type ChosenSheet, type ChosenSheets, chooseSheets } from './choose-sheets.ts'
import { codeKey } from './code-key.ts'
import { REGISTER_COLUMNS } from './columns.ts'
import type { ImportPlan, ImportRow, ImportUpsert, PlanInput, RegisterRow } from './import-plan.ts'
import { planProposal } from './plan-proposal.ts'
import { type ImportProblem, problemAt } from './problem.ts'
import { type ReadParts, readParts } from './read-parts.ts'
import { type CellReader, cellReader, filledRows, placeOf, readRow } from './read-row.ts'
import { columnLetter } from './sheet.ts'

function headerProblems(chosen: ChosenSheet): ImportProblem[] {
  const { sheet, header } = chosen
  return header.repeated.map(({ index, heading, firstIndex }) =>
    problemAt(
      { sheet: sheet.name, row: header.row + 1, column: columnLetter(index), heading },
      { code: 'HEADING_TWICE', data: { firstColumn: columnLetter(firstIndex) } },
    ),
  )
}

function sheetProblems({ register, parts, ignored }: ChosenSheets): ImportProblem[] {
  const chosen = [...(register ? [register] : []), ...parts.map((part) => part.chosen)]
  const problems = chosen.flatMap(headerProblems)
  if (chosen.length === 0) {
    const place = { sheet: ignored[0] ?? '', row: 0, column: '', heading: '' }
    problems.push(problemAt(place, { code: 'NO_REGISTER_SHEET', data: { sheets: ignored } }))
  }
  return problems
}

/** Rows of the main sheet. Of two rows with one code the second is in error and names the first. */
function readRegister(chosen: ChosenSheet, read: CellReader) {
  const rows: RegisterRow[] = []
  const first = new Map<string, RegisterRow>()
  const code = REGISTER_COLUMNS.find(({ key }) => key === 'code')
  if (!chosen.header.columns.some(({ column }) => column.key === 'code')) {
    const place = placeOf(chosen, chosen.header.row, '')
    return {
      rows,
      problems: [problemAt(place, { code: 'HEADING_MISSING', data: { heading: code?.heading ?? '' } })],
    }
  }
  for (const row of filledRows(chosen)) {
    const own = readRow(chosen, row, read)
    const written = own.values.get('code')
    const known = { row, code: typeof written === 'string' ? written : '', read: own }
    rows.push(known)
    const twin = first.get(codeKey(known.code))
    if (known.code === '') {
      if (own.values.has('code')) {
        own.problems.push(problemAt(placeOf(chosen, row, 'code'), { code: 'CODE_EMPTY', data: {} }))
      }
    } else if (twin) {
      const data = { code: known.code, firstRow: twin.row + 1 }
      own.problems.push(problemAt(placeOf(chosen, row, 'code'), { code: 'CODE_TWICE', data }))
    } else {
      first.set(codeKey(known.code), known)
    }
  }
  return { rows, problems: [] }
}

function ignoredColumns({ register, parts }: ChosenSheets): ImportPlan['ignoredColumns'] {
  const chosen = [...(register ? [register] : []), ...parts.map((part) => part.chosen)]
  return chosen.flatMap(({ sheet, header }) =>
    header.ignored.map(({ index, heading }) => ({ sheet: sheet.name, column: columnLetter(index), heading })),
  )
}

function countRows(rows: readonly ImportRow[], problems: readonly ImportProblem[]): ImportPlan['counts'] {
  const count = (kind: ImportRow['kind']) => rows.filter((row) => row.kind === kind).length
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return {
    added: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    invalid: count('invalid'),
    errors,
    warnings: problems.length - errors,
  }
}

/** Rows of parts whose proposal is neither in the main sheet nor in the register. */
function strayParts(parts: readonly ReadParts[], isKnown: (key: string) => boolean, chosen: ChosenSheets) {
  return parts.flatMap(({ part, byCode }) => {
    const sheet = chosen.parts.find((each) => each.part.key === part)?.chosen
    return [...byCode]
      .filter(([key]) => !isKnown(key))
      .flatMap(([, { code, firstRow }]) =>
        sheet ? [problemAt(placeOf(sheet, firstRow, 'code'), { code: 'CODE_UNKNOWN', data: { code } })] : [],
      )
  })
}

/**
 * The dry run of an import: what each row would do, and every problem by sheet, row and column. Pure; nothing is
 * written. Every problem is an error or a warning; with one error nothing may be written.
 *
 * An empty cell clears its field; a column that the file has not leaves it alone. A repeating part is replaced for the
 * proposals that have a row in its sheet, and left alone for all others.
 */
export function planImport({ sheets, proposals, agencies, alignments = [] }: PlanInput): ImportPlan {
  const chosen = chooseSheets(sheets)
  const used = proposals.flatMap(({ body }) => body.alignments)
  const read = cellReader({ agencies, alignments: [...new Set([...alignments, ...used])] })
  const registered = new Map(proposals.map((proposal) => [codeKey(proposal.code), proposal]))
  const register = chosen.register ? readRegister(chosen.register, read) : { rows: [], problems: [] }
  const parts = chosen.parts.map(({ part, chosen: sheet }) => readParts(part, sheet, read))
  const inFile = new Set(register.rows.map(({ code }) => codeKey(code)))
  const isKnown = (key: string) => inFile.has(key) || registered.has(key)

  const problems = [...sheetProblems(chosen), ...register.problems]
  const rows: ImportRow[] = []
  const upserts: ImportUpsert[] = []
  const context = { agencies: new Map(agencies.map((agency) => [agency.code, agency])), parts, registered }
  const headings = new Set<string>()
  // A column that every new row needs and the sheet has not is one problem, not one for each row.
  const isFirst = (problem: ImportProblem) => {
    if (problem.code !== 'HEADING_MISSING') return true
    const isNew = !headings.has(problem.data.heading)
    headings.add(problem.data.heading)
    return isNew
  }
  const add = (planned: ReturnType<typeof planProposal>) => {
    rows.push(planned.row)
    problems.push(...planned.problems.filter(isFirst))
    if (planned.upsert) upserts.push(planned.upsert)
  }
  for (const row of register.rows) {
    if (chosen.register) add(planProposal({ chosen: chosen.register, row }, context))
  }
  for (const { sheetName, byCode } of parts) {
    for (const [key, { code, firstRow }] of byCode) {
      if (inFile.has(key) || !registered.has(key)) continue
      inFile.add(key)
      add(planProposal({ sheetName, firstRow, code }, context))
    }
  }
  problems.push(...parts.flatMap((part) => part.problems), ...strayParts(parts, isKnown, chosen))
  return {
    rows,
    problems,
    counts: countRows(rows, problems),
    ignoredColumns: ignoredColumns(chosen),
    ignoredSheets: chosen.ignored,
    upserts,
  }
}
