import { findCommittee } from '../../../../db/queries/committee.ts'
import { insertItem, listItems, nextItemPosition } from '../../../../db/queries/meeting.ts'
import { linkPostponed } from '../../../../db/queries/postponed.ts'
import { findProposal, setProposalStage } from '../../../../db/queries/proposal.ts'
import { stageOnAgenda } from '../../../../shared/domain/proposal-stage.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** A proposal stands on one agenda once; those already there are passed over. */
export const addProposals: Handler<'agenda.addProposals'> = (
  call,
  { meetingId, proposalIds, plannedMinutes },
) => {
  const there = new Set(listItems(call.host.db.read, meetingId).map(({ item }) => item.proposalId))
  const fresh = [...new Set(proposalIds)].filter((proposalId) => !there.has(proposalId))
  if (fresh.length === 0) return { added: 0 }
  const committeeId = call.scope.committeeId ?? ''
  call.record((db, log) => {
    const { kind: committeeKind } = found(findCommittee(db, committeeId), 'committee')
    let position = nextItemPosition(db, meetingId)
    for (const proposalId of fresh) {
      const { title, stage } = found(findProposal(db, proposalId), 'proposal')
      const row = {
        id: call.host.newId(),
        meetingId,
        section: 4,
        kind: 'proposal',
        title,
        proposalId,
      } as const
      insertItem(db, { ...row, position, state: 'waiting', plannedMinutes })
      linkPostponed(db, { committeeId, proposalId, meetingId, toItemId: row.id })
      const onAgenda = stageOnAgenda({ committeeKind, stage })
      if (onAgenda !== stage) setProposalStage(db, { proposalId, stage: onAgenda, now: call.now })
      position += 1
    }
    log({ type: 'agenda.proposals_added', data: { meetingId, proposalIds: fresh } })
  })
  return { added: fresh.length }
}
