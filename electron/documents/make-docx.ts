import { composeMinutes } from './compose/compose-minutes.ts'
import { composeResolutions } from './compose/compose-resolutions.ts'
import type { DocumentRequest } from './documents.ts'
import { documentDocx } from './docx/document-docx.ts'

/** A document as .docx, from the same blocks as the PDF. */
export function makeDocx(request: DocumentRequest): Promise<Uint8Array> {
  switch (request.kind) {
    case 'minutes':
      return documentDocx(composeMinutes(request.model), request.model.digits)
    case 'resolutions':
      return documentDocx(composeResolutions(request.model), request.model.digits)
  }
}
