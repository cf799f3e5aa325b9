import { SheetFileError } from '../../../../shared/domain/register-import/sheet-file-error.ts'
import { MatiError } from '../../../../shared/errors.ts'
import { sheetFileProblemText } from '../../../../shared/messages/register-import.ts'

/** A file that could not be read, as an error of the contract, with its own sentence; anything else as it is. */
export function toFileError(error: unknown): unknown {
  if (!(error instanceof SheetFileError)) return error
  const { problem } = error
  const message = sheetFileProblemText(problem)
  if (problem.code === 'FILE_TOO_LARGE')
    return new MatiError('FILE_TOO_LARGE', { problem: problem.code, limit: problem.data.max, message })
  return new MatiError('FILE_UNREADABLE', { ...problem.data, problem: problem.code, message }, error.message)
}
