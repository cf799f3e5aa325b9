import type { WriteConnection } from '../../../../db/open.ts'
import { findProposal, type StandingProposal } from '../../../../db/queries/proposal.ts'
import { findVersion, insertVersion, saveVersionNumber } from '../../../../db/queries/proposal-version.ts'
import type { LogWriter } from '../../audit-log.ts'
import { type Call, found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { placeNotesAnew } from '../annotation/place-anew.ts'
import { hashBody, isSameBody } from './body.ts'

/** Appends what stands; leaving a field without having changed it appends nothing. */
export const keepVersion: Handler<'proposal.keepVersion'> = (call, { proposalId }) => {
  const { read } = call.host.db
  const standing = found(findProposal(read, proposalId), 'proposal')
  const kept = findVersion(read, { proposalId, version: standing.version })
  if (kept && isSameBody(kept, standing.body)) return { version: standing.version }
  return { version: call.record((db, log) => appendStanding(db, log, { call, standing })) }
}

/** @returns the number of the version that now holds what stands */
export function appendStanding(
  db: WriteConnection,
  log: LogWriter,
  facts: { call: Call; standing: StandingProposal },
): number {
  const { call, standing } = facts
  const proposalId = standing.id
  const version = standing.version + 1
  const written = { createdAt: call.now, createdBy: call.actorId() }
  insertVersion(db, { id: call.host.newId(), proposalId, version, body: standing.body, ...written })
  saveVersionNumber(db, { proposalId, version })
  placeNotesAnew(db, call, { target: { proposalId, seriesId: null }, version })
  log({ type: 'proposal.version_kept', data: { proposalId, version, sha256: hashBody(standing.body) } })
  return version
}
