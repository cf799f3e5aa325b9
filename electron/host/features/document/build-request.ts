import type { DocumentMarks } from '../../../../shared/domain/documents/document-common.ts'
import {
  isBeforeMeeting,
  type MinutesStyle,
  type Paper,
  signingRolesOf,
} from '../../../../shared/domain/documents/papers.ts'
import type { DocumentRequest } from '../../../documents/documents.ts'
import type { Call } from '../../call.ts'
import {
  dissentsModel,
  followUpModel,
  itemResolutionsModel,
  scoreSummaryModel,
  transmittalModel,
} from './decision-paper-models.ts'
import { agendaModel, invitationModel, scoreSheetsModel, signInModel } from './meeting-paper-models.ts'
import { buildMinutesModel, buildResolutionsModel, readSource, type Source } from './models.ts'
import { packModel } from './pack-model.ts'

export type PaperRequest = {
  meetingId: string
  paper: Paper
  digits: DocumentMarks['digits']
  style?: MinutesStyle
  isPreview?: boolean
}

/** The model of any paper of a meeting, read from the record. */
export function buildRequest(call: Call, request: PaperRequest): DocumentRequest {
  const { paper } = request
  if (paper === 'minutes') return { kind: paper, model: buildMinutesModel(call, request) }
  if (paper === 'resolutions') return { kind: paper, model: buildResolutionsModel(call, request) }
  const read = readSource(call, request)
  const source: Source = {
    ...read,
    marks: isBeforeMeeting(paper) ? { ...read.marks, isDraft: false } : read.marks,
    signatures: read.signatures.filter(({ role }) => signingRolesOf(paper).includes(role)),
  }
  switch (paper) {
    case 'invitation':
      return { kind: paper, model: invitationModel(source) }
    case 'agenda':
      return { kind: paper, model: agendaModel(source) }
    case 'pack':
      return { kind: paper, model: packModel(source) }
    case 'sign_in':
      return { kind: paper, model: signInModel(source) }
    case 'score_sheets':
      return { kind: paper, model: scoreSheetsModel(source) }
    case 'score_summary':
      return { kind: paper, model: scoreSummaryModel(source) }
    case 'item_resolutions':
      return { kind: paper, model: itemResolutionsModel(source) }
    case 'transmittal':
      return { kind: paper, model: transmittalModel(source) }
    case 'dissents':
      return { kind: paper, model: dissentsModel(source) }
    case 'follow_up':
      return { kind: paper, model: followUpModel(source) }
  }
}
