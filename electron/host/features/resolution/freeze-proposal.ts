import type { WriteConnection } from '../../../../db/open.ts'
import { findProposalEver } from '../../../../db/queries/proposal.ts'
import { findVersion } from '../../../../db/queries/proposal-version.ts'
import type { FrozenInputs } from '../../../../db/schema/index.ts'
import type { LogWriter } from '../../audit-log.ts'
import { type Call, found } from '../../call.ts'
import { isSameBody } from '../proposal/body.ts'
import { appendStanding } from '../proposal/keep-version.ts'

/** What is resolved on must be a version: a draft that stands beyond the newest one is kept as the next. */
export function freezeProposal(
  db: WriteConnection,
  log: LogWriter,
  facts: { call: Call; proposalId: string },
): NonNullable<FrozenInputs['proposal']> {
  const { call, proposalId } = facts
  const standing = found(findProposalEver(db, proposalId), 'proposal')
  const newest = findVersion(db, { proposalId, version: standing.version })
  const isKept = newest !== null && isSameBody(newest, standing.body)
  const version = isKept ? standing.version : appendStanding(db, log, { call, standing })
  const { code, agencyName, stage } = standing
  return { id: proposalId, version, code, agencyName, stageBefore: stage }
}
