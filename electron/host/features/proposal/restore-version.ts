import { findProposal, saveProposal } from '../../../../db/queries/proposal.ts'
import { findVersion, insertVersion } from '../../../../db/queries/proposal-version.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { placeNotesAnew } from '../annotation/place-anew.ts'
import { hashBody, isSameBody } from './body.ts'
import { appendStanding } from './keep-version.ts'

/** What an older version said stands again, as a new version. A draft beyond the newest version is kept first. */
export const restoreVersion: Handler<'proposal.restoreVersion'> = (call, input) => {
  const { proposalId } = input
  const { read } = call.host.db
  const standing = found(findProposal(read, proposalId), 'proposal')
  const body = found(findVersion(read, input), 'version')
  if (isSameBody(body, standing.body)) return {}
  const newest = findVersion(read, { proposalId, version: standing.version })
  call.record((db, log) => {
    const isKept = newest !== null && isSameBody(newest, standing.body)
    const last = isKept ? standing.version : appendStanding(db, log, { call, standing })
    const version = last + 1
    insertVersion(db, {
      id: call.host.newId(),
      proposalId,
      version,
      body,
      createdAt: call.now,
      createdBy: call.actorId(),
      reason: `คืนค่าจากฉบับที่ ${input.version}`,
    })
    saveProposal(db, {
      standing,
      agencyId: standing.agencyId,
      track: standing.track,
      body,
      version,
      now: call.now,
    })
    placeNotesAnew(db, call, { target: { proposalId, seriesId: null }, version })
    log({ type: 'proposal.version_kept', data: { proposalId, version, sha256: hashBody(body) } })
  })
  return {}
}
