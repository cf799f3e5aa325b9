import type { ProposalBody } from '../../../../shared/domain/proposal.ts'

/** What every part of the form works on. `leave` saves at once and keeps a version. */
export type BodyForm = {
  body: ProposalBody
  set: <Field extends keyof ProposalBody>(field: Field, value: ProposalBody[Field]) => void
  leave: () => void
}
