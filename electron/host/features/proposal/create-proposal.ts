import { findAgency } from '../../../../db/queries/agency.ts'
import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { hasProposalCode, insertProposal } from '../../../../db/queries/proposal.ts'
import { emptyBody } from '../../../../shared/domain/register-import/merge-body.ts'
import { normaliseThai } from '../../../../shared/thai/normalise.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { hashBody } from './body.ts'

export const createProposal: Handler<'proposal.create'> = (call, input) => {
  const proposalId = call.host.newId()
  const code = normaliseThai(input.code)
  const body = { ...emptyBody(), title: normaliseThai(input.title) }
  call.record((db, log) => {
    const programme = found(findCurrentProgramme(db), 'programme')
    const agency = found(findAgency(db, input.agencyId), 'agency')
    if (hasProposalCode(db, { programmeId: programme.id, code }))
      refuse('ALREADY_EXISTS', { what: 'proposal', code })
    insertProposal(db, {
      id: proposalId,
      programmeId: programme.id,
      agencyId: agency.id,
      code,
      track: input.track,
      stage: 'proposal',
      body,
      isSample: false,
      now: call.now,
      createdBy: call.actorId(),
    })
    log({ type: 'proposal.created', data: { proposalId, code, sha256: hashBody(body) } })
  })
  return { proposalId }
}
