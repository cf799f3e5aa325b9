import { type ChosenSheet, type ChosenSheets, chooseSheets } from './choose-sheets.ts'
import { codeKey } from './code-key.ts'
import type { ImportPlan, ImportRow, PlanInput } from './import-plan.ts'
import { type PlanContext, planProposal } from './plan-proposal.ts'
import { type ImportProblem, problemAt } from './problem.ts'
import { type ReadParts, readParts } from './read-parts.ts'
import { type ReadRegister, readRegister } from './read-register.ts'
import { cellReader, placeOf } from './read-row.ts'
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

type Planned = ReturnType<typeof planProposal>

/** The main sheet's rows in their order, then registered proposals that only sheets of repeating parts name. */
function planProposals(
  { register, chosen, parts }: { register: ReadRegister; chosen: ChosenSheets; parts: readonly ReadParts[] },
  context: PlanContext,
): Planned[] {
  const sheet = chosen.register
  const planned = sheet ? register.rows.map((row) => planProposal({ chosen: sheet, row }, context)) : []
  const done = new Set(register.rows.map(({ code }) => codeKey(code)))
  for (const { sheetName, byCode } of parts) {
    for (const [key, { code, firstRow }] of byCode) {
      if (done.has(key) || !context.registered.has(key)) continue
      done.add(key)
      planned.push(planProposal({ sheetName, firstRow, code }, context))
    }
  }
  return planned
}

/** A column that every new row needs and the sheet has not is one problem, not one for each row. */
function withoutRepeatedHeadings(problems: readonly ImportProblem[]): ImportProblem[] {
  const told = new Set<string>()
  return problems.filter((problem) => {
    if (problem.code !== 'HEADING_MISSING') return true
    const key = `${problem.sheet}\n${problem.data.heading}`
    const isNew = !told.has(key)
    told.add(key)
    return isNew
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
  const context = { agencies: new Map(agencies.map((agency) => [agency.code, agency])), parts, registered }
  const planned = planProposals({ register, chosen, parts }, context)

  const inFile = new Set(register.rows.map(({ code }) => codeKey(code)))
  const isKnown = (key: string) => inFile.has(key) || registered.has(key)
  const rows = planned.map(({ row }) => row)
  const problems = withoutRepeatedHeadings([
    ...sheetProblems(chosen),
    ...register.problems,
    ...planned.flatMap((each) => each.problems),
    ...parts.flatMap((part) => part.problems),
    ...strayParts(parts, isKnown, chosen),
  ])
  return {
    rows,
    problems,
    counts: countRows(rows, problems),
    ignoredColumns: ignoredColumns(chosen),
    ignoredSheets: chosen.ignored,
    upserts: planned.flatMap(({ upsert }) => upsert ?? []),
  }
}
