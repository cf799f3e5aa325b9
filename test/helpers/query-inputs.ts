import { type OperationName, operations } from '../../shared/contract/index.ts'
import type { Stage } from './stage-meeting.ts'

const NOWHERE = '00000000-0000-7000-8000-000000000000'

/** An input for every query of the contract on a staged meeting, so that each can be tried by everybody. */
export function queryInputs(stage: Stage): Partial<Record<OperationName, unknown>> {
  const { meetingId, committeeId } = stage
  const itemId = stage.itemIds[0] ?? NOWHERE
  const proposalId = stage.proposalIds[0] ?? NOWHERE
  return {
    'agency.list': {},
    'agenda.getNote': { itemId },
    'annotation.list': { proposalId },
    'annotation.mine': {},
    'annotation.tray': {},
    'attachment.diff': { from: NOWHERE, to: NOWHERE },
    'attachment.fetch': { attachmentId: NOWHERE },
    'attachment.list': { proposalId },
    'attachment.pages': { attachmentId: NOWHERE },
    'agenda.listPostponed': { meetingId },
    'audit.head': {},
    'audit.list': { limit: 500 },
    'challenge.list': { itemId },
    'authority.exportRoot': {},
    'authority.get': {},
    'ballot.get': { itemId },
    'committee.get': { committeeId },
    'committee.list': {},
    'document.check': { meetingId },
    'document.fetch': { meetingId, documentId: NOWHERE },
    'document.list': { meetingId },
    'document.preview': { meetingId, paper: 'agenda' },
    'file.read': { token: NOWHERE, offset: 0 },
    'home.waiting': {},
    'interest.flags': { meetingId },
    'interest.list': { committeeId },
    'interest.mine': {},
    'interest.myFlags': { meetingId },
    'interest.suggestOrder': { meetingId },
    'keptCertificate.list': {},
    'meeting.get': { meetingId },
    'meeting.list': {},
    'meeting.meter': { itemId },
    'minutes.get': { meetingId },
    'minutes.preview': { meetingId },
    'minutes.listVersions': { meetingId, sectionId: NOWHERE },
    'person.list': {},
    'projector.view': {},
    'proposal.diff': { proposalId, from: 1, to: 1 },
    'proposal.get': { proposalId },
    'proposal.getVersion': { proposalId, version: 1 },
    'proposal.list': {},
    'proposal.listVersions': { proposalId },
    'reference.get': {},
    'reference.programme': {},
    'resolution.get': { itemId },
    'resolution.list': { meetingId },
    'rubric.get': { committeeId },
    'ruling.list': { meetingId },
    'score.mine': { itemId },
    'score.analysis': { meetingId },
    'score.analysisOfItem': { itemId },
    'score.check': { itemId },
    'score.mineOfMeeting': { meetingId },
    'score.progress': { itemId },
    'score.progressOfMeeting': { meetingId },
    'score.results': { itemId },
    'search.find': { query: 'ทดสอบ' },
    'selection.get': { proposalId },
    'session.current': {},
    'wall.get': { meetingId },
    'workspace.describe': {},
    'token.get': {},
    'trust.list': {},
    'trust.timestampServer': {},
    'typeface.get': {},
  }
}

/** Queries of the contract for which the table above has no input. */
export const queriesWithoutInput = (stage: Stage): OperationName[] => {
  const known = queryInputs(stage)
  return [...operations].flatMap(([name, { kind }]) => (kind === 'query' && !(name in known) ? [name] : []))
}
