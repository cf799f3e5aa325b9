import type { OutputOf } from '../../../shared/contract/index.ts'

export type ProposalView = OutputOf<'proposal.get'>
