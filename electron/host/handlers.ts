import type { OperationName } from '../../shared/contract/index.ts'
import { agencyHandlers } from './features/agency/index.ts'
import { agendaHandlers } from './features/agenda/index.ts'
import { annotationHandlers } from './features/annotation/index.ts'
import { attachmentHandlers } from './features/attachment/index.ts'
import { attendanceHandlers } from './features/attendance/index.ts'
import { auditHandlers } from './features/audit/index.ts'
import { ballotHandlers } from './features/ballot/index.ts'
import { challengeHandlers } from './features/challenge/index.ts'
import { committeeHandlers } from './features/committee/index.ts'
import { documentHandlers } from './features/document/index.ts'
import { fileHandlers } from './features/file/index.ts'
import { homeHandlers } from './features/home/index.ts'
import { interestHandlers } from './features/interest/index.ts'
import { keptCertificateHandlers } from './features/kept-certificate/index.ts'
import { meetingHandlers } from './features/meeting/index.ts'
import { minutesHandlers } from './features/minutes/index.ts'
import { paperSheetHandlers } from './features/paper-sheet/index.ts'
import { personHandlers } from './features/person/index.ts'
import { proposalHandlers } from './features/proposal/index.ts'
import { referenceHandlers } from './features/reference/index.ts'
import { registerHandlers } from './features/register/index.ts'
import { resolutionHandlers } from './features/resolution/index.ts'
import { rubricHandlers } from './features/rubric/index.ts'
import { rulingHandlers } from './features/ruling/index.ts'
import { scoreHandlers } from './features/score/index.ts'
import { searchHandlers } from './features/search/index.ts'
import { selectionHandlers } from './features/selection/index.ts'
import { sessionHandlers } from './features/session/index.ts'
import { tokenHandlers } from './features/token/index.ts'
import { trustHandlers } from './features/trust/index.ts'
import { typefaceHandlers } from './features/typeface/index.ts'
import { windowHandlers } from './features/window/index.ts'
import { workspaceHandlers } from './features/workspace/index.ts'
import type { Handler } from './handler.ts'

/** The whole table: it does not compile while a name of the contract is missing. */
export const handlers: { [Name in OperationName]: Handler<Name> } = {
  ...agencyHandlers,
  ...agendaHandlers,
  ...annotationHandlers,
  ...attachmentHandlers,
  ...attendanceHandlers,
  ...auditHandlers,
  ...challengeHandlers,
  ...ballotHandlers,
  ...committeeHandlers,
  ...documentHandlers,
  ...fileHandlers,
  ...homeHandlers,
  ...interestHandlers,
  ...keptCertificateHandlers,
  ...meetingHandlers,
  ...minutesHandlers,
  ...paperSheetHandlers,
  ...personHandlers,
  ...proposalHandlers,
  ...referenceHandlers,
  ...registerHandlers,
  ...resolutionHandlers,
  ...rubricHandlers,
  ...rulingHandlers,
  ...scoreHandlers,
  ...searchHandlers,
  ...selectionHandlers,
  ...sessionHandlers,
  ...tokenHandlers,
  ...trustHandlers,
  ...typefaceHandlers,
  ...windowHandlers,
  ...workspaceHandlers,
}
