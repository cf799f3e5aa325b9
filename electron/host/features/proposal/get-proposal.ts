import { findNeighbours, findProposal, listMeetingsOfProposal } from '../../../../db/queries/proposal.ts'
import { proposalGaps } from '../../../../shared/domain/proposal-gaps.ts'
import { common } from '../../../../shared/messages/common.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { meetingTitle } from '../home/meeting-title.ts'

export const getProposal: Handler<'proposal.get'> = ({ host }, { proposalId }) => {
  const { read } = host.db
  const { seq: _seq, programmeId, ...facts } = found(findProposal(read, proposalId), 'proposal')
  const meetings = listMeetingsOfProposal(read, proposalId).map((row) => ({
    meetingId: row.meetingId,
    meetingTitle: meetingTitle(row),
    itemId: row.itemId,
    // Its kind only: the text is for those who were in the room (resolution.list).
    resolution: row.resolutionKind ? common.resolutionKinds[row.resolutionKind] : null,
  }))
  return {
    ...facts,
    gapFields: proposalGaps(facts.body),
    ...findNeighbours(read, { programmeId, code: facts.code }),
    meetings,
  }
}
