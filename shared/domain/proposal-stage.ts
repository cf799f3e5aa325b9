import type { CommitteeKind } from './committee.ts'
import { STAGES, type Stage } from './proposal.ts'
import type { ResolutionKind } from './voting.ts'

/** Who passes a proposal on to whom: a subcommittee to the screening committee, which lets it be carried out. */
const AFTER_APPROVAL: Readonly<Record<CommitteeKind, Stage | null>> = {
  subcommittee: 'screening',
  screening: 'implementation',
  // Prepares for its parent and passes nothing on by itself.
  working_group: null,
}

const ON_AGENDA: Readonly<Record<CommitteeKind, Stage | null>> = {
  subcommittee: 'subcommittee',
  screening: 'screening',
  working_group: null,
}

/** A proposal moves forward only: one that is further on already is left where it is. */
const furtherOf = (stage: Stage, target: Stage | null): Stage =>
  target !== null && STAGES.indexOf(target) > STAGES.indexOf(stage) ? target : stage

/** Where a proposal stands after a resolution on it. Returned or rejected, it stays where it was. */
export function nextStage(facts: {
  committeeKind: CommitteeKind
  stage: Stage
  resolutionKind: ResolutionKind
}): Stage {
  const { committeeKind, stage, resolutionKind } = facts
  const isPassedOn = resolutionKind === 'approve' || resolutionKind === 'approve_with_conditions'
  return isPassedOn ? furtherOf(stage, AFTER_APPROVAL[committeeKind]) : stage
}

/** Where a proposal stands once it is on a committee's agenda. */
export const stageOnAgenda = (facts: { committeeKind: CommitteeKind; stage: Stage }): Stage =>
  furtherOf(facts.stage, ON_AGENDA[facts.committeeKind])
