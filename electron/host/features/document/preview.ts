import type { OutputOf } from '../../../../shared/contract/index.ts'
import { composeDocument } from '../../../documents/compose/compose-document.ts'
import type { DocumentRequest } from '../../../documents/documents.ts'
import type { Handler } from '../../handler.ts'
import { buildRequest } from './build-request.ts'
import { refuseTooEarly } from './make.ts'

export const previewDocument: Handler<'document.preview'> = (call, input) => {
  refuseTooEarly(call, input)
  return previewOf(buildRequest(call, { ...input, isPreview: true }))
}

/** The blocks that the file would be made from; where they come from is for an editable copy only. */
export function previewOf(request: DocumentRequest): OutputOf<'document.preview'> {
  const { title, blocks, watermark, footer, footerQr } = composeDocument(request)
  return { title, blocks: blocks.map(({ origin: _, ...block }) => block), watermark, footer, footerQr }
}
