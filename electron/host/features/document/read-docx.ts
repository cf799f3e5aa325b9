import type { MinutesFile } from '../../../../shared/domain/documents/minutes-file.ts'
import { MatiError } from '../../../../shared/errors.ts'
import { DocumentsError } from '../../../documents/documents-error.ts'
import type { Call } from '../../call.ts'
import { toDocumentFailure } from './failure.ts'

/** What stands in a Word file; whatever is wrong with it reaches the window by its own name. */
export const readDocx = (call: Call, docx: Uint8Array): Promise<MinutesFile> =>
  call.host.documents.readMinutes({ docx }).catch((error: unknown) => {
    if (error instanceof DocumentsError && error.code.includes('DOCX'))
      throw new MatiError('MINUTES_FILE_UNUSABLE', { problem: error.code }, error.message)
    return toDocumentFailure(error)
  })
