import type { HandlersOf } from '../../handler.ts'
import { createProposal } from './create-proposal.ts'
import { editProposal } from './edit-proposal.ts'
import { getProposal } from './get-proposal.ts'
import { keepVersion } from './keep-version.ts'
import { listProposals } from './list-proposals.ts'
import { diffProposal, getProposalVersion, listProposalVersions } from './list-versions.ts'
import { restoreVersion } from './restore-version.ts'
import { setStage } from './set-stage.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

export const proposalHandlers: HandlersOf<'proposal'> = {
  'proposal.create': createProposal,
  'proposal.diff': diffProposal,
  'proposal.edit': editProposal,
  'proposal.get': getProposal,
  'proposal.getVersion': getProposalVersion,
  'proposal.keepVersion': keepVersion,
  'proposal.list': listProposals,
  'proposal.listVersions': listProposalVersions,
  'proposal.restoreVersion': restoreVersion,
  'proposal.setStage': setStage,
  'proposal.withdraw': withdrawProposal,
}
