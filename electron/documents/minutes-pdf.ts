import type { MinutesModel } from '../../shared/domain/documents/minutes-model.ts'
import { composeMinutes } from './compose/compose-minutes.ts'
import { documentDefinition } from './pdf/document-pdf.ts'
import type { PdfDefinition } from './pdf/render-pdf.ts'

/** The definition of รายงานการประชุม; a new one at each call, since pdfmake changes it. */
export const minutesPdf = (model: MinutesModel, createdAt: Date): PdfDefinition =>
  documentDefinition(composeMinutes(model), model.digits, createdAt)

/** Names and agencies, which a line's end must not cut. Whole names hold spaces and may still be broken there. */
export const minutesProtectedWords = (model: MinutesModel): string[] => [
  ...[...model.present, ...model.absent].flatMap(({ name }) => name.split(/\s+/)),
  ...model.participants.flatMap(({ name }) => name.split(/\s+/)),
  ...model.items.flatMap(({ proposal }) => (proposal ? proposal.agencyName.split(/\s+/) : [])),
]
