import type { ResolutionsModel } from '../../shared/domain/documents/resolutions-model.ts'
import { composeResolutions } from './compose/compose-resolutions.ts'
import { documentDefinition } from './pdf/document-pdf.ts'
import type { PdfDefinition } from './pdf/render-pdf.ts'

/** The definition of the list of resolutions; a new one at each call, since pdfmake changes it. */
export const resolutionsPdf = (model: ResolutionsModel, createdAt: Date): PdfDefinition =>
  documentDefinition(composeResolutions(model), model.digits, createdAt)

/** Agencies and signers, which a line's end must not cut. */
export const resolutionsProtectedWords = (model: ResolutionsModel): string[] => [
  ...model.entries.flatMap(({ agencyName }) => agencyName.split(/\s+/)),
  ...model.signatures.flatMap(({ name }) => name.split(/\s+/)),
]
