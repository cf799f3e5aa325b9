import { composeDocument } from './compose/compose-document.ts'
import type { DocumentRequest } from './documents.ts'
import { documentDocx } from './docx/document-docx.ts'

/** A document as .docx, from the same blocks as the PDF. */
export const makeDocx = (request: DocumentRequest): Promise<Uint8Array> =>
  documentDocx(composeDocument(request), request.model.digits)
