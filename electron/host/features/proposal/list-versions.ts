import { findProposal } from '../../../../db/queries/proposal.ts'
import { findVersion, listVersions } from '../../../../db/queries/proposal-version.ts'
import { diffBodies } from '../../../../shared/domain/version-diff.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const listProposalVersions: Handler<'proposal.listVersions'> = ({ host }, { proposalId }) => {
  found(findProposal(host.db.read, proposalId), 'proposal')
  return listVersions(host.db.read, proposalId)
}

export const getProposalVersion: Handler<'proposal.getVersion'> = ({ host }, key) => {
  found(findProposal(host.db.read, key.proposalId), 'proposal')
  return found(findVersion(host.db.read, key), 'version')
}

export const diffProposal: Handler<'proposal.diff'> = ({ host }, { proposalId, from, to }) => {
  found(findProposal(host.db.read, proposalId), 'proposal')
  const body = (version: number) => found(findVersion(host.db.read, { proposalId, version }), 'version')
  return diffBodies(body(from), body(to))
}
