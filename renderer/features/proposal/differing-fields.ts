import type { ProposalBody } from '../../../shared/domain/proposal.ts'

/** Fields in which two bodies differ, in the order of the body. */
export const differingFields = (left: ProposalBody, right: ProposalBody): (keyof ProposalBody)[] =>
  (Object.keys(left) as (keyof ProposalBody)[]).filter(
    (field) => JSON.stringify(left[field]) !== JSON.stringify(right[field]),
  )
