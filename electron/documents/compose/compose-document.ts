import type { PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import type { DocumentRequest } from '../documents.ts'
import { composeDissents, composeItemResolutions, composeTransmittal } from './compose-decision-papers.ts'
import { composeFollowUp } from './compose-follow-up.ts'
import { composeAgenda, composeInvitation, composeSignIn } from './compose-meeting-papers.ts'
import { composeMinutes } from './compose-minutes.ts'
import { composePack } from './compose-pack.ts'
import { composeResolutions } from './compose-resolutions.ts'
import { composeScoreSheets, composeScoreSummary } from './compose-score-papers.ts'

/** Any paper as printed. */
export function composeDocument(request: DocumentRequest): PrintedDocument {
  switch (request.kind) {
    case 'invitation':
      return composeInvitation(request.model)
    case 'agenda':
      return composeAgenda(request.model)
    case 'pack':
      return composePack(request.model)
    case 'sign_in':
      return composeSignIn(request.model)
    case 'score_sheets':
      return composeScoreSheets(request.model)
    case 'score_summary':
      return composeScoreSummary(request.model)
    case 'minutes':
      return composeMinutes(request.model)
    case 'resolutions':
      return composeResolutions(request.model)
    case 'item_resolutions':
      return composeItemResolutions(request.model)
    case 'transmittal':
      return composeTransmittal(request.model)
    case 'dissents':
      return composeDissents(request.model)
    case 'follow_up':
      return composeFollowUp(request.model)
  }
}
