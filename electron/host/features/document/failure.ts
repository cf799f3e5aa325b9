import { MatiError } from '../../../../shared/errors.ts'
import { DocumentsError } from '../../../documents/documents-error.ts'

/** The documents' own codes that tell a person something, as they reach the window. */
export function toDocumentFailure(error: unknown): never {
  if (!(error instanceof DocumentsError)) throw error
  if (error.code === 'CANCELLED') throw new MatiError('CANCELLED')
  if (error.code === 'NOT_ARCHIVAL')
    throw new MatiError('DOCUMENT_NOT_ARCHIVAL', { rules: error.detail }, error.message)
  if (error.code === 'MISSING_GLYPHS')
    throw new MatiError('DOCUMENT_FAILED', { problem: error.code, characters: error.detail }, error.message)
  const isCertificate = /CERTIFICATE|PASSPHRASE|KEY|TOKEN/.test(error.code)
  throw new MatiError(
    isCertificate ? 'CERTIFICATE_UNUSABLE' : 'DOCUMENT_FAILED',
    { problem: error.code },
    error.message,
  )
}
