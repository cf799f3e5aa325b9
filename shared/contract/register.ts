import { z } from 'zod'
import { command, nothing } from './operation.ts'
import { count, fileToken, id } from './values.ts'

const problem = z.strictObject({
  sheet: z.string(),
  row: count,
  column: z.string(),
  heading: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
})

const change = z.strictObject({ label: z.string(), before: z.string(), after: z.string() })

/** The dry run: nothing is written until `register.applyImport`. Lists are cut at 2,000 rows; counts are of all. */
export const importPreview = z.strictObject({
  planId: id,
  fileName: z.string(),
  format: z.enum(['xlsx', 'csv']),
  encoding: z.enum(['utf-8', 'windows-874']).nullable(),
  isEncodingSure: z.boolean(),
  counts: z.strictObject({
    added: count,
    changed: count,
    unchanged: count,
    invalid: count,
    errors: count,
    warnings: count,
  }),
  rows: z.array(
    z.strictObject({
      sheet: z.string(),
      row: count,
      code: z.string(),
      title: z.string(),
      kind: z.enum(['new', 'changed', 'unchanged', 'invalid']),
      changes: z.array(change),
    }),
  ),
  problems: z.array(problem),
  ignoredColumns: z.array(z.string()),
})

export const register = {
  previewImport: command({
    input: z.strictObject({
      fileToken,
      encoding: z.enum(['auto', 'utf-8', 'windows-874']).default('auto'),
      jobId: id,
    }),
    output: importPreview,
  }),
  /** All or nothing, in one transaction. */
  applyImport: command({
    input: z.strictObject({ planId: id }),
    output: z.strictObject({ added: count, changed: count, unchanged: count }),
    changes: ['proposal', 'agency', 'annotation', 'audit'],
  }),
  exportTemplate: command({ input: nothing, output: z.strictObject({ fileToken, fileName: z.string() }) }),
  export: command({ input: nothing, output: z.strictObject({ fileToken, fileName: z.string() }) }),
}
