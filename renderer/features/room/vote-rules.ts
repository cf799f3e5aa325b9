import type { Meeting } from '../meetings/readiness.ts'
import type { VoteRules } from './vote-form.ts'

/** What the meeting's rules say of a vote. */
export const voteRulesOf = ({ rules, quorum }: Meeting): VoteRules => ({
  majority: rules.majority,
  hasCastingVote: rules.hasCastingVote,
  members: quorum.members,
})

/** Who may have been against: voters in the room. */
export const votersOf = ({ attendees }: Meeting) =>
  attendees
    .filter(({ isVoting, isPresent }) => isVoting && isPresent)
    .map(({ personId, name }) => ({ personId, name }))
